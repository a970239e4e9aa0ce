/** A sitting with one item: where the reader is and how long they read, reported now and then. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { amendAnswer, answerKey } from '../../../hooks/answers'
import { newId } from '../../../words/newId'
import { createStopwatch } from './stopwatch'
import type { Place } from './place'

export interface Sitting {
  /** A sign of reading. */
  sign: () => void
  /** Reports where the reader is. */
  report: (place: Place) => void
  /** True when another device has taken over: nothing counts here until the reader comes back to it. */
  takenOver: boolean
  /** Takes the sitting back. */
  resume: () => void
  /** Effective seconds with this item today; undefined until the server has told. */
  secondsToday: number | undefined
}

export function useReading(contentId: string): Sitting {
  const [{ takenOver, secondsToday }, setTold] = useState<Partial<Output<'study.savePosition'>>>({})
  const [stopwatch] = useState(() => createStopwatch(Date.now))
  const session = useRef({ id: newId(), begins: true })
  const latest = useRef<Place>(undefined)

  const report = useCallback(
    (place: Place) => {
      latest.current = place
      // The next opening begins with the last answer, before a new one comes: it must know the place as well.
      amendAnswer<Output<'study.open'>>(answerKey('study.open', { contentId }), (opened) => ({
        ...opened,
        progress: {
          ...opened.progress,
          ...place,
          state: opened.progress.state === 'completed' ? 'completed' : 'reading',
        },
      }))
      const { id, begins } = session.current
      const sitting = { sessionId: id, begins, activeSeconds: stopwatch.take() }
      api('study.savePosition', { contentId, ...place, sitting }).then(
        (told) => {
          if (session.current.id === id) session.current.begins = false
          setTold(told)
        },
        // A lost place is a small loss: reading must not be interrupted for it, and the next report makes up for it.
        (error: unknown) => console.warn('reading position not saved', error),
      )
    },
    [contentId, stopwatch],
  )

  const resume = useCallback(() => {
    session.current = { id: newId(), begins: true }
    setTold({})
    if (latest.current) report(latest.current)
  }, [report])

  useDidHide(stopwatch.stop)
  useUnload(stopwatch.stop)
  useDidShow(stopwatch.sign)
  useEffect(() => stopwatch.stop, [stopwatch])
  return { sign: stopwatch.sign, report, takenOver: takenOver ?? false, resume, secondsToday }
}
