/** How the kernel finds out who calls. */
import { grantHolds, type Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { type Account, accounts, cardOf, members } from './store'

/** The member bound to a WeChat account, or null. One read. */
export async function identityByOpenid(openid: string, now: Moment): Promise<Identity | null> {
  const account = await accounts.get(openid)
  return account?.member ? identityOf(account.member, now) : null
}

/** The member with this id, or null. One read. */
export async function identityByMemberId(memberId: string, now: Moment): Promise<Identity | null> {
  const member = await members.get(memberId)
  return member ? identityOf(cardOf(member), now) : null
}

/** The identity on a card, with the grants that hold today. */
export function identityOf({ id, ...card }: NonNullable<Account['member']>, now: Moment): Identity {
  return { ...card, memberId: id, grants: card.grants.filter((grant) => grantHolds(grant, now.day)) }
}
