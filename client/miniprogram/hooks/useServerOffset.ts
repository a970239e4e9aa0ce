/** The server's clock is the only clock: what is left until a deadline is reckoned by it, not by the phone. */
import { useSyncExternalStore } from 'react'

let offset: number | undefined
const listeners = new Set<() => void>()

/** Notes the server's time from an answer that has just come in. */
export function noteServerTime(now: string): void {
  offset = new Date(now).getTime() - Date.now()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const known = () => offset

/** How far the server's clock is ahead of this device's, in milliseconds; undefined until an answer told it. */
export function useServerOffset(): number | undefined {
  return useSyncExternalStore(subscribe, known, known)
}
