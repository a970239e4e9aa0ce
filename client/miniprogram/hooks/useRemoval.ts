import { useCallback, useRef, useState } from 'react'
import { useUnload } from '@tarojs/taro'

export interface Removal<T> {
  /** What is going, and can still be taken back. */
  going: T | undefined
  remove: (thing: T) => void
  undo: () => void
  /** The time to take it back is over. */
  over: () => void
}

/**
 * Takes something away with time to take that back. It is gone for good once the time is over, the next thing is taken
 * away, or the page is left; until then nobody else has been told.
 */
export function useRemoval<T>(forGood: (thing: T) => void): Removal<T> {
  const [going, setGoing] = useState<T>()
  const pending = useRef<T>(undefined)
  const settle = useCallback(
    (next: T | undefined) => {
      const thing = pending.current
      pending.current = next
      setGoing(next)
      if (thing !== undefined) forGood(thing)
    },
    [forGood],
  )
  const undo = useCallback(() => {
    pending.current = undefined
    setGoing(undefined)
  }, [])
  const over = useCallback(() => settle(undefined), [settle])
  useUnload(over)
  return { going, remove: settle, undo, over }
}
