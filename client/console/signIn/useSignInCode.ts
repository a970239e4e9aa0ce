import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, session } from '../api'
import { isCode } from '../parts/Failure'
import { browserName, secondsLeft } from './signInCode'

const pollEveryMs = 2_000

/**
 * Asks for a sign-in code, watches for its confirmation while the page is visible, and starts the session.
 * `expired` is the server's word; `secondsLeft` is null while it cannot be told.
 */
export function useSignInCode() {
  const request = useQuery({
    queryKey: ['signInCode'],
    queryFn: () => api('console.requestCode', { browser: browserName(navigator.userAgent) }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const pollToken = request.data?.pollToken
  const poll = useQuery({
    queryKey: ['signInPoll', pollToken],
    queryFn: () => api('console.poll', { pollToken: pollToken! }),
    enabled: pollToken !== undefined,
    refetchInterval: (query) =>
      query.state.data?.status === 'expired' || isCode(query.state.error, 'SIGN_IN_CODE_UNKNOWN')
        ? false
        : pollEveryMs,
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  })

  const answer = poll.data
  useEffect(() => {
    if (answer?.status === 'confirmed') session.start({ token: answer.token, expiresAt: answer.expiresAt })
  }, [answer])

  const expired = answer?.status === 'expired' || isCode(poll.error, 'SIGN_IN_CODE_UNKNOWN')
  return {
    code: request.data?.code ?? null,
    error: request.error,
    offline: poll.isError && !expired,
    expired,
    secondsLeft: useSecondsLeft(request.data?.expiresAt ?? null),
    refresh: () => void request.refetch(),
  }
}

function useSecondsLeft(expiresAt: string | null): number | null {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return expiresAt === null ? null : secondsLeft(expiresAt, now)
}
