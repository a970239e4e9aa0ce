/**
 * The life of a letter: `submitted → accepted | transferred | declined → inProgress → replied → closed |
 * reviewRequested → reviewed`. Events come first; what a letter is at now is folded from them and nothing else. Pure.
 */
import type { Grant } from '../../kernel/identity'
import { addDays } from '../../kernel/time'
import type { ClockKind, Desk, Happening, LetterEvent, Limits, Score, Status } from './model'

/** The last day of a limit of so many days from a day on; the calendar's business. */
export type Counting = (startDay: string, days: number, limits: Limits) => string

export interface Clock {
  kind: ClockKind
  /** The day it began to run. */
  from: string
  days: number
  /** The last day in time. */
  last: string
}

export interface Standing {
  status: Status
  open: boolean
  desk: Desk
  /** What runs now; null when nothing does. */
  clock: Clock | null
  /** The day `jobs` has to look again; `NEVER` when there is nothing to come. */
  checkDay: string
  extended: boolean
  /** Who has decided anything so far; a second review is none of theirs. */
  handlers: string[]
  score: Score | null
  /** Day of the acceptance and of the reply. */
  acceptedOn: string | null
  repliedOn: string | null
  /** Whether each was in time; null while it is not done. */
  acceptedInTime: boolean | null
  repliedInTime: boolean | null
  published: boolean
}

export const NEVER = '9999-12-31'
/** A reminder this many days before the end. */
const NEAR_DAYS = 3
/** A level that got a letter by escalation has this long before the next one gets it. */
export const ESCALATION_DAYS = 7

/** From which statuses each happening may come. What `jobs` notes may come wherever a clock runs. */
const from: Record<Exclude<Happening['kind'], 'submitted'>, readonly Status[]> = {
  accepted: ['submitted', 'transferred'],
  transferred: ['submitted', 'transferred'],
  declined: ['submitted', 'transferred'],
  started: ['accepted'],
  extended: ['accepted', 'inProgress'],
  handedOver: ['accepted', 'inProgress'],
  replied: ['inProgress'],
  closed: ['replied'],
  rated: ['declined', 'replied', 'closed', 'reviewed'],
  reviewRequested: ['replied'],
  reviewed: ['reviewRequested'],
  published: ['replied', 'closed', 'reviewed'],
  reminded: ['submitted', 'transferred', 'accepted', 'inProgress', 'reviewRequested'],
  escalated: ['submitted', 'transferred', 'accepted', 'inProgress', 'reviewRequested'],
  overdue: ['submitted', 'transferred', 'accepted', 'inProgress', 'reviewRequested'],
}

/** Where a happening leads; those not here leave the status as it is. */
const to: Partial<Record<Happening['kind'], Status>> = {
  submitted: 'submitted',
  accepted: 'accepted',
  transferred: 'transferred',
  declined: 'declined',
  started: 'inProgress',
  replied: 'replied',
  closed: 'closed',
  reviewRequested: 'reviewRequested',
  reviewed: 'reviewed',
}

export type Refusal =
  'wrongState' | 'extendedAlready' | 'tooManyDays' | 'tooLate' | 'ratedAlready' | 'ownWork'

/** Why this may not happen to the letter today; null when it may. */
export function refuse(
  standing: Standing,
  event: Pick<LetterEvent, 'day' | 'by'> & Happening,
  limits: Limits,
): Refusal | null {
  if (event.kind === 'submitted' || !from[event.kind].includes(standing.status)) return 'wrongState'
  if (event.kind === 'extended') {
    if (standing.extended) return 'extendedAlready'
    if (!Number.isInteger(event.days) || event.days < 1 || event.days > limits.extensionDays)
      return 'tooManyDays'
    if (standing.clock && event.day > standing.clock.last) return 'tooLate'
  }
  if (event.kind === 'reviewRequested' && standing.clock && event.day > standing.clock.last) return 'tooLate'
  if (event.kind === 'rated' && standing.score !== null) return 'ratedAlready'
  if (event.kind === 'published' && standing.published) return 'wrongState'
  if (
    event.kind === 'reviewed' &&
    event.by.kind === 'handler' &&
    standing.handlers.includes(event.by.memberId)
  )
    return 'ownWork'
  return null
}

/** What a letter is at, by all that happened to it. */
export function standingOf(events: readonly LetterEvent[], limits: Limits, counting: Counting): Standing {
  const [first, ...rest] = events
  if (first?.kind !== 'submitted') throw new Error('a letter begins by being submitted')
  const clock = (kind: ClockKind, day: string, days: number): Clock => ({
    kind,
    from: day,
    days,
    last: counting(day, days, limits),
  })
  let standing: Standing = {
    status: 'submitted',
    open: true,
    desk: first.desk,
    clock: clock('accept', first.day, limits.acceptDays),
    checkDay: NEVER,
    extended: false,
    handlers: [],
    score: null,
    acceptedOn: null,
    repliedOn: null,
    acceptedInTime: null,
    repliedInTime: null,
    published: false,
  }
  for (const event of rest) {
    const { by, day } = event
    const last = standing.clock?.last ?? NEVER
    standing = { ...standing, status: to[event.kind] ?? standing.status }
    if (by.kind === 'handler' && !standing.handlers.includes(by.memberId))
      standing.handlers = [...standing.handlers, by.memberId]
    if ('desk' in event) standing.desk = event.desk
    switch (event.kind) {
      case 'accepted':
        standing.acceptedOn = day
        standing.acceptedInTime = day <= last
        standing.clock = clock('resolve', day, limits.resolveDays)
        break
      case 'declined':
        standing.open = false
        standing.acceptedInTime = day <= last
        standing.clock = null
        break
      case 'extended':
        standing.extended = true
        standing.clock = clock('resolve', standing.acceptedOn ?? day, limits.resolveDays + event.days)
        break
      case 'replied':
        standing.repliedOn = day
        standing.repliedInTime = day <= last
        standing.clock = clock('ask', day, limits.reviewAskDays)
        break
      case 'rated':
        standing.score = event.score
        if (standing.status === 'replied')
          Object.assign(standing, { status: 'closed', open: false, clock: null })
        break
      case 'closed':
      case 'reviewed':
        standing.open = false
        standing.clock = null
        break
      case 'reviewRequested':
        standing.clock = clock('review', day, limits.reviewDays)
        break
      case 'published':
        standing.published = true
        break
      case 'submitted':
      case 'transferred':
      case 'started':
      case 'handedOver':
      case 'reminded':
      case 'escalated':
      case 'overdue':
        break
    }
  }
  return { ...standing, checkDay: nextCheck(standing.clock, rest) }
}

/** What `jobs` has to do about a letter on a day; null when nothing. */
export type Due = { kind: 'reminded'; stage: 'half' | 'near' } | { kind: 'late' } | { kind: 'closed' }

/** What is due about a running clock by this day, the gravest first. */
export function dueOn(standing: Standing, events: readonly LetterEvent[], day: string): Due | null {
  const { clock } = standing
  if (!clock) return null
  const step = stepsOf(clock, events)
    .filter((one) => one.day <= day)
    .at(-1)
  return step?.due ?? null
}

function nextCheck(clock: Clock | null, events: readonly LetterEvent[]): string {
  return clock ? (stepsOf(clock, events)[0]?.day ?? NEVER) : NEVER
}

/** What is still to come of a clock, in its order. */
function stepsOf(clock: Clock, events: readonly LetterEvent[]): Array<{ day: string; due: Due }> {
  const { kind, from: start, last, days } = clock
  if (kind === 'ask') return [{ day: addDays(last, 1), due: { kind: 'closed' } }]
  const about = events.filter((event) => 'clock' in event && event.clock === kind && event.day >= start)
  if (about.some((event) => event.kind === 'overdue')) return []
  const escalated = about.filter((event) => event.kind === 'escalated').at(-1)
  const overrun = escalated && escalated.day > last
  if (overrun) return [{ day: addDays(escalated.day, ESCALATION_DAYS), due: { kind: 'late' } }]
  const reminded = (stage: 'half' | 'near') =>
    about.some((event) => event.kind === 'reminded' && event.stage === stage)
  const near = addDays(last, -NEAR_DAYS)
  const half = addDays(start, Math.floor(days / 2))
  return [
    ...(reminded('half') || reminded('near') || half >= near
      ? []
      : [{ day: half, due: { kind: 'reminded', stage: 'half' } as const }]),
    ...(reminded('near') ? [] : [{ day: near, due: { kind: 'reminded', stage: 'near' } as const }]),
    { day: addDays(last, 1), due: { kind: 'late' } as const },
  ]
}

/** The hour an instant lies in: all that is kept of when an unnamed sender did something. */
export function hourOf(iso: string): string {
  return `${iso.slice(0, 13)}:00:00.000Z`
}

/** How alike two texts are, from 0 to 1, by the pairs of characters they share (Dice). */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  if (a.size === 0 || b.size === 0) return 0
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size)
}

function pairs(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}

/** Desks whose letters these grants open, exactly at their organisation. */
export function ownDesks(grants: readonly Grant[]): Array<Pick<Desk, 'role' | 'organisationPath'>> {
  const desks = grants.flatMap(({ role, organisationPath }) =>
    role === 'branchOfficer' || role === 'committeeOfficer' || role === 'inspector'
      ? [{ role, organisationPath }]
      : [],
  )
  return desks.filter(
    (desk, at) =>
      desks.findIndex(
        (other) => other.role === desk.role && other.organisationPath === desk.organisationPath,
      ) === at,
  )
}
