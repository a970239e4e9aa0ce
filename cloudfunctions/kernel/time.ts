/**
 * Time in China. Instants are ISO 8601 strings in UTC (they sort and compare as text, in the database too); days are
 * `YYYY-MM-DD` in Asia/Shanghai, which has had no daylight saving since 1991, so the offset is a constant.
 */

const CHINA_OFFSET_MS = 8 * 3_600_000
export const DAY_MS = 86_400_000

/** One moment, taken once per call, so that a call never sees two different times. */
export interface Moment {
  /** Milliseconds since 1970. */
  ms: number
  /** The instant as ISO 8601 in UTC. */
  iso: string
  /** The day in China. */
  day: string
}

/** The moment of an epoch time in milliseconds. */
export function momentOf(ms: number): Moment {
  return { ms, iso: new Date(ms).toISOString(), day: dayOf(ms) }
}

/** The day in China of an epoch time in milliseconds. */
export function dayOf(ms: number): string {
  return new Date(ms + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** Epoch milliseconds at which a day begins in China. */
export function startOfDayMs(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`) - CHINA_OFFSET_MS
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday of the week the day is in. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The instant `ms` milliseconds after the moment, as ISO 8601. */
export function later(moment: Moment, ms: number): string {
  return new Date(moment.ms + ms).toISOString()
}
