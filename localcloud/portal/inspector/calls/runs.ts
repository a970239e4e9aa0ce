import type { FunctionCall } from '../../../calls'
import { isSlow, scans } from './cost'

/** Fewer than this are shown one by one. */
const SHORTEST_RUN = 3

/**
 * Calls in the order given, with runs of the same uneventful call (a timer while the clock moves on, a page that asks
 * again and again) put together, so that they do not push everything else out of sight.
 */
export function runsOf(calls: readonly FunctionCall[]): FunctionCall[][] {
  const runs: FunctionCall[][] = []
  for (const call of calls) {
    const run = runs.at(-1)
    if (run && continues(run[0]!, call)) run.push(call)
    else runs.push([call])
  }
  return runs.flatMap((run) => (run.length < SHORTEST_RUN ? run.map((call) => [call]) : [run]))
}

function continues(a: FunctionCall, b: FunctionCall): boolean {
  return (
    uneventful(a) &&
    uneventful(b) &&
    a.name === b.name &&
    a.action === b.action &&
    a.caller === b.caller &&
    a.source === b.source
  )
}

function uneventful(call: FunctionCall): boolean {
  return call.ok === true && !isSlow(call) && !call.operations.some(scans)
}
