/** The browser's side of signing in. */
import { implement } from '../../kernel/action'
import { fail, signInRequired } from '../../kernel/errors'
import { randomCode, randomId, randomToken, sha256 } from '../../kernel/random'
import { later, type Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { rolesOf } from '../organisation'
import { codeUnknown, consoleContract } from './contract'
import { CODE_TTL_MS, SESSION_TTL_MS } from './rules'
import { consoleSessions, signInCodes } from './store'

export const consoleConsoleActions = implement(consoleContract, 'console', {
  'console.requestCode': async ({ now }, { browser }) => {
    const code = randomCode()
    const pollToken = randomToken()
    const expiresAt = later(now, CODE_TTL_MS)
    await signInCodes.add({
      _id: code,
      pollHash: sha256(pollToken),
      browser,
      requestedAt: now.iso,
      expiresAt,
      status: 'waiting',
      memberId: null,
    })
    return { code, pollToken, expiresAt }
  },

  'console.poll': async ({ now }, { pollToken }) => {
    const [found] = await signInCodes.find({ pollHash: sha256(pollToken) }, { limit: 1 })
    if (!found) return fail(codeUnknown)
    if (found.expiresAt <= now.iso || found.status === 'redeemed') return { status: 'expired' as const }
    return found.status === 'waiting' ? { status: 'waiting' as const } : redeem(found._id, now)
  },

  'console.session': async ({ caller, sessionId }) => {
    const session = sessionId === null ? null : await consoleSessions.get(sessionId)
    if (!session) return fail(signInRequired)
    const { name, organisationName, grants } = caller
    return { name, organisationName, roles: rolesOf(grants), expiresAt: session.expiresAt }
  },

  'console.signOut': async ({ sessionId, now }) => {
    if (sessionId !== null) await consoleSessions.update(sessionId, { endedAt: now.iso })
    return { signedOut: true as const }
  },
})

/** Turns a confirmed code into a session, once. */
function redeem(code: string, now: Moment) {
  const token = randomToken()
  const expiresAt = later(now, SESSION_TTL_MS)
  return transaction(async (running) => {
    const found = await signInCodes.within(running).get(code)
    if (found?.status !== 'confirmed' || found.memberId === null) return { status: 'expired' as const }
    await signInCodes.within(running).update(code, { status: 'redeemed' })
    await consoleSessions.within(running).add({
      _id: sha256(token),
      sessionId: randomId(),
      memberId: found.memberId,
      browser: found.browser,
      createdAt: now.iso,
      expiresAt,
      endedAt: null,
    })
    return { status: 'confirmed' as const, token, expiresAt }
  })
}
