/** What a countdown says and when it says something new; shared by the native component and its twin in the browser. */
import { timeLeft } from '../../words/dates'

const second = 1000
const minute = 60 * second

/** Seconds are worth showing only near the end (milliseconds). */
const lastStretch = 5 * minute

export interface CountdownWords {
  /** As shown; empty once the time has passed. */
  text: string
  /** As read out: it changes with the minute and never with the second. */
  spoken: string
  /** Milliseconds until the text changes; undefined once the time has passed. */
  next: number | undefined
}

/** What is left from `now` until `until`, both in milliseconds since 1970. */
export function countdownWords(until: number, now: number): CountdownWords {
  const left = until - now
  if (!(left > 0)) return { text: '', spoken: '', next: undefined }
  const spoken = `还有 ${timeLeft(new Date(until).toISOString(), now)}`
  if (left > lastStretch) {
    // The last change to minutes is the first to seconds.
    return { text: spoken, spoken, next: Math.min(left % minute || minute, left - lastStretch) }
  }
  const seconds = Math.ceil(left / second)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const text = minutes === 0 ? `还有 ${rest} 秒` : `还有 ${minutes} 分 ${String(rest).padStart(2, '0')} 秒`
  return { text, spoken, next: left % second || second }
}

/**
 * Follows a countdown by timers that fire only when its words change.
 * @param clock the time now, in the same milliseconds as `until`
 * @returns stops it
 */
export function followCountdown(
  until: number,
  clock: () => number,
  tell: (words: CountdownWords) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = () => {
    const words = countdownWords(until, clock())
    tell(words)
    timer = words.next === undefined ? undefined : setTimeout(tick, words.next)
  }
  tick()
  return () => clearTimeout(timer)
}
