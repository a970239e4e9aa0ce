import type { FunctionCall } from '../../../calls'
import { isSlow, scans } from './cost'

/** Which calls are shown. */
export interface CallFilter {
  kind: CallKind
  /** An openid, or one of the words below. */
  who: string
  /** Part of a name, an action or an error message. */
  text: string
}

export type CallKind = 'all' | 'errors' | 'scans' | 'slow'

/** Calls of everybody, of the person who holds the phone, and of no person at all (timers, the console). */
export const EVERYBODY = 'everybody'
export const HOLDER = 'holder'
export const NOBODY = 'nobody'

export const allCalls: CallFilter = { kind: 'all', who: EVERYBODY, text: '' }

const kinds: Record<CallKind, (call: FunctionCall) => boolean> = {
  all: () => true,
  errors: ({ error, operations }) => error !== null || operations.some((one) => one.error !== undefined),
  scans: ({ operations }) => operations.some(scans),
  slow: isSlow,
}

/** The calls a filter lets through, in the order given. @param holder openid of who holds the phone */
export function selectCalls(
  calls: readonly FunctionCall[],
  { kind, who, text }: CallFilter,
  holder: string,
): FunctionCall[] {
  const sought = text.trim().toLowerCase()
  return calls.filter(
    (call) =>
      kinds[kind](call) && isBy(call, who, holder) && (sought === '' || wordsOf(call).includes(sought)),
  )
}

/** How many calls of each kind there are, whoever made them. */
export function countKinds(calls: readonly FunctionCall[]): Record<CallKind, number> {
  const count = (kind: CallKind) => calls.filter(kinds[kind]).length
  return { all: calls.length, errors: count('errors'), scans: count('scans'), slow: count('slow') }
}

function isBy({ caller }: FunctionCall, who: string, holder: string): boolean {
  if (who === EVERYBODY) return true
  if (who === NOBODY) return caller === null
  return caller === (who === HOLDER ? holder : who)
}

function wordsOf({ name, action, error }: FunctionCall): string {
  return `${name} ${action ?? ''} ${error?.code ?? ''} ${error?.message ?? ''}`.toLowerCase()
}
