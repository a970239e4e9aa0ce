/** What people do with their own membership: see it, and bind to it. */
import { implement } from '../../kernel/action'
import { ActionError, accessDenied, fail } from '../../kernel/errors'
import { normaliseCode, randomId, sha256 } from '../../kernel/random'
import { transaction } from '../../kernel/transaction'
import { alreadyBound, inviteUnknown, nameMismatch, organisationContract } from './contract'
import { identityOf } from './identities'
import { profileOf } from './profile'
import { newAccount } from './persons'
import { afterFailure, mayTry, refuseInvite, sameName } from './rules'
import { accounts, cardOf, invites, type Member, members } from './store'

export const organisationMemberActions = implement(organisationContract, 'member', {
  'organisation.me': async ({ caller }) =>
    caller.identity
      ? { bound: true as const, member: profileOf(caller.identity) }
      : { bound: false as const },

  'organisation.bind': async ({ caller, now }, { code, name }) => {
    const openid = caller.openid ?? fail(accessDenied)
    const inviteId = sha256(normaliseCode(code))
    try {
      const member = await bind(openid, inviteId, name, now.iso, now.ms)
      return { member: profileOf(identityOf(cardOf(member), now)) }
    } catch (problem) {
      if (
        problem instanceof ActionError &&
        [inviteUnknown, nameMismatch].some((kind) => kind === problem.kind)
      )
        await countFailure(openid, now.iso)
      throw problem
    }
  },
})

function bind(
  openid: string,
  inviteId: string,
  name: string,
  nowIso: string,
  nowMs: number,
): Promise<Member> {
  return transaction(async (running) => {
    const account = await accounts.within(running).get(openid)
    const invite = await invites.within(running).get(inviteId)
    const member = invite ? await members.within(running).get(invite.memberId) : null
    if (account?.member) {
      // The same person repeating the same act gets the first result.
      const repeated =
        member && invite?.usedAt && account.member.id === member._id && sameName(member.name, name)
      return repeated ? member : fail(alreadyBound)
    }
    const refusal = mayTry(account, nowMs) ?? refuseInvite(invite, member, name, nowIso)
    if (refusal || !member) return fail(refusal ?? inviteUnknown)
    await invites.within(running).update(inviteId, { usedAt: nowIso })
    const person = account ?? newAccount(openid, member._id)
    await members.within(running).update(member._id, { boundAt: nowIso, personId: person.personId })
    await accounts.within(running).put({ ...person, member: cardOf(member), failedTries: null })
    return member
  })
}

/** Kept apart from the binding itself, whose transaction is rolled back when it fails. */
async function countFailure(openid: string, nowIso: string): Promise<void> {
  await transaction(async (running) => {
    const account = await accounts.within(running).get(openid)
    if (account?.member) return
    await accounts.within(running).put({
      ...(account ?? newAccount(openid, randomId())),
      failedTries: afterFailure(account, nowIso),
    })
  })
}
