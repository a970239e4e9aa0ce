/**
 * The contract is the only door: what can be asked, through which function, by whom, with which input, output and
 * errors. The client's types, the API page, the access tests and the fuzz tests all come from these declarations.
 */
import type * as z from 'zod'
import type { ErrorKind } from './errors'
import type { Identity, Role, Visitor } from './identity'

/** The four deployable functions, by who calls them. */
export type Audience = 'member' | 'public' | 'console' | 'jobs'

/**
 * Who may call an action. Checked by the kernel before the handler runs.
 * - `anyone`: no membership needed; the handler learns the identity if there is one.
 * - `anonymous`: structurally without identity; the handler cannot learn who calls.
 * - `member`: a bound member (or, in the console, a signed-in one).
 * - `role`: holds one of the roles in some organisation today; the handler narrows it to the organisation at hand.
 * - `timer`: the cloud's timer only, never a person.
 */
export type Access =
  | { kind: 'anyone' }
  | { kind: 'anonymous' }
  | { kind: 'member' }
  | { kind: 'role'; roles: readonly Role[] }
  | { kind: 'timer' }

export const anyone = { kind: 'anyone' } as const
export const anonymous = { kind: 'anonymous' } as const
export const member = { kind: 'member' } as const
export const timer = { kind: 'timer' } as const

/** Access for the holders of any of these roles. */
export function role<const R extends Role>(...roles: R[]): { kind: 'role'; roles: readonly R[] } {
  return { kind: 'role', roles }
}

/** One thing that can be asked. */
export interface ActionContract {
  /** What it does, in one English sentence, for the API page. */
  summary: string
  audience: Audience
  access: Access
  /** A strict object: unknown keys are refused. */
  input: z.ZodType
  /** What leaves the server; keys not named here are dropped. */
  output: z.ZodType
  /** Named errors beside the common ones. */
  errors: readonly ErrorKind[]
  /** True when a retried call answers with the first result and changes nothing more. */
  idempotent: boolean
}

/** The actions of a domain by name, e.g. `quiz.submit`. */
export type Contract = Record<string, ActionContract>

/** Keeps the exact types of a contract while checking its shape. */
export function contract<const C extends Contract>(actions: C): C {
  return actions
}

/** Who calls, as the handler of an action with this access sees it. */
export type CallerOf<A extends Access> = A['kind'] extends 'anyone'
  ? Visitor
  : A['kind'] extends 'member' | 'role'
    ? Identity
    : null

/** Names of a contract's actions for one audience. */
export type ActionNames<C extends Contract, A extends Audience> = {
  [K in keyof C & string]: C[K]['audience'] extends A ? K : never
}[keyof C & string]

export type InputOf<C extends ActionContract> = z.input<C['input']>
export type ParsedInputOf<C extends ActionContract> = z.output<C['input']>
export type OutputOf<C extends ActionContract> = z.output<C['output']>
export type ErrorCodeOf<C extends ActionContract> = C['errors'][number]['code']
