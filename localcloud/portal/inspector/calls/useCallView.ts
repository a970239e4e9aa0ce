import { useState } from 'react'
import type { FunctionCall } from '../../../calls'
import { allCalls, type CallFilter } from './filter'

/** How somebody looks at the calls; kept while other tabs are open. */
export interface CallView {
  filter: CallFilter
  change(change: Partial<CallFilter>): void
  /** The calls as they were when the list was stopped; null while it runs. */
  stopped: readonly FunctionCall[] | null
  stop(calls: readonly FunctionCall[]): void
  goOn(): void
}

export function useCallView(): CallView {
  const [filter, setFilter] = useState(allCalls)
  const [stopped, setStopped] = useState<readonly FunctionCall[] | null>(null)
  return {
    filter,
    change: (change) => setFilter((before) => ({ ...before, ...change })),
    stopped,
    stop: setStopped,
    goOn: () => setStopped(null),
  }
}
