import type { TraceEntry } from '../../../trace'

/** What the operations of a call cost the database together. */
export function costOf(operations: readonly TraceEntry[]) {
  return {
    operations: operations.length,
    read: sum(operations.map(({ read }) => read)),
    written: sum(operations.map(({ written }) => written)),
    scans: operations.filter(({ index }) => index === null).length,
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
