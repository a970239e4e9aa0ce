import { useEffect, useRef } from 'react'

/**
 * Runs `action` when `matches` says so, anywhere on the page, instead of what the browser would do.
 * Keys pressed while a Chinese input method is composing are never shortcuts.
 */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, action: () => void) {
  const latest = useRef({ matches, action })
  useEffect(() => {
    latest.current = { matches, action }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || !latest.current.matches(event)) return
      event.preventDefault()
      latest.current.action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Ctrl+S, or ⌘S. */
export function isSaveKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's'
}

/** `/`, unless somebody is typing. */
export const isFilterKey = isPlainKey('/')

/** A key by itself, unless somebody is typing or answering a question. */
export function isPlainKey(key: string) {
  return (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    return (
      event.key.toLowerCase() === key &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !target.closest('input, textarea, [contenteditable="true"], .ant-modal')
    )
  }
}
