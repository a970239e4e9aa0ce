/** Comments as their readers and their authors see them. */
import type { Moment } from '../../kernel/time'
import type { EventKind } from './model'
import { currentOf, MAX_REVISIONS, refuseAppeal } from './rules'
import type { Comment } from './store'

/** As everybody reads it; null while nothing is published. */
export function publishedView({ _id, kind, shownName, shown, listKey }: Comment) {
  if (!shown || listKey === null) return []
  const [firstAt = shown.at] = listKey.split('~')
  return [{ commentId: _id, kind, shownName, text: shown.text, at: firstAt, edited: shown.revision > 1 }]
}

/** As its author sees it. */
export function ownView(comment: Comment, now: Moment) {
  const { _id, kind, subject, shownName, shown, events, withdrawnAt } = comment
  const current = currentOf(comment)
  const last = events.findLast((event) => event.kind === 'rejected' && event.revision === current.number)
  const rejection = current.status === 'rejected' ? last : undefined
  const waits = current.status === 'waiting' || current.status === 'checking'
  return {
    commentId: _id,
    kind,
    subject,
    shownName,
    revision: current.number,
    text: current.text,
    status: withdrawnAt === null ? current.status : ('withdrawn' as const),
    shownText: shown && shown.revision !== current.number ? shown.text : null,
    reason: rejection?.reason ?? null,
    note: rejection?.note ?? null,
    why: waits
      ? current.phases.flatMap(({ outcome, why }) =>
          outcome === 'hold' || outcome === 'recheck' ? [why] : [],
        )
      : [],
    appeal: appealOf(comment),
    mayAppeal: refuseAppeal(comment, current.number, now) === null,
    mayEdit: withdrawnAt === null && comment.revisions.length < MAX_REVISIONS,
    submittedAt: current.submittedAt,
  }
}

function appealOf(comment: Comment): 'none' | 'waiting' | 'upheld' | 'reversed' {
  const { number } = currentOf(comment)
  const kinds = comment.events.filter(({ revision }) => revision === number).map(({ kind }) => kind)
  if (comment.task?.kind === 'appeal') return 'waiting'
  if (kinds.includes('appealReversed')) return 'reversed'
  return kinds.includes('appealUpheld') ? 'upheld' : 'none'
}

/** All that happened, without who decided. */
export function eventsView({ events }: Comment) {
  return events.map(({ kind, at, revision, by, reason, note }) => ({
    kind,
    at,
    revision,
    reason,
    note,
    byPerson: by.length > 0,
  }))
}

/** The latest decision of a person, as the public log commits to it; null when there is none. */
export function decisionOf({ _id, events, revisions }: Comment) {
  const index = events.findLastIndex(({ by }) => by.length > 0)
  const event = events[index]
  if (!event || !isOutcome(event.kind)) return null
  const { kind, revision, reason, at } = event
  const appeal = kind === 'appealUpheld' || kind === 'appealReversed'
  const text = revisions.find(({ number }) => number === revision)?.text ?? ''
  return {
    entryId: `${appeal ? 'review.appealDecided' : 'review.decided'}:${_id}.${index}`,
    revision,
    text,
    outcome: kind,
    reason,
    at,
  }
}

const outcomes = ['published', 'rejected', 'kept', 'appealUpheld', 'appealReversed'] as const
type Outcome = (typeof outcomes)[number]
const isOutcome = (kind: EventKind): kind is Outcome => outcomes.some((outcome) => outcome === kind)
