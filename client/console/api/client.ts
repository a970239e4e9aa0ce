/** The typed client of the contracts. Only types come from the server's code, so no validator is shipped. */
import type { Contracts } from '../../../cloudfunctions/domains/contracts'
import type { ActionNames, InputOf, OutputOf } from '../../../cloudfunctions/kernel/contract'
import type { FieldProblem } from '../../../cloudfunctions/kernel/errors'

export type { FieldProblem }
export type ConsoleAction = ActionNames<Contracts, 'console'>
export type Input<A extends ConsoleAction> = InputOf<Contracts[A]>
export type Output<A extends ConsoleAction> = OutputOf<Contracts[A]>

/**
 * A refused or failed call. `code` is one of the contract's, or `NETWORK` (nothing came back) or
 * `CALL_FAILED` (something came back that no handler wrote). `message` is for people.
 */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly traceId: string | null = null,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** What the client has to know about the session it speaks in. */
export interface SessionOfCalls {
  token(): string | null
  /** The server no longer knows this token. */
  lost(token: string | null): void
}

export interface ApiOptions {
  /** Origin and path in front of `/functions/console`; empty for the same origin. */
  base: string
  session: SessionOfCalls
  fetch: typeof globalThis.fetch
}

export type Api = <A extends ConsoleAction>(action: A, input: Input<A>) => Promise<Output<A>>

const patienceMs = 20_000

/** Makes the function through which the whole console asks; it throws only {@link ApiError}. */
export function createApi({ base, session, fetch }: ApiOptions): Api {
  return async (action, input) => {
    const token = session.token()
    let response: Response
    try {
      response = await fetch(`${base}/functions/console`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, input, ...(token === null ? {} : { session: token }) }),
        signal: AbortSignal.timeout(patienceMs),
      })
    } catch (cause) {
      throw withCause(new ApiError('NETWORK', '网络不通，请检查网络后再试。'), cause)
    }
    try {
      return dataOf(await bodyOf(response)) as Output<typeof action>
    } catch (error) {
      if (error instanceof ApiError && error.code === 'SIGN_IN_REQUIRED') session.lost(token)
      throw error
    }
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw withCause(callFailed(`HTTP ${response.status}`), cause)
  }
}

/** The local cloud wraps a handler's answer in `result`; the cloud's HTTP access hands it over bare. */
function dataOf(body: unknown): unknown {
  const answer = isObject(body) && 'result' in body ? body.result : body
  if (isObject(answer) && 'data' in answer) return answer.data
  if (isObject(answer) && isObject(answer.error)) throw errorOf(answer.error)
  throw callFailed('no data')
}

function errorOf(error: Record<string, unknown>): ApiError {
  // Only our own handlers give a trace id; anything else is the platform speaking to operators.
  if (typeof error.traceId !== 'string') return callFailed(String(error.code ?? error.message ?? ''))
  return new ApiError(
    String(error.code),
    String(error.message),
    error.traceId,
    Array.isArray(error.fields) ? (error.fields as FieldProblem[]) : [],
  )
}

function callFailed(detail: string): ApiError {
  return new ApiError('CALL_FAILED', `服务暂时没有答复，请稍后再试。${detail ? `（${detail}）` : ''}`)
}

function withCause(error: ApiError, cause: unknown): ApiError {
  error.cause = cause
  return error
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
