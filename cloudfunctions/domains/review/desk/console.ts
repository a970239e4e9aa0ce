/** The moderators' desk. */
import { implement } from '../../../kernel/action'
import { command } from '../../../kernel/database'
import { ActionError, fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { assigned, type Comment, commentReports, comments } from '../../comment'
import { personsOfMembers } from '../../organisation'
import { leaseLost, moderatorUnknown, notYours, taskGone, taskTaken } from '../errors'
import { deskContract } from './contract'
import { approve, decide } from './decide'
import { heldByOther, holds, mayReview, type Moderator, scopesOf, takenBy } from './rules'
import { moderatorsIn, reviewModerators } from './store'
import { taskView } from './views'

const PAGE = 30
const REPORTS_SHOWN = 20
/** Tasks looked through for one that the moderator may do. */
const NEXT_LOOKED_AT = 30

export const deskConsoleActions = implement(deskContract, 'console', {
  'review.queue': async ({ caller, now }, { queue, taskKind, mine, cursor }) => {
    const scope = command.in(scopesOf(caller))
    const after = cursor === undefined ? {} : { queueKey: command.gt(cursor) }
    const filter = mine ? { assigneeId: caller.memberId } : { scope }
    const [found, ofComments, ofAppeals, ofMine, moderator] = await Promise.all([
      comments.find(
        { ...filter, queue, ...(taskKind && { taskKind }), ...after },
        { orderBy: [['queueKey', 'asc']], limit: PAGE + 1 },
      ),
      comments.count({ scope, queue: 'comments' }),
      comments.count({ scope, queue: 'appeals' }),
      comments.count({ assigneeId: caller.memberId, queue: command.in(['comments', 'appeals']) }),
      moderatorOf(caller),
    ])
    const page = found.slice(0, PAGE)
    return {
      tasks: page.flatMap((comment) =>
        comment.task && mayReview(moderator, comment)
          ? [taskView(comment, comment.task, caller.memberId, now)]
          : [],
      ),
      nextCursor: found.length > PAGE ? (page.at(-1)?.queueKey ?? null) : null,
      waiting: { comments: ofComments, appeals: ofAppeals, mine: ofMine },
    }
  },

  'review.take': async ({ caller, now }, { commentId }) =>
    takenView(await take(await moderatorOf(caller), now, commentId), caller, now),

  'review.takeNext': async ({ caller, now }, { queue }) => {
    const moderator = await moderatorOf(caller)
    const waiting = await comments.find(
      { scope: command.in(scopesOf(caller)), queue },
      { orderBy: [['queueKey', 'asc']], limit: NEXT_LOOKED_AT },
    )
    for (const comment of waiting) {
      if (!mayBeNext(moderator, comment, now)) continue
      const taken = await takeUnlessGone(moderator, now, comment._id)
      if (taken) return { task: await takenView(taken, caller, now) }
    }
    return { task: null }
  },

  'review.renew': ({ caller, now }, { commentId, token }) =>
    transaction(async (running) => {
      const comment = await comments.within(running).get(commentId)
      if (!comment?.task) return fail(taskGone)
      if (!holds(comment, caller.memberId, token)) fail(leaseLost)
      const next = takenBy(comment, { ...caller, personId: null }, now)
      await comments.within(running).put(next)
      return { until: next.lease?.until ?? now.iso }
    }),

  'review.release': ({ caller }, { commentId, token }) =>
    transaction(async (running) => {
      const comment = await comments.within(running).get(commentId)
      if (!comment || !holds(comment, caller.memberId, token)) return { released: false }
      await comments.within(running).put({ ...comment, lease: null })
      return { released: true }
    }),

  'review.decide': async ({ caller, now }, decision) => ({
    outcome: await decide(await moderatorOf(caller), now, decision),
  }),

  'review.approveMany': async ({ caller, now }, { items }) => {
    const moderator = await moderatorOf(caller)
    const results = await Promise.all(
      items.map(async (item) => {
        try {
          await approve(moderator, now, item)
          return { commentId: item.commentId, done: true, why: null }
        } catch (problem) {
          if (!(problem instanceof ActionError)) throw problem
          return { commentId: item.commentId, done: false, why: problem.kind.message }
        }
      }),
    )
    return { results }
  },

  'review.assign': async ({ caller, now }, { commentId, memberId }) => {
    const [moderator, known] = await Promise.all([
      moderatorOf(caller),
      memberId === null ? null : reviewModerators.get(memberId),
    ])
    if (memberId !== null && !known) fail(moderatorUnknown)
    return transaction(async (running) => {
      const comment = await comments.within(running).get(commentId)
      if (!comment?.task) return fail(taskGone)
      if (!mayReview(moderator, comment)) fail(notYours)
      if (known && !known.scopes.includes(comment.scope)) fail(moderatorUnknown)
      const next = assigned(comment, known && { memberId: known._id, name: known.name })
      await comments.within(running).put(next)
      return taskView(next, next.task ?? comment.task, caller.memberId, now)
    })
  },

  'review.moderators': async ({ caller }) => {
    const known = await moderatorsIn(scopesOf(caller))
    const moderators = await Promise.all(
      known.map(async ({ _id, name }) => ({
        memberId: _id,
        name,
        assigned: await comments.count({ assigneeId: _id, queue: command.in(['comments', 'appeals']) }),
      })),
    )
    return { moderators }
  },
})

/** The moderator with the person they write as. */
async function moderatorOf({ memberId, name, grants }: Identity): Promise<Moderator> {
  const persons = await personsOfMembers([memberId])
  return { memberId, name, grants, personId: persons.get(memberId) ?? null }
}

function mayBeNext(moderator: Moderator, comment: Comment, now: Moment): boolean {
  const others = comment.assigneeId !== null && comment.assigneeId !== moderator.memberId
  const held = comment.lease !== null && comment.lease.until > now.iso
  return !others && !held && mayReview(moderator, comment)
}

async function takeUnlessGone(moderator: Moderator, now: Moment, commentId: string): Promise<Comment | null> {
  try {
    return await take(moderator, now, commentId)
  } catch (problem) {
    if (problem instanceof ActionError && [taskGone, taskTaken].some((kind) => kind === problem.kind))
      return null
    throw problem
  }
}

async function take(moderator: Moderator, now: Moment, commentId: string): Promise<Comment> {
  const taken = await transaction(async (running) => {
    const comment = await comments.within(running).get(commentId)
    if (!comment?.task) return fail(taskGone)
    if (!mayReview(moderator, comment)) fail(notYours)
    if (heldByOther(comment, moderator.memberId, now)) fail(taskTaken)
    const next = takenBy(comment, moderator, now)
    await comments.within(running).put(next)
    return next
  })
  await reviewModerators.put({
    _id: moderator.memberId,
    name: moderator.name,
    scopes: scopesOf(moderator),
    activeDay: now.day,
  })
  return taken
}

async function takenView(comment: Comment, { memberId }: Identity, now: Moment) {
  const { task, lease, _id, parentId } = comment
  if (!task || !lease) return fail(taskGone)
  const [parent, reports] = await Promise.all([
    parentId === null ? null : comments.get(parentId),
    commentReports.find({ commentId: _id }, { limit: REPORTS_SHOWN }),
  ])
  return {
    ...taskView(comment, task, memberId, now),
    token: lease.token,
    until: lease.until,
    parentText: parent?.shown?.text ?? null,
    reports: reports.map(({ reason, text, at }) => ({ reason, text, at })),
  }
}
