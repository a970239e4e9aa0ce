import { useRef, useState } from 'react'
import { PHONE, useFittingScale } from './useFittingScale'

/** A phone of 390 × 844 that shows a page, as large as there is room for. */
export function PhoneFrame({ url, title }: { url: string; title: string }) {
  const room = useRef<HTMLDivElement>(null)
  const scale = useFittingScale(room)
  const [loaded, setLoaded] = useState(false)
  return (
    <div className="phone-room" ref={room}>
      <div
        className="phone-screen"
        style={{ width: PHONE.width * scale, height: PHONE.height * scale }}
        aria-busy={!loaded}
      >
        <iframe
          src={url}
          title={title}
          width={PHONE.width}
          height={PHONE.height}
          style={{ transform: `scale(${scale})` }}
          allow="clipboard-read; clipboard-write"
          onLoad={() => setLoaded(true)}
        />
        {!loaded && (
          <p className="phone-opening" role="status">
            正在打开…
          </p>
        )}
      </div>
    </div>
  )
}
