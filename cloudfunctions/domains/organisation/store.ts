/** The collections of this domain. WeChat's OPENID stands in `accounts` and nowhere else. */
import { collection, command } from '../../kernel/database'
import type { Grant } from '../../kernel/identity'

export interface Organisation {
  _id: string
  name: string
  /** 党委、党总支、党支部、党小组 */
  kind: 'committee' | 'generalBranch' | 'branch' | 'group'
  parentId: string | null
  /** Materialised path of ids from the root, with slashes around: `/committee/branch-1/`. */
  path: string
  memberCount: number
}

export interface Member {
  _id: string
  name: string
  organisationId: string
  organisationPath: string
  organisationName: string
  grants: Grant[]
  joinedOn: string | null
  /** When a WeChat account was bound, or null. */
  boundAt: string | null
  /** The person whose account was bound; null while there is none. */
  personId: string | null
}

/** A WeChat account. Carries what the kernel needs about its member, so that knowing who calls costs one read. */
export interface Account {
  _id: string
  /** What everything outside of this collection calls the person, member or not. */
  personId: string
  /** When the service agreement (服务协议) was accepted, which comments ask for; null before. */
  agreedAt: string | null
  /** That a phone was verified, which comments ask for too; null before and after it was taken back. */
  phone: VerifiedPhone | null
  member: {
    id: string
    name: string
    organisationId: string
    organisationPath: string
    organisationName: string
    grants: Grant[]
  } | null
  failedTries: { count: number; since: string } | null
}

/** What is kept of a phone: never its number. */
export interface VerifiedPhone {
  /** Day in China. */
  verifiedOn: string
  /** By which a number that is named can be compared; see docs/phone-verification.md. */
  fingerprint: string
}

/** A one-time invite; the id is the SHA-256 of the code, which itself is kept nowhere. */
export interface Invite {
  _id: string
  memberId: string
  issuedAt: string
  expiresAt: string
  usedAt: string | null
  /** A newer invite for the same member took its place. */
  replaced: boolean
}

export const organisations = collection<Organisation>({
  name: 'organisations',
  indexes: [
    { fields: [['path', 1]], unique: true, reason: 'the subtree of an organisation' },
    { fields: [['parentId', 1]], reason: 'the roots, and the organisations right below one' },
  ],
})

export const members = collection<Member>({
  name: 'members',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['_id', -1],
      ],
      reason: 'the roster of an organisation, page by page',
    },
    { fields: [['grants.organisationId', 1]], reason: 'who holds an office in an organisation' },
  ],
})

export const accounts = collection<Account>({
  name: 'accounts',
  indexes: [
    {
      fields: [['personId', 1]],
      unique: true,
      reason: 'the account of a person: where messages go, and what checks of texts ask for',
    },
  ],
})

export const invites = collection<Invite>({
  name: 'invites',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['replaced', 1],
      ],
      reason: 'invites that a new one replaces',
    },
  ],
})

/** Organisations whose path starts with the given one, in path order; at most 1000. */
export function subtree(path: string): Promise<Organisation[]> {
  return organisations.find(
    { path: command.gte(path).and(command.lt(`${path}\uffff`)) },
    { orderBy: [['path', 'asc']], limit: 1000 },
  )
}

/**
 * The organisation after this path in a subtree, in path order, with its own members; null when there is none.
 * @param after empty for the first
 */
export async function nextOrganisation(
  subtreePath: string,
  after: string,
): Promise<{ path: string; members: Member[] } | null> {
  const from = after === '' ? command.gte(subtreePath) : command.gt(after)
  const [next] = await organisations.find(
    { path: from.and(command.lt(`${subtreePath}\uffff`)) },
    { orderBy: [['path', 'asc']], limit: 1 },
  )
  return next ? { path: next.path, members: await membersOf(next._id) } : null
}

/** The organisations whose paths come right before this one, the last path first. */
export function organisationsBefore(path: string, limit: number): Promise<Organisation[]> {
  return organisations.find({ path: command.lt(path) }, { orderBy: [['path', 'desc']], limit })
}

/** Organisations nothing stands above; at most 1000. */
export function rootOrganisations(): Promise<Organisation[]> {
  return organisations.find({ parentId: null }, { limit: 1000 })
}

/** What an account carries about its member. */
export function cardOf(member: Member): NonNullable<Account['member']> {
  const { _id, name, organisationId, organisationPath, organisationName, grants } = member
  return { id: _id, name, organisationId, organisationPath, organisationName, grants }
}

/** Names of these members, in no particular order; at most 1000. */
export async function namesOfMembers(
  ids: readonly string[],
): Promise<Array<{ memberId: string; name: string }>> {
  if (ids.length === 0) return []
  const found = await members.find(
    { _id: command.in([...ids]) },
    { limit: Math.min(ids.length, 1000), fields: ['name'] },
  )
  return found.map(({ _id, name }) => ({ memberId: _id, name }))
}

/** The members of one organisation itself, without those below it; at most 1000. */
export function membersOf(organisationId: string): Promise<Member[]> {
  return members.find({ organisationId }, { orderBy: [['_id', 'desc']], limit: 1000 })
}

/** Whoever holds, held or will hold a role in one of these organisations; at most 1000. */
export function holdersIn(organisationIds: readonly string[]): Promise<Member[]> {
  return members.find({ 'grants.organisationId': command.in([...organisationIds]) }, { limit: 1000 })
}
