/** Counting what happened to comments. Pure. */
import { GROUP_MINIMUM } from '../../../kernel/groups'
import type { CommentEvent, RejectionReason } from '../../comment/model'
import { rejectionReasons } from '../../comment/model'

/** What happened on one day. */
export interface DayFigures {
  received: number
  edits: number
  automatic: { published: number; rejected: number }
  byPerson: { published: number; rejected: number }
  reasons: Partial<Record<RejectionReason, number>>
  reported: { looked: number; kept: number }
  appeals: { received: number; upheld: number; reversed: number }
  /** How many decisions took up to the bound of the same place in `waitBounds`. */
  waits: number[]
}

/** Bounds of waiting times in minutes; what took longer than the last one counts there too. */
export const waitBounds = [
  5, 10, 15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2880, 4320, 7200, 14_400, 43_200,
]

export function noFigures(): DayFigures {
  return {
    received: 0,
    edits: 0,
    automatic: { published: 0, rejected: 0 },
    byPerson: { published: 0, rejected: 0 },
    reasons: {},
    reported: { looked: 0, kept: 0 },
    appeals: { received: 0, upheld: 0, reversed: 0 },
    waits: waitBounds.map(() => 0),
  }
}

/** The figures with one more event in them. */
export function withEvent(figures: DayFigures, { kind, by, reason, waited }: CommentEvent): DayFigures {
  const next = structuredClone(figures)
  const who = by.length > 0 ? next.byPerson : next.automatic
  if (kind === 'submitted') next.received++
  if (kind === 'edited') next.edits++
  if (kind === 'published') who.published++
  if (kind === 'rejected') {
    who.rejected++
    if (reason) next.reasons[reason] = (next.reasons[reason] ?? 0) + 1
  }
  if (kind === 'reported') next.reported.looked++
  if (kind === 'kept') next.reported.kept++
  if (kind === 'appealed') next.appeals.received++
  if (kind === 'appealUpheld') next.appeals.upheld++
  if (kind === 'appealReversed') next.appeals.reversed++
  if (waited !== null) {
    const bound = waitBounds.findIndex((most) => waited <= most)
    const place = bound === -1 ? waitBounds.length - 1 : bound
    next.waits[place] = (next.waits[place] ?? 0) + 1
  }
  return next
}

/** Several days as one. */
export function summed(days: readonly DayFigures[]): DayFigures {
  const total = noFigures()
  for (const day of days) {
    total.received += day.received
    total.edits += day.edits
    for (const who of ['automatic', 'byPerson'] as const) {
      total[who].published += day[who].published
      total[who].rejected += day[who].rejected
    }
    for (const reason of rejectionReasons)
      if (day.reasons[reason]) total.reasons[reason] = (total.reasons[reason] ?? 0) + day.reasons[reason]
    total.reported.looked += day.reported.looked
    total.reported.kept += day.reported.kept
    total.appeals.received += day.appeals.received
    total.appeals.upheld += day.appeals.upheld
    total.appeals.reversed += day.appeals.reversed
    day.waits.forEach((count, place) => (total.waits[place] = (total.waits[place] ?? 0) + count))
  }
  return total
}

/** How many decisions the figures tell of. */
export function decisionsOf({ automatic, byPerson }: DayFigures): number {
  return automatic.published + automatic.rejected + byPerson.published + byPerson.rejected
}

/**
 * Whether the figures of a part may be shown: of fewer than five decisions, nothing is told; nor of what would leave
 * fewer than five when it is subtracted from the whole it is part of.
 */
export function mayShow(part: DayFigures, whole: DayFigures): boolean {
  const own = decisionsOf(part)
  const rest = decisionsOf(whole) - own
  return own >= GROUP_MINIMUM && (rest === 0 || rest >= GROUP_MINIMUM)
}

/**
 * About how many minutes half of the decisions took at most: the middle one, as if those between two bounds were
 * spread evenly. Null for fewer than five. Never off by more than the distance of the two bounds.
 */
export function medianMinutes(waits: readonly number[]): number | null {
  const all = waits.reduce((sum, count) => sum + count, 0)
  if (all < GROUP_MINIMUM) return null
  let seen = 0
  for (const [place, count] of waits.entries()) {
    if ((seen + count) * 2 >= all && count > 0) {
      const [from, to] = [waitBounds[place - 1] ?? 0, waitBounds[place] ?? 0]
      return Math.max(1, Math.round(from + ((to - from) * (all / 2 - seen)) / count))
    }
    seen += count
  }
  return null
}
