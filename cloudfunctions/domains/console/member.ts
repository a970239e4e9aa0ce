/** The person's side of signing in: look at the code, confirm it, see and end own sessions. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { normaliseCode } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { codeUnknown, consoleContract, consoleNotAllowed, sessionUnknown } from './contract'
import { refuseCode } from './rules'
import { consoleSessions, type ConsoleSession, signInCodes } from './store'

export const consoleMemberActions = implement(consoleContract, 'member', {
  'console.describeCode': async ({ caller, now }, { code }) => {
    requireOffice(caller)
    const found = await signInCodes.get(normaliseCode(code))
    const refusal = refuseCode(found, caller.memberId, now.iso)
    if (refusal || !found) return fail(refusal ?? codeUnknown)
    const { _id, browser, requestedAt, expiresAt } = found
    return { code: _id, browser, requestedAt, expiresAt }
  },

  'console.confirm': async ({ caller, now }, { code }) => {
    requireOffice(caller)
    return transaction(async (running) => {
      const found = await signInCodes.within(running).get(normaliseCode(code))
      const refusal = refuseCode(found, caller.memberId, now.iso)
      if (refusal || !found) return fail(refusal ?? codeUnknown)
      if (found.status === 'waiting')
        await signInCodes
          .within(running)
          .update(found._id, { status: 'confirmed', memberId: caller.memberId })
      return { confirmed: true as const, expiresAt: found.expiresAt }
    })
  },

  'console.sessions': async ({ caller, now }) => ({
    mayUseConsole: caller.grants.length > 0,
    sessions: (await sessionsOf(caller, now)).map(({ sessionId, browser, createdAt, expiresAt }) => ({
      id: sessionId,
      browser,
      createdAt,
      expiresAt,
    })),
  }),

  'console.revoke': async ({ caller, now }, { sessionId }) => {
    const session = (await sessionsOf(caller, now)).find((own) => own.sessionId === sessionId)
    if (!session) return fail(sessionUnknown)
    await consoleSessions.update(session._id, { endedAt: now.iso })
    return { revoked: true as const }
  },
})

function requireOffice(caller: Identity): void {
  if (caller.grants.length === 0) fail(consoleNotAllowed)
}

async function sessionsOf(caller: Identity, now: Moment): Promise<ConsoleSession[]> {
  const found = await consoleSessions.find(
    { memberId: caller.memberId, expiresAt: command.gt(now.iso) },
    { orderBy: [['expiresAt', 'desc']], limit: 50 },
  )
  return found.filter(({ endedAt }) => endedAt === null)
}
