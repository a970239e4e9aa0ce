/** Binds handlers to contracts, with the types of the contract. */
import type {
  ActionContract,
  ActionNames,
  Audience,
  CallerOf,
  Contract,
  OutputOf,
  ParsedInputOf,
} from './contract'
import type { Moment } from './time'

/** What a handler gets beside its input. */
export interface ActionContext<Caller> {
  caller: Caller
  now: Moment
  /** The console session the call came with, when it came with one. */
  sessionId: string | null
}

export type Handler<C extends ActionContract> = (
  context: ActionContext<CallerOf<C['access']>>,
  input: ParsedInputOf<C>,
) => Promise<OutputOf<C>>

/** An action ready to be served. */
export interface Action {
  name: string
  contract: ActionContract
  // The kernel hands each handler exactly what its contract promises; the types were checked in `implement`.
  handler: (context: ActionContext<never>, input: never) => Promise<unknown>
}

/** Implements all actions of a contract for one audience; a missing one does not compile. */
export function implement<C extends Contract, A extends Audience>(
  contract: C,
  audience: A,
  handlers: { [K in ActionNames<C, A>]: Handler<C[K]> },
): Action[] {
  return Object.entries(contract)
    .filter(([, action]) => action.audience === audience)
    .map(([name, action]) => ({
      name,
      contract: action,
      handler: handlers[name as ActionNames<C, A>] as unknown as Action['handler'],
    }))
}

/**
 * The actions, one of which has something done after it succeeded, by a domain it knows nothing of. What follows must
 * be repeatable: when it fails the call fails, and a retried call does it again.
 */
export function followed<C extends Contract, K extends keyof C & string>(
  actions: readonly Action[],
  contract: C,
  name: K,
  follow: (
    context: ActionContext<CallerOf<C[K]['access']>>,
    input: ParsedInputOf<C[K]>,
    output: OutputOf<C[K]>,
  ) => Promise<void>,
): Action[] {
  return actions.map((action) => {
    if (action.contract !== contract[name]) return action
    const handle = action.handler as unknown as Handler<C[K]>
    const handler: Handler<C[K]> = async (context, input) => {
      const output = await handle(context, input)
      await follow(context, input, output)
      return output
    }
    return { ...action, handler: handler as unknown as Action['handler'] }
  })
}
