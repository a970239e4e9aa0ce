/** Pure decisions about console sign-in. */
import type { ErrorKind } from '../../kernel/errors'
import { codeExpired, codeUnknown, codeUsed } from './contract'
import type { ConsoleSession, SignInCode } from './store'

export const CODE_TTL_MS = 3 * 60_000
/** A working day; there is no renewal, signing in again takes ten seconds. */
export const SESSION_TTL_MS = 8 * 3_600_000
/** Ended codes and sessions are kept for a day, to answer for what happened, and then removed. */
export const SWEEP_AFTER_MS = 24 * 3_600_000

/** Whether a person may confirm this code now; null when they may. Repeating one's own confirmation is allowed. */
export function refuseCode(code: SignInCode | null, memberId: string, nowIso: string): ErrorKind | null {
  if (!code) return codeUnknown
  if (code.status === 'confirmed' && code.memberId === memberId) return null
  if (code.status !== 'waiting') return codeUsed
  return code.expiresAt <= nowIso ? codeExpired : null
}

/** Whether a session is still good. */
export function sessionHolds(session: ConsoleSession | null, nowIso: string): session is ConsoleSession {
  return session !== null && session.endedAt === null && nowIso < session.expiresAt
}
