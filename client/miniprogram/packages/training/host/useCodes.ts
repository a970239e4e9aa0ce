import { useCallback, useEffect, useState } from 'react'
import { api } from '../../../api'
import type { ApiError } from '../../../api/errors'
import { toApiError } from '../../../api/errors'
import type { Output } from '../../../api/types'

/** New codes are fetched when this much is left of those at hand. */
const REFILL_MS = 100_000
/** How long to wait after a failure. */
const AGAIN_MS = 5_000

/** The codes of the next minutes, fetched ahead, and the server's time each second. */
export function useCodes(trainingId: string, kind: 'in' | 'out') {
  const [codes, setCodes] = useState<Output<'training.hostCodes'>>()
  const [error, setError] = useState<ApiError>()
  const [offset, setOffset] = useState(0)
  const [now, setNow] = useState(() => Date.now())

  const fetchCodes = useCallback(async () => {
    try {
      const fresh = await api('training.hostCodes', { trainingId, kind })
      setOffset(Date.parse(fresh.now) - Date.now())
      setCodes(fresh)
      setError(undefined)
    } catch (reason) {
      setError(toApiError(reason))
    }
  }, [trainingId, kind])

  useEffect(() => {
    setCodes(undefined)
    setError(undefined)
    void fetchCodes()
  }, [fetchCodes])

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])

  const left = codes ? Date.parse(codes.codes.at(-1)?.until ?? codes.now) - (now + offset) : Infinity
  const refill = left < REFILL_MS
  useEffect(() => {
    if (!refill) return
    void fetchCodes()
    const timer = setInterval(() => void fetchCodes(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [refill, fetchCodes])

  return { codes, now: now + offset, error, retry: () => void fetchCodes() }
}
