/** Pure decisions about invites and binding. */
import { mayActFor, type Grant, type Identity } from '../../kernel/identity'
import type { ErrorKind } from '../../kernel/errors'
import {
  inviteExpired,
  inviteUnknown,
  inviteUsed,
  memberAlreadyBound,
  nameMismatch,
  tooManyTries,
} from './contract'
import type { Account, Invite, Member } from './store'

/** A code is good for two weeks. */
export const INVITE_TTL_MS = 14 * 86_400_000
/** After this many wrong codes within the window, an account must wait: codes must not be guessed. */
export const MAX_FAILED_TRIES = 8
export const FAILED_TRIES_WINDOW_MS = 3_600_000

/** Whether an account may try another code now. */
export function mayTry(account: Account | null, nowMs: number): ErrorKind | null {
  const tries = account?.failedTries
  if (!tries || nowMs - Date.parse(tries.since) >= FAILED_TRIES_WINDOW_MS) return null
  return tries.count >= MAX_FAILED_TRIES ? tooManyTries : null
}

/** The tries after one more wrong code. */
export function afterFailure(account: Account | null, nowIso: string): NonNullable<Account['failedTries']> {
  const tries = account?.failedTries
  const fresh = !tries || Date.parse(nowIso) - Date.parse(tries.since) >= FAILED_TRIES_WINDOW_MS
  return fresh ? { count: 1, since: nowIso } : { count: tries.count + 1, since: tries.since }
}

/**
 * Whether the invite binds this name now; null when it does.
 * The name is checked before use and expiry, so that a code found by chance tells a stranger nothing.
 */
export function refuseInvite(
  invite: Invite | null,
  member: Member | null,
  typedName: string,
  nowIso: string,
): ErrorKind | null {
  if (!invite || !member || invite.replaced) return inviteUnknown
  if (!sameName(member.name, typedName)) return nameMismatch
  if (invite.usedAt) return inviteUsed
  if (invite.expiresAt <= nowIso) return inviteExpired
  if (member.boundAt) return memberAlreadyBound
  return null
}

/** Names compare without spaces, and with the middle dot of minority names in any of its usual forms. */
export function sameName(roster: string, typed: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[·•・.]/g, '·')
  return plain(roster) === plain(typed)
}

/** Nobody issues an invite outside of the subtree they hold a role for. */
export function mayManageRoster(identity: Identity, organisationPath: string): boolean {
  return mayActFor(identity, ['branchOfficer', 'committeeOfficer', 'administrator'], organisationPath)
}

/** The topmost organisations of the caller's grants, without those inside another one. */
export function scopePaths(grants: readonly Grant[], roles: readonly string[]): string[] {
  const paths = grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.organisationPath)
  return [...new Set(paths)].filter(
    (path) => !paths.some((other) => other !== path && path.startsWith(other)),
  )
}
