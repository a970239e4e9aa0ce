/** What the public may see of an event, and from when on. */
import { type LogKind, openness } from './model'

const HOUR_MS = 3_600_000

/**
 * The instant of an entry and the one from which it may be sealed. What becomes of a letter is told by the hour only,
 * and enters the log after that hour is over, so that neither instant nor place in the log says more.
 * @param at ISO instant
 */
export function timesOf(kind: LogKind, at: string): { at: string; sealFrom: string } {
  if (kind !== 'feedback.changed') return { at, sealFrom: at }
  const hour = Math.floor(Date.parse(at) / HOUR_MS)
  return { at: isoOfHour(hour), sealFrom: isoOfHour(hour + 1) }
}

/** Subjects of closed kinds stay unnamed. */
export function shownSubject(kind: LogKind, subject: string): string {
  return openness[kind] === 'open' ? subject : ''
}

const isoOfHour = (hour: number) => new Date(hour * HOUR_MS).toISOString()
