import { useState } from 'react'
import type { ApiError } from '../api/errors'
import { toApiError } from '../api/errors'

export interface Task<A extends unknown[]> {
  /** Runs it, unless it is already running. */
  run: (...args: A) => Promise<void>
  busy: boolean
  /** Why the latest run failed. */
  error: ApiError | undefined
  /** Forgets the failure, once the person has changed what it was about. */
  clear: () => void
}

/** Something a person sets off with a tap: at work, failed, or done, with what comes after success in `work` itself. */
export function useTask<A extends unknown[]>(work: (...args: A) => Promise<void>): Task<A> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError>()
  const run = async (...args: A) => {
    if (busy) return
    setBusy(true)
    setError(undefined)
    try {
      await work(...args)
    } catch (reason) {
      setError(toApiError(reason))
    } finally {
      setBusy(false)
    }
  }
  return { run, busy, error, clear: () => setError(undefined) }
}
