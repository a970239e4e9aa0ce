import { useEffect, useState } from 'react'
import { api } from '../api'
import { ApiError } from '../api/client'
import type { Taken } from './words'

/** How often a held task is renewed while the moderator is active; a lease is five minutes. */
const RENEW_MS = 90_000

/**
 * Keeps a task while somebody works on it and gives it back when they leave.
 * @returns why it is not held any more, or undefined
 */
export function useLease(task: Pick<Taken, 'commentId' | 'token'> | undefined): string | undefined {
  const [lost, setLost] = useState<string>()
  const commentId = task?.commentId
  const token = task?.token
  useEffect(() => {
    if (commentId === undefined || token === undefined) return
    let active = true
    const touch = () => {
      active = true
    }
    const renew = async () => {
      if (!active) return
      active = false
      try {
        await api('review.renew', { commentId, token })
      } catch (problem) {
        // Without a connection the lease may still hold; what the server refuses is lost.
        if (problem instanceof ApiError && problem.code !== 'NETWORK') setLost(problem.message)
      }
    }
    const timer = setInterval(() => void renew(), RENEW_MS)
    window.addEventListener('keydown', touch)
    window.addEventListener('pointermove', touch)
    return () => {
      clearInterval(timer)
      window.removeEventListener('keydown', touch)
      window.removeEventListener('pointermove', touch)
      // Nothing depends on it: a lease that is not given back ends by itself.
      api('review.release', { commentId, token }).catch(() => undefined)
    }
  }, [commentId, token])
  return lost
}
