/** The way of one request: who is it → may they → is the input sound → handle → typed output or typed error. */
import * as z from 'zod'
import { zhCN } from 'zod/locales'
import type { Action } from './action'
import type { Access, Audience } from './contract'
import {
  accessDenied,
  ActionError,
  actionUnknown,
  commonErrors,
  type ErrorKind,
  fail,
  type FieldProblem,
  inputInvalid,
  inputTooLarge,
  internal,
  notBound,
  signInRequired,
} from './errors'
import type { Identity, Person } from './identity'
import { logCall, logFailure } from './log'
import { randomId } from './random'
import { cloud } from './sdk'
import { type Moment, momentOf } from './time'

z.config(zhCN())

/** The cloud refuses events over 100 KB without a word people understand; this leaves room for what is around it. */
const MAX_INPUT_BYTES = 90_000

/** How the kernel finds out who calls; given by the domains that keep accounts and sessions. */
export interface IdentitySource {
  byOpenid(openid: string, now: Moment): Promise<{ person: Person; identity: Identity | null } | null>
  bySession?(token: string, now: Moment): Promise<{ identity: Identity; sessionId: string } | null>
}

export type Answer = { data: unknown } | { error: ErrorAnswer }

export interface ErrorAnswer {
  code: string
  message: string
  traceId: string
  fields?: FieldProblem[]
}

export interface FunctionEvent {
  action?: unknown
  input?: unknown
  /** Token of a console session. */
  session?: unknown
}

/**
 * Makes the `main` of a cloud function out of its actions.
 * @param audience which callers this function is for; anonymous and public functions never look at the OPENID
 */
export function serve(audience: Audience, actions: readonly Action[], identities: IdentitySource) {
  const byName = new Map(actions.map((action) => [action.name, action]))

  return async function main(event: FunctionEvent): Promise<Answer> {
    const traceId = randomId()
    const startedAt = Date.now()
    const name = typeof event?.action === 'string' ? event.action : ''
    const action = byName.get(name)
    const logName = action ? name : '(unknown)'
    try {
      if (!action) return fail(actionUnknown)
      const now = momentOf(startedAt)
      const { caller, sessionId } = await admit(action.contract.access, event, now)
      const input = parseInput(action, event)
      const output = await action.handler({ caller, now, sessionId } as never, input as never)
      const data = action.contract.output.parse(output)
      logCall({ traceId, action: logName, ms: Date.now() - startedAt, outcome: 'ok' })
      return { data }
    } catch (problem) {
      const error = answerTo(problem, action, traceId, logName)
      logCall({ traceId, action: logName, ms: Date.now() - startedAt, outcome: error.code })
      return { error }
    }
  }

  /** Finds out who calls and refuses those the action is not for. */
  async function admit(access: Access, event: FunctionEvent, now: Moment) {
    if (access.kind === 'anonymous') return { caller: null, sessionId: null }
    const openid = callerOpenid()
    if (access.kind === 'timer') {
      if (openid !== null) fail(accessDenied)
      return { caller: null, sessionId: null }
    }
    const session = audience === 'console' ? await sessionOf(event, now) : null
    const known = session || openid === null ? null : await identities.byOpenid(openid, now)
    const identity = session?.identity ?? known?.identity ?? null
    if (access.kind === 'anyone')
      return { caller: { openid, person: known?.person ?? null, identity }, sessionId: null }
    if (!identity) return fail(notBound)
    if (access.kind === 'role' && !identity.grants.some((grant) => access.roles.includes(grant.role)))
      fail(accessDenied)
    return { caller: identity, sessionId: session?.sessionId ?? null }
  }

  async function sessionOf(event: FunctionEvent, now: Moment) {
    const token = event.session
    const found =
      typeof token === 'string' && token.length <= 100 ? await identities.bySession?.(token, now) : undefined
    return found ?? fail(signInRequired)
  }
}

function callerOpenid(): string | null {
  const { OPENID } = cloud.getWXContext()
  return typeof OPENID === 'string' && OPENID !== '' ? OPENID : null
}

function parseInput(action: Action, event: FunctionEvent): unknown {
  const given = event.input ?? {}
  if (Buffer.byteLength(JSON.stringify(given)) > MAX_INPUT_BYTES) fail(inputTooLarge)
  const parsed = action.contract.input.safeParse(given)
  return parsed.success ? parsed.data : fail(inputInvalid, parsed.error.issues.slice(0, 20).map(fieldProblem))
}

function fieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  return { path: issue.path.join('.').slice(0, 100), message: issue.message.slice(0, 200) }
}

/** Turns whatever was thrown into what the caller may know; the rest goes to the log. */
function answerTo(
  problem: unknown,
  action: Action | undefined,
  traceId: string,
  logName: string,
): ErrorAnswer {
  const declared = (kind: ErrorKind) =>
    [...commonErrors, ...(action?.contract.errors ?? [])].some(({ code }) => code === kind.code)
  if (problem instanceof ActionError && declared(problem.kind)) {
    const { code, message } = problem.kind
    return problem.fields ? { code, message, traceId, fields: problem.fields } : { code, message, traceId }
  }
  logFailure(traceId, logName, problem)
  return { code: internal.code, message: internal.message, traceId }
}
