/** How the kernel finds out who calls. */
import { grantHolds, type Identity, type Person } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { personOf } from './persons'
import { type Account, accounts, cardOf, members } from './store'

/** The person behind a WeChat account and the member bound to it; null when the account was never needed. One read. */
export async function knownByOpenid(
  openid: string,
  now: Moment,
): Promise<{ person: Person; identity: Identity | null } | null> {
  const account = await accounts.get(openid)
  return account && { person: personOf(account), identity: account.member && identityOf(account.member, now) }
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
