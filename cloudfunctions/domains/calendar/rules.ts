/**
 * Counting days as the law does: the day something begins on does not count (民法典 Art. 201), and a period of natural
 * days that would end on a day off ends on the working day after it (Art. 203). Pure; the calendar comes in.
 */
import { addDays } from '../../kernel/time'
import type { CountedDay, CountedWindow } from './model'

/** What is officially known about days. */
export interface DayCalendar {
  /** Whether the holidays of this year have been published. */
  knows(year: number): boolean
  /** The holiday a day off belongs to, or the one a weekend day is worked for; null for any other day. */
  special(day: string): { holiday: string; work: boolean } | null
}

/** No period of the product is longer; a count beyond it is a mistake of the caller. */
export const MAX_WINDOW_DAYS = 400

/**
 * The period that ends with the `workingDays`-th working day after `startDay`.
 * @param startDay `YYYY-MM-DD` in China; does not count itself
 * @throws RangeError unless 1 ≤ `workingDays` ≤ {@link MAX_WINDOW_DAYS}, whole
 */
export function countWorkingDays(
  calendar: DayCalendar,
  startDay: string,
  workingDays: number,
): CountedWindow {
  checkLength(workingDays)
  const days = [startOf(startDay)]
  for (let left = workingDays, day = addDays(startDay, 1); left > 0; day = addDays(day, 1)) {
    const next = describe(calendar, day)
    if (next.counted) left--
    days.push(next)
  }
  return windowOf(days)
}

/**
 * The period of `count` natural days after `startDay`; when it would end on a day off, it goes on to the next working day.
 * @throws RangeError as {@link countWorkingDays}
 */
export function countNaturalDays(calendar: DayCalendar, startDay: string, count: number): CountedWindow {
  checkLength(count)
  const days = [startOf(startDay)]
  for (let index = 1; index <= count; index++) {
    const day = addDays(startDay, index)
    // Only where the period ends does it matter whether a day is worked.
    const provisional = index === count && describe(calendar, day).provisional
    days.push({ day, kind: 'natural', counted: true, why: `第 ${index} 天`, provisional })
  }
  let last = describe(calendar, addDays(startDay, count))
  while (!last.counted) {
    const next = describe(calendar, addDays(last.day, 1))
    days.push({ ...next, kind: 'moved', counted: false, why: `${last.why}，顺延到这一天` })
    last = next
  }
  return windowOf(days)
}

function windowOf(days: CountedDay[]): CountedWindow {
  return { lastDay: days.at(-1)!.day, days, provisional: days.some(({ provisional }) => provisional) }
}

function startOf(day: string): CountedDay {
  return { day, kind: 'start', counted: false, why: '当天不计，从第二天算起', provisional: false }
}

function checkLength(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > MAX_WINDOW_DAYS)
    throw new RangeError(`a period of ${count} days`)
}

/** Whether one day is worked, and why. */
function describe(calendar: DayCalendar, day: string): CountedDay {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  if (!calendar.knows(Number(day.slice(0, 4)))) {
    const why = weekend ? '周末，放假安排未公布' : '暂按工作日计'
    return { day, kind: weekend ? 'weekend' : 'working', counted: !weekend, why, provisional: true }
  }
  const special = calendar.special(day)
  const provisional = false
  if (special && !special.work)
    return { day, kind: 'holiday', counted: false, why: `${special.holiday}放假`, provisional }
  if (special && weekend)
    return { day, kind: 'makeUp', counted: true, why: `${special.holiday}调休上班`, provisional }
  return weekend
    ? { day, kind: 'weekend', counted: false, why: '周末休息', provisional }
    : { day, kind: 'working', counted: true, why: '工作日', provisional }
}
