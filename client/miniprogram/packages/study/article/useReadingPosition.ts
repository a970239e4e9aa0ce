/** Where the reader is in an article, to the paragraph, and going back there. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import Taro, { useDidHide, usePageScroll, useUnload } from '@tarojs/taro'
import type { ReadingMeterHandle } from '../../../native/reading-meter/ReadingMeter'
import { type Box, headHeight, type Place, placeIn, type TextBoxes, theBeginning } from './place'

/** Id of the element whose reading is measured, and class of its paragraphs. */
export const articleId = 'article-text'
export const blockClass = 'article-block'

/** How much further the reader must have come before the place is saved again. */
const saveStep = 0.1
/** Measuring more often than this shows nobody anything more (milliseconds). */
const measureEvery = 100
interface Options {
  /** True once the text is on screen. */
  ready: boolean
  /** Where to begin; null for the top. */
  start: Pick<Place, 'block' | 'into'> | null
  /** Told of every movement. */
  onMove?: () => void
  /** Keeps the place; absent when nobody's place is kept. */
  save?: (place: Omit<Place, 'heardSeconds'>) => void
}

interface ReadingPosition {
  /** The meter that shows the share of the text that has been on screen. */
  meter: RefObject<ReadingMeterHandle>
  /** True when reading began where it was left. */
  resumed: boolean
}

/** Measures how far the text has been on screen, while scrolling and without rendering for it. */
export function useReadingPosition({ ready, start, onMove, save }: Options): ReadingPosition {
  const meter = useRef<ReadingMeterHandle>(null)
  const [resumed, setResumed] = useState(false)
  const latest = useRef<Omit<Place, 'heardSeconds'>>(theBeginning)
  const saved = useRef<Omit<Place, 'heardSeconds'>>(undefined)
  const measuring = useRef(false)
  const movedMeanwhile = useRef(false)
  const begun = useRef(false)
  const settled = useRef(false)

  const keep = useCallback(() => {
    if (!save || latest.current === saved.current || !settled.current) return
    saved.current = latest.current
    save(latest.current)
  }, [save])

  const measure = useCallback(() => {
    onMove?.()
    if (!ready) return
    if (measuring.current) {
      movedMeanwhile.current = true
      return
    }
    measuring.current = true
    const look = () =>
      void textBoxes().then((boxes) => {
        setTimeout(() => {
          measuring.current = movedMeanwhile.current
          movedMeanwhile.current = false
          // Where scrolling ends counts as well.
          if (measuring.current) look()
        }, measureEvery)
        if (!boxes) return
        latest.current = placeIn(boxes, Taro.getWindowInfo().windowHeight)
        meter.current?.moveTo(latest.current.position)
        if (Math.abs(latest.current.position - (saved.current?.position ?? 0)) >= saveStep) keep()
      })
    look()
  }, [ready, onMove, keep])

  useEffect(() => {
    if (!ready || begun.current) return
    begun.current = true
    const settle = async () => {
      const boxes = start ? await textBoxes() : null
      const box = start && boxes?.blocks[start.block]
      if (box) {
        const scrollTop = Math.max(0, box.top + box.height * start.into - headHeight)
        await Taro.pageScrollTo({ scrollTop, duration: 0 })
        setResumed(true)
      }
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

/** Where text and paragraphs lie, relative to the top of the screen; null while they are not there. */
function textBoxes(): Promise<TextBoxes | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${articleId}`)
      .boundingClientRect()
      .selectAll(`#${articleId} .${blockClass}`)
      .boundingClientRect()
      .exec((found: unknown[]) => {
        const [text, blocks] = found as [Box | null, Box[] | null]
        resolve(text && text.height > 0 && blocks ? { text, blocks } : null)
      })
  })
}
