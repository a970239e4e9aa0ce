/** Who may review what, and who holds it. Pure. */
import { type Identity, mayActFor } from '../../../kernel/identity'
import { later, type Moment } from '../../../kernel/time'
import type { Comment } from '../../comment'

/** A task is kept for whoever looks at it for so long, and longer while they are active. */
export const LEASE_MS = 5 * 60_000

/** A moderator with the person they write comments as. */
export interface Moderator extends Pick<Identity, 'memberId' | 'name' | 'grants'> {
  personId: string | null
}

/** Any name shorter than this could be part of another word. */
const SHORTEST_NAME = 2

/** Whether a comment is of the moderator's organisation. What belongs to no root is for the moderators of any. */
export function inScope({ grants }: Pick<Moderator, 'grants'>, scope: string): boolean {
  if (scope !== '*') return mayActFor({ grants } as Identity, ['moderator'], scope)
  return scopesOf({ grants }).length > 1
}

/** The scopes a moderator works in: the roots they act for as a whole, and what belongs to no root. */
export function scopesOf({ grants }: Pick<Moderator, 'grants'>): string[] {
  const roots = grants
    .filter(({ role, organisationPath }) => role === 'moderator' && /^\/[^/]+\/$/.test(organisationPath))
    .map(({ organisationPath }) => organisationPath)
  return roots.length === 0 ? [] : ['*', ...new Set(roots)]
}

/**
 * Whether a moderator may do the task that waits (回避): not on what they wrote, what answers them, names them or is
 * about them, what they reported, or what they said an opinion on; an appeal is for somebody who had no part in the
 * decision.
 */
export function mayReview(moderator: Moderator, comment: Comment): boolean {
  const { memberId, personId, name } = moderator
  const { task } = comment
  if (!task || !inScope(moderator, comment.scope)) return false
  if (comment.memberId === memberId || comment.personId === personId || comment.personId === memberId)
    return false
  if (comment.recused.includes(memberId)) return false
  const text = comment.revisions.find(({ number }) => number === task.revision)?.text ?? ''
  if (name.length >= SHORTEST_NAME && text.includes(name)) return false
  if (task.opinions.some(({ by }) => by === memberId)) return false
  return task.kind !== 'appeal' || !decidersOf(comment, task.revision).includes(memberId)
}

function decidersOf({ events }: Comment, revision: number): string[] {
  return events.flatMap((event) => (event.revision === revision ? event.by : []))
}

/** Whether somebody else holds it now. */
export function heldByOther({ lease }: Comment, memberId: string, now: Moment): boolean {
  return lease !== null && lease.memberId !== memberId && lease.until > now.iso
}

/**
 * The comment taken by a moderator. Whoever takes it from somebody else gets a new token, with which the older one is
 * worth nothing; taking it again oneself keeps the token.
 */
export function takenBy(comment: Comment, { memberId, name }: Moderator, now: Moment): Comment {
  const mine = comment.lease?.memberId === memberId ? comment.lease : null
  const token = mine ? mine.token : comment.fence + 1
  return {
    ...comment,
    fence: Math.max(comment.fence, token),
    lease: { memberId, name, token, until: later(now, LEASE_MS) },
  }
}

/**
 * Whether a token still holds the task. A lease that ran out holds as long as nobody else has taken it: nothing anybody
 * did meanwhile could be lost.
 */
export function holds({ lease }: Comment, memberId: string, token: number): boolean {
  return lease !== null && lease.memberId === memberId && lease.token === token
}
