/** What people do with comments: write, change, take back, appeal, report. Members and everybody else alike. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import type { Visitor } from '../../kernel/identity'
import { pageByKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import { agree, forgetPhone, personBehind } from '../organisation'
import { commentContract } from './contract'
import { commentUnknown, ownComment } from './errors'
import type { Judge } from './judge'
import { namesFor } from './names'
import { verifyPhone } from './phone/verifying'
import { appealed, refuseAppeal, reported, withdrawn } from './rules'
import { type Comment, commentReports, comments, ownComments, reportId } from './store'
import type { FindSubject } from './subjects'
import { type Author, ownOf, revise, submit } from './submitting'
import { decisionOf, eventsView, ownView } from './views'

const PAGE = 20

/**
 * @param judge judges what is written
 * @param findSubject what can be commented on
 */
export function commentMemberActions(judge: Judge, findSubject: FindSubject) {
  return implement(commentContract, 'member', {
    'comment.start': async ({ caller, now }) => {
      const { person, identity } = await authorOf(caller)
      const own = await ownComments(person.personId)
      const names = namesFor(person, identity)
      const lately = own.map(({ shownName }) => shownName).find((name) => names.includes(name))
      return {
        agreed: person.agreedAt !== null,
        phoneVerifiedOn: person.phoneVerifiedOn,
        names,
        chosen: lately ?? names[0] ?? '',
        ...(await judge.standing(own, now)),
      }
    },

    'comment.agree': async ({ caller, now }) => {
      const { person } = await authorOf(caller)
      await agree(person.personId, now)
      return { agreed: true as const }
    },

    'comment.verifyPhone': async ({ caller, now }, { code }) => {
      const { person } = await authorOf(caller)
      return { phoneVerifiedOn: await verifyPhone(person, code, now) }
    },

    'comment.forgetPhone': async ({ caller }) => {
      const { person } = await authorOf(caller)
      await forgetPhone(person.personId)
      return { phoneVerifiedOn: null }
    },

    'comment.submit': async ({ caller, now }, written) =>
      ownView(await submit(await authorOf(caller), now, written, { judge, findSubject }), now),

    'comment.revise': async ({ caller, now }, written) =>
      ownView(await revise(await authorOf(caller), now, written, { judge, findSubject }), now),

    'comment.withdraw': async ({ caller, now }, { commentId }) =>
      ownView(
        await change(caller, commentId, (comment) =>
          comment.withdrawnAt === null ? withdrawn(comment, now) : comment,
        ),
        now,
      ),

    'comment.appeal': async ({ caller, now }, { commentId, revision, text }) =>
      ownView(
        await change(caller, commentId, (comment) => {
          const last = comment.events.at(-1)
          const repeated = last?.kind === 'appealed' && last.revision === revision && last.note === text
          if (repeated) return comment
          const refusal = refuseAppeal(comment, revision, now)
          return refusal ? fail(refusal) : appealed(comment, text, now)
        }),
        now,
      ),

    'comment.mine': async ({ caller: { person }, now }, { cursor }) => {
      if (!person) return { comments: [], nextCursor: null }
      const page = await pageByKey(comments, { personId: person.personId }, 'mineKey', cursor, PAGE)
      return { comments: page.items.map((comment) => ownView(comment, now)), nextCursor: page.nextCursor }
    },

    'comment.one': async ({ caller, now }, { commentId }) => {
      const { person } = await authorOf(caller)
      const comment = await ownOf(commentId, person.personId)
      return { ...ownView(comment, now), events: eventsView(comment), decision: decisionOf(comment) }
    },

    'comment.report': async ({ caller, now }, { commentId, reason, text }) => {
      const [{ person }, threshold] = await Promise.all([authorOf(caller), judge.reportThreshold(now)])
      const { personId, memberId } = person
      await transaction(async (running) => {
        const _id = reportId(commentId, personId)
        const comment = await comments.within(running).get(commentId)
        if (!comment?.shown) return fail(commentUnknown)
        if (comment.personId === personId) return fail(ownComment)
        if (await commentReports.within(running).get(_id)) return
        const report = { _id, commentId, personId, memberId, reason, text, at: now.iso }
        await commentReports.within(running).add(report)
        await comments.within(running).put(reported(comment, { reason, memberId }, threshold, now))
      })
      return { received: true as const }
    },
  })
}

/** WeChat always names who calls; a browser outside of it does not, and only reads. */
async function authorOf(caller: Visitor): Promise<Author> {
  const openid = caller.openid ?? fail(accessDenied)
  return { openid, person: await personBehind(openid, caller), identity: caller.identity }
}

async function change(
  caller: Visitor,
  commentId: string,
  step: (comment: Comment) => Comment,
): Promise<Comment> {
  const { person } = await authorOf(caller)
  return transaction(async (running) => {
    const comment = await comments.within(running).get(commentId)
    if (comment?.personId !== person.personId) return fail(commentUnknown)
    const next = step(comment)
    if (next !== comment) await comments.within(running).put(next)
    return next
  })
}
