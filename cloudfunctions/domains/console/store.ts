/** Sign-in codes and sessions of the web console. Secrets are stored as SHA-256 only. */
import { collection } from '../../kernel/database'

/** A code shown by a browser; `_id` is the code itself, which is worth nothing without the poll token. */
export interface SignInCode {
  _id: string
  pollHash: string
  browser: string
  requestedAt: string
  expiresAt: string
  status: 'waiting' | 'confirmed' | 'redeemed'
  memberId: string | null
}

/** A signed-in browser; `_id` is the SHA-256 of its token. */
export interface ConsoleSession {
  _id: string
  sessionId: string
  memberId: string
  browser: string
  createdAt: string
  expiresAt: string
  endedAt: string | null
}

export const signInCodes = collection<SignInCode>({
  name: 'signInCodes',
  indexes: [
    { fields: [['pollHash', 1]], unique: true, reason: 'the browser asks for its code by the poll token' },
    { fields: [['expiresAt', 1]], reason: 'codes to sweep' },
  ],
})

export const consoleSessions = collection<ConsoleSession>({
  name: 'consoleSessions',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['expiresAt', -1],
      ],
      reason: "a member's own sessions that are still good",
    },
    { fields: [['expiresAt', 1]], reason: 'sessions to sweep' },
  ],
})
