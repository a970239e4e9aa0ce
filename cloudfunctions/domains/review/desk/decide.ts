/** Decisions: the new state, what happened, the public log and the word to the author are written together. */
import type { Transaction } from '../../../kernel/database'
import { fail } from '../../../kernel/errors'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { type Comment, comments, decided, decisionOf, reviewContent } from '../../comment'
import { reasonNames, type RejectionReason } from '../../comment/model'
import { queueMessage } from '../../message'
import { logged } from '../../transparency'
import { leaseLost, notYours, reasonNeeded, revisionChanged, taskGone } from '../errors'
import { heldByOther, holds, mayReview, type Moderator } from './rules'

export type Outcome = 'published' | 'rejected' | 'kept' | 'appealUpheld' | 'appealReversed' | 'second'

export interface Decision {
  commentId: string
  revision: number
  token: number
  decisionId: string
  verdict: 'publish' | 'reject'
  reason: RejectionReason | null
  note: string | null
}

/** What the author is told; of what stays as it is, nothing. */
const resultWords: Record<Exclude<Outcome, 'second'>, string | null> = {
  published: '通过，已经公开',
  rejected: '没有通过',
  kept: null,
  appealUpheld: '申诉后维持原来的决定',
  appealReversed: '申诉成立，已经公开',
}
/** Characters of a comment in a message: WeChat shows twenty. */
const EXCERPT = 20

/** Decides on a task that the moderator holds. The same decision again answers with its outcome. */
export function decide(moderator: Moderator, now: Moment, decision: Decision): Promise<Outcome> {
  const { commentId, token, revision } = decision
  return transaction(async (running) => {
    const comment = await comments.within(running).get(commentId)
    const before = comment && outcomeOf(comment, moderator.memberId, decision.decisionId)
    if (before) return before
    if (!comment?.task) return fail(taskGone)
    if (comment.task.revision !== revision) fail(revisionChanged)
    if (!mayReview(moderator, comment)) fail(notYours)
    if (!holds(comment, moderator.memberId, token)) fail(leaseLost)
    if (decision.verdict === 'reject' && decision.reason === null && comment.task.kind !== 'appeal')
      fail(reasonNeeded)
    return carryOut(running, comment, moderator, decision, now)
  })
}

/** Publishes what nobody else holds, without taking it first. */
export function approve(
  moderator: Moderator,
  now: Moment,
  { commentId, revision }: { commentId: string; revision: number },
): Promise<Outcome> {
  const decisionId = `batch:${moderator.memberId}:${commentId}:${revision}`
  return transaction(async (running) => {
    const comment = await comments.within(running).get(commentId)
    const before = comment && outcomeOf(comment, moderator.memberId, decisionId)
    if (before) return before
    if (!comment?.task) return fail(taskGone)
    if (comment.task.revision !== revision) fail(revisionChanged)
    const simple = comment.task.kind === 'new' || comment.task.kind === 'edit'
    if (!simple || comment.task.needsTwo || !mayReview(moderator, comment)) fail(notYours)
    if (heldByOther(comment, moderator.memberId, now)) fail(leaseLost)
    const decision = { decisionId, verdict: 'publish' as const, reason: null, note: null }
    return carryOut(running, comment, moderator, decision, now)
  })
}

async function carryOut(
  running: Transaction,
  comment: Comment,
  { memberId }: Moderator,
  { verdict, reason, note, decisionId }: Omit<Decision, 'commentId' | 'revision' | 'token'>,
  now: Moment,
): Promise<Outcome> {
  const next = decided(comment, { by: memberId, verdict, reason, note, at: now.iso, decisionId }, now)
  await comments.within(running).put(next)
  if (next.task) return 'second'
  const decision = decisionOf(next)
  if (!decision) throw new Error('a decision that decided nothing')
  const { entryId, ...shown } = decision
  await logged(running, now.iso, {
    entryId,
    kind: shown.outcome.startsWith('appeal') ? 'review.appealDecided' : 'review.decided',
    subject: comment._id,
    content: reviewContent({ commentId: comment._id, ...shown }),
  })
  const told = resultWords[shown.outcome]
  if (told !== null)
    await queueMessage(running, now, {
      messageId: entryId,
      personId: comment.personId,
      template: 'reviewDecided',
      data: {
        comment: shown.text.slice(0, EXCERPT),
        result: told,
        reason: shown.reason === null ? '点开看详情' : reasonNames[shown.reason],
      },
      page: `/packages/comment/one/index?commentId=${comment._id}`,
    })
  return shown.outcome
}

/** What a decision made before came to, so that a retry changes nothing; null when it is new. */
function outcomeOf({ events, task }: Comment, memberId: string, decisionId: string): Outcome | null {
  const event = events.find((one) => one.by.includes(memberId) && one.decisionIds.includes(decisionId))
  if (event) return event.kind as Outcome
  return task?.opinions.some((opinion) => opinion.by === memberId && opinion.decisionId === decisionId)
    ? 'second'
    : null
}
