import type { FunctionCall } from '../../../calls'
import type { TraceEntry } from '../../../trace'

/** From here on a person feels that they wait. */
const SLOW_CALL_MS = 500
/** An operation that finds its documents by an index takes a fraction of this. */
const SLOW_OPERATION_MS = 50

/** What the operations of a call cost the database together. */
export function costOf(operations: readonly TraceEntry[]) {
  return {
    operations: operations.length,
    read: sum(operations.map(({ read }) => read)),
    written: sum(operations.map(({ written }) => written)),
    scans: operations.filter(scans).length,
  }
}

/** True for a call people wait for, or one of whose operations took long. */
export function isSlow(call: FunctionCall): boolean {
  return (call.ms ?? 0) >= SLOW_CALL_MS || call.operations.some(isSlowOperation)
}

export function isSlowOperation({ ms }: TraceEntry): boolean {
  return ms >= SLOW_OPERATION_MS
}

/** True when no index served and documents were looked at one by one. */
export function scans({ index }: TraceEntry): boolean {
  return index === null
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
