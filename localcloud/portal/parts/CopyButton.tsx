import { useEffect, useState } from 'react'

const SAID_FOR_MS = 2_000

/** Copies `text`; says whether it went well. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [said])

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('已复制')
    } catch {
      // No permission, or a page that is not on localhost: then the browser has no clipboard to offer.
      setSaid('请手动选取')
    }
  }

  return (
    <button type="button" className="small-button" onClick={copy} aria-label={`${said ?? '复制'} ${label}`}>
      <span aria-live="polite">{said ?? '复制'}</span>
    </button>
  )
}
