import { toString as drawQr } from 'qrcode'
import { useEffect, useState } from 'react'

/** A QR code, always dark on white so that every phone can read it. */
export function QrPicture({ content, label }: { content: string; label: string }) {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    // Drawn as SVG text and shown as an image: nothing in it can run.
    void drawQr(content, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }).then((svg) => {
      if (current) setPicture(`data:image/svg+xml,${encodeURIComponent(svg)}`)
    })
    return () => {
      current = false
    }
  }, [content])
  return <div className="qr">{picture && <img src={picture} alt={label} width={184} height={184} />}</div>
}
