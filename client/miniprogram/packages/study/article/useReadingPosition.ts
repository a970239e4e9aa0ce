/** Where the reader is in an article, from 0 to 1, and going back there. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import Taro, { useDidHide, usePageScroll, useUnload } from '@tarojs/taro'
import type { ReadingMeterHandle } from '../../../native/reading-meter/ReadingMeter'

/** Id of the element whose reading is measured. */
export const articleId = 'article-text'

/** How much further the reader must have come before the place is saved again. */
const saveStep = 0.1

interface Options {
  /** True once the text is on screen. */
  ready: boolean
  /** Where to begin; 0 for the top. */
  start: number
  /** Keeps the place; absent when nobody's place is kept. */
  save?: (position: number) => void
}

interface ReadingPosition {
  /** The meter that shows the share of the text that has been on screen. */
  meter: RefObject<ReadingMeterHandle>
  /** True when reading began where it was left. */
  resumed: boolean
}

/** Measures how far the text has been on screen, while scrolling and without rendering for it. */
export function useReadingPosition({ ready, start, save }: Options): ReadingPosition {
  const meter = useRef<ReadingMeterHandle>(null)
  const [resumed, setResumed] = useState(false)
  const latest = useRef(0)
  const saved = useRef(0)
  const measuring = useRef(false)
  const begun = useRef(false)
  const settled = useRef(false)

  const keep = useCallback(() => {
    if (!save || latest.current === saved.current || !settled.current) return
    saved.current = latest.current
    save(latest.current)
  }, [save])

  const measure = useCallback(() => {
    if (!ready || measuring.current) return
    measuring.current = true
    void articleBox().then((box) => {
      measuring.current = false
      if (!box) return
      const seen = (Taro.getWindowInfo().windowHeight - box.top) / box.height
      latest.current = Math.round(Math.min(1, Math.max(0, seen)) * 100) / 100
      meter.current?.moveTo(latest.current)
      if (Math.abs(latest.current - saved.current) >= saveStep) keep()
    })
  }, [ready, keep])

  useEffect(() => {
    if (!ready || begun.current) return
    begun.current = true
    const settle = async () => {
      const box = start > 0 ? await articleBox() : null
      if (box) {
        const { windowHeight } = Taro.getWindowInfo()
        await Taro.pageScrollTo({
          scrollTop: Math.max(0, box.top + box.height * start - windowHeight),
          duration: 0,
        })
        setResumed(true)
      }
      saved.current = start
      settled.current = true
      measure()
    }
    Taro.nextTick(() => void settle())
  }, [ready, start, measure])

  usePageScroll(measure)
  useDidHide(keep)
  useUnload(keep)
  return { meter, resumed }
}

/** Where the text lies, relative to the top of the screen; null while it is not there. */
function articleBox(): Promise<{ top: number; height: number } | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${articleId}`)
      .boundingClientRect((box) => {
        const found = Array.isArray(box) ? box[0] : box
        resolve(found && found.height > 0 ? { top: found.top, height: found.height } : null)
      })
      .exec()
  })
}
