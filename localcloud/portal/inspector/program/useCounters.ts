import { useEffect, useState } from 'react'
import { countersIn, type ProgramCounters } from './counters'

/**
 * The last counters of the program in the phone; null until it sends some.
 * @param program changes when another one is started
 */
export function useCounters(program: string): ProgramCounters | null {
  const [counted, setCounted] = useState<{ program: string; counters: ProgramCounters } | null>(null)
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      if (event.origin !== window.location.origin || event.source === window) return
      const counters = countersIn(event.data)
      if (counters) setCounted({ program, counters })
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [program])
  return counted?.program === program ? counted.counters : null
}
