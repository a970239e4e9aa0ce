/** How the kernel finds out who is signed in at the console. */
import { sha256 } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { identityByMemberId } from '../organisation'
import { sessionHolds } from './rules'
import { consoleSessions } from './store'

/** The identity behind a session token, or null; a member who lost all roles is signed out with them. */
export async function identityBySession(token: string, now: Moment) {
  const session = await consoleSessions.get(sha256(token))
  if (!sessionHolds(session, now.iso)) return null
  const identity = await identityByMemberId(session.memberId, now)
  return identity && identity.grants.length > 0 ? { identity, sessionId: session._id } : null
}
