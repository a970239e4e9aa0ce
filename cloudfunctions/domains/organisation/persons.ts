/**
 * Persons: whoever has used a WeChat account here, member or not. Other domains know them by their person id alone;
 * the OPENID behind it is asked for by what must call WeChat about a person, and by nothing else.
 */
import { command, DuplicateError } from '../../kernel/database'
import type { Person, Visitor } from '../../kernel/identity'
import { randomId } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { type Account, accounts, members, type VerifiedPhone } from './store'

/** The person who calls with this OPENID; the account is made on first need. */
export async function personBehind(openid: string, { person }: Pick<Visitor, 'person'>): Promise<Person> {
  if (person) return person
  const account = newAccount(openid, randomId())
  try {
    await accounts.add(account)
    return personOf(account)
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    // Two first calls at once: the one that came first named the person.
    const first = await accounts.get(openid)
    if (!first) throw problem
    return personOf(first)
  }
}

/** The OPENID of a person, for calls to WeChat about them; null when there is no such person. */
export async function openidOf(personId: string): Promise<string | null> {
  const [account] = await accounts.find({ personId }, { limit: 1 })
  return account?._id ?? null
}

/** The person ids of members, by member id; who has not bound an account is left out. One trip, at most 1000. */
export async function personsOfMembers(memberIds: readonly string[]): Promise<Map<string, string>> {
  if (memberIds.length === 0) return new Map()
  const found = await members.find({ _id: command.in([...memberIds]) }, { limit: 1000, fields: ['personId'] })
  return new Map(found.flatMap(({ _id, personId }) => (personId === null ? [] : [[_id, personId] as const])))
}

/** Records that a person accepted the service agreement; the first time stands. */
export async function agree(personId: string, now: Moment): Promise<void> {
  await accounts.updateWhere({ personId, agreedAt: null }, { agreedAt: now.iso })
}

/** Records that a person's phone was verified; while it is recorded, the first time stands. */
export async function keepPhone(personId: string, phone: VerifiedPhone): Promise<void> {
  await accounts.updateWhere({ personId, phone: null }, { phone })
}

/** Erases what is kept of a person's phone. */
export async function forgetPhone(personId: string): Promise<void> {
  await accounts.updateWhere({ personId }, { phone: null })
}

/** An account not bound to a member. */
export function newAccount(openid: string, personId: string): Account {
  return { _id: openid, personId, member: null, agreedAt: null, phone: null, failedTries: null }
}

/** The person behind an account. */
export function personOf({ personId, member, agreedAt, phone }: Account): Person {
  return { personId, memberId: member?.id ?? null, agreedAt, phoneVerifiedOn: phone?.verifiedOn ?? null }
}
