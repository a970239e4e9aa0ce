/** What can be asked, typed from the contracts. Types only: no validator travels to the phone. */
import type {
  ActionNames,
  Audience,
  ErrorCodeOf,
  InputOf,
  OutputOf,
} from '../../../cloudfunctions/kernel/contract'
import type { CommonErrorCode, FieldProblem } from '../../../cloudfunctions/kernel/errors'
import type { Contracts } from '../../../cloudfunctions/domains/contracts'

/** The functions the mini-program calls. */
export type ClientAudience = Extract<Audience, 'member' | 'public'>

export type Action = ActionNames<Contracts, ClientAudience>
export type ActionFor<A extends ClientAudience> = Extract<ActionNames<Contracts, A>, Action>
export type Input<K extends Action> = InputOf<Contracts[K]>
export type Output<K extends Action> = OutputOf<Contracts[K]>

/** What can go wrong before a request reaches the server or after its answer left it. */
export type ClientErrorCode = 'NETWORK' | 'TIMEOUT'
export type ErrorCode<K extends Action> = ErrorCodeOf<Contracts[K]> | CommonErrorCode | ClientErrorCode

/** Actions that a client must not send a second time by itself. */
export type NotRepeatable = {
  [K in Action]: Contracts[K]['idempotent'] extends true ? never : K
}[Action]

export type { FieldProblem }

/** Calls a named cloud function and hands back whatever it returned; rejects with `TransportError`. */
export interface Transport {
  call(functionName: ClientAudience, event: { action: string; input: unknown }): Promise<unknown>
}
