/** The typed client of the contracts. */
import { ApiError, isConnectionError, serviceFailed } from './errors'
import type {
  ActionFor,
  ClientAudience,
  FieldProblem,
  Input,
  NotRepeatable,
  Output,
  Transport,
} from './types'

/** Calls one action; rejects with an `ApiErrorOf` that action. */
export type Api<A extends ClientAudience> = <K extends ActionFor<A>>(
  action: K,
  input: Input<K>,
) => Promise<Output<K>>

/** The compiler asks for an entry here as soon as a contract declares an action that is not idempotent. */
const notRepeatable: Record<NotRepeatable, true> = {}

interface Failure {
  code: string
  message: string
  traceId?: string
  fields?: FieldProblem[]
}

/**
 * A client for the actions of one audience. A request that did not get through is sent once more, unless its action
 * may not be repeated.
 */
export function createApi<A extends ClientAudience>(audience: A, transport: Transport): Api<A> {
  return async (action, input) => {
    const event = { action, input }
    const send = () => transport.call(audience, event)
    const answer = await send().catch((error: unknown) => {
      const repeatable = !(action in notRepeatable)
      if (repeatable && error instanceof ApiError && isConnectionError(error)) return send()
      throw error
    })
    return open(answer) as Output<typeof action>
  }
}

/** Takes `{data}` or `{error}` out of what a function returned. */
function open(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null) {
    if ('data' in answer) return answer.data
    if ('error' in answer) {
      const { code, message, traceId, fields } = answer.error as Failure
      throw new ApiError(code, message, traceId ?? null, fields)
    }
  }
  throw serviceFailed()
}
