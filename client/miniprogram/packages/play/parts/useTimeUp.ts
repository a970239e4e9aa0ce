import { useEffect, useRef } from 'react'
import { useServerOffset } from '../../../hooks/useServerOffset'

/** A little later than the server's clock says, so that the server agrees that the time is over. */
const AFTER_MS = 600

/** Calls once when the server's clock has passed the instant; not after the screen has gone on to another one. */
export function useTimeUp(until: string, onTimeUp: () => void): void {
  const offset = useServerOffset()
  const latest = useRef(onTimeUp)
  useEffect(() => {
    latest.current = onTimeUp
  })
  useEffect(() => {
    if (offset === undefined) return
    const left = new Date(until).getTime() - (Date.now() + offset)
    const timer = setTimeout(() => latest.current(), Math.max(0, left) + AFTER_MS)
    return () => clearTimeout(timer)
  }, [until, offset])
}
