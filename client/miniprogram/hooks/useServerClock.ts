/** The server's clock is the only clock: what is left until a deadline is reckoned by it, not by the phone. */
import { useEffect, useState } from 'react'

let offset: number | undefined
const listeners = new Set<() => void>()

/** Notes the server's time from an answer that has just come in. */
export function noteServerTime(now: string): void {
  offset = new Date(now).getTime() - Date.now()
  listeners.forEach((listener) => listener())
}

function serverNow(): number | undefined {
  return offset === undefined ? undefined : Date.now() + offset
}

/** Milliseconds since 1970 by the server's clock, renewed every half minute; undefined until an answer told it. */
export function useServerClock(): number | undefined {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const tick = () => setNow(serverNow())
    tick()
    listeners.add(tick)
    const timer = setInterval(tick, 30_000)
    return () => {
      listeners.delete(tick)
      clearInterval(timer)
    }
  }, [])
  return now
}
