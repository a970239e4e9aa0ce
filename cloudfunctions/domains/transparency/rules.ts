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

/** Until when an entry of this instant is promised to be in the log: a day, and the hour it may have to wait. */
export function promisedBy(at: string): string {
  return new Date(Date.parse(at) + 25 * HOUR_MS).toISOString()
}

/** Subjects of closed kinds stay unnamed. */
export function shownSubject(kind: LogKind, subject: string): string {
  return openness[kind] === 'open' ? subject : ''
}

const isoOfHour = (hour: number) => new Date(hour * HOUR_MS).toISOString()

/** What a list calls an entry: the title of what was published, where it has one. */
export function titleOf(content: string | null): string | null {
  const read: unknown = content === null ? null : JSON.parse(content)
  const title = typeof read === 'object' && read !== null && 'title' in read ? read.title : null
  return typeof title === 'string' ? title : null
}
