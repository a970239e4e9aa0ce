/**
 * Trust: whether what somebody writes is published once the automatic checks have passed, or waits for a person. It is
 * derived from how the person's own comments came out, never from opinions, likes or who they are, and it fades. Pure.
 */
import { DAY_MS, type Moment } from '../../../kernel/time'
import type { OwnComment } from '../../comment'
import type { Policy } from '../policy/model'

/** Comments approved by people, counted with their age, that make trust. */
const ENOUGH = 2.5
/** A rejection weighs as much as so many approvals. */
const REJECTION_WEIGHT = 3

export interface Trust {
  trusted: boolean
  /** For the author and the moderator, in plain Chinese. */
  why: string
}

/** @param own the latest comments of the person */
export function trustOf(own: readonly Pick<OwnComment, 'events'>[], policy: Policy, now: Moment): Trust {
  if (!policy.publishTrusted) return { trusted: false, why: '现在每一条都先由人看过再公开' }
  const outcomes = own.flatMap(outcomesOf)
  const score = outcomes.reduce((sum, { at, approved }) => {
    const halves = (now.ms - Date.parse(at)) / (policy.trustHalfLifeDays * DAY_MS)
    return sum + (approved ? 1 : -REJECTION_WEIGHT) * 0.5 ** halves
  }, 0)
  if (score >= ENOUGH) return { trusted: true, why: '之前几条都由人看过并公开了，机器核验通过就直接公开' }
  const approved = outcomes.filter((outcome) => outcome.approved).length
  if (outcomes.some((outcome) => !outcome.approved))
    return { trusted: false, why: '最近有评论没有通过，接下来几条先由人看过再公开' }
  if (approved >= ENOUGH) return { trusted: false, why: '有一阵子没写了，这几条先由人看过再公开' }
  return { trusted: false, why: '最初几条先由人看过再公开，三条公开以后就不用等了' }
}

/** What people decided on the revisions of a comment; a rejection that was reversed counts as an approval. */
function outcomesOf({ events }: Pick<OwnComment, 'events'>): Array<{ at: string; approved: boolean }> {
  const byRevision = new Map<number, { at: string; approved: boolean }>()
  for (const { kind, at, revision, by } of events) {
    if (kind === 'appealReversed' || (kind === 'published' && by.length > 0))
      byRevision.set(revision, { at, approved: true })
    if (kind === 'rejected' && by.length > 0) byRevision.set(revision, { at, approved: false })
  }
  return [...byRevision.values()]
}
