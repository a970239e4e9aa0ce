/** One JSON line per call, without personal data: no openid, no names, no input. */
export interface CallRecord {
  traceId: string
  action: string
  ms: number
  outcome: string
}

export function logCall(record: CallRecord): void {
  console.log(JSON.stringify({ kind: 'call', ...record }))
}

/** What went wrong, for us; people see only the trace id. */
export function logFailure(traceId: string, action: string, problem: unknown): void {
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : JSON.stringify(problem)
  console.error(JSON.stringify({ kind: 'failure', traceId, action, detail }))
}
