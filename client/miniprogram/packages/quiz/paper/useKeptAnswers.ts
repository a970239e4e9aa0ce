/** Keeps answers on the server soon after they are given, so that they count whatever becomes of this phone. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../../api'
import { isConnectionError, toApiError } from '../../../api/errors'
import { onNetworkChange } from '../../../api/network'
import type { Output } from '../../../api/types'
import { type Draft, givenAnswersOf, withSaved } from './draft'

/** Answers given in quick succession go together (milliseconds). */
const pause = 1200

interface KeptAnswers {
  /** Call it after every answer, and when handing in has failed. */
  soon: () => void
  /** Nothing is sent any more: the paper is being handed in. */
  stop: () => void
  /** The last try did not get through; the answers are on this phone. */
  offline: boolean
}

/**
 * @param read the draft as it is now
 * @param change puts a draft in its place
 * @param onClosed the paper's time has ended on the server
 */
export function useKeptAnswers(
  { attemptId, questions }: Pick<Output<'quiz.daily'>, 'attemptId' | 'questions'>,
  read: () => Draft,
  change: (step: (before: Draft) => Draft) => void,
  onClosed: () => void,
): KeptAnswers {
  const [offline, setOffline] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const state = useRef({ dirty: false, busy: false, stopped: false })
  const latest = useRef({ read, change, onClosed, questions })
  latest.current = { read, change, onClosed, questions }

  const send = useCallback(async () => {
    const now = state.current
    if (!now.dirty || now.busy || now.stopped) return
    now.busy = true
    now.dirty = false
    const answers = givenAnswersOf(latest.current.read(), latest.current.questions)
    const revision = latest.current.read().revision + 1
    try {
      if (answers.length > 0) {
        const kept = await api('quiz.saveAnswers', { attemptId, revision, answers })
        latest.current.change((before) =>
          kept.kept ? { ...before, revision } : withSaved(before, kept.saved, kept.revision),
        )
        // Another device was ahead: what both gave goes up together.
        if (!kept.kept) now.dirty = true
      }
      setOffline(false)
    } catch (reason) {
      const error = toApiError(reason)
      now.dirty = true
      if (error.code === 'ATTEMPT_CLOSED') latest.current.onClosed()
      else setOffline(isConnectionError(error))
      return
    } finally {
      now.busy = false
    }
    if (now.dirty) void send()
  }, [attemptId])

  const soon = useCallback(() => {
    state.current.dirty = true
    state.current.stopped = false
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), pause)
  }, [send])

  useEffect(
    () =>
      onNetworkChange((online) => {
        setOffline(!online)
        if (online) void send()
      }),
    [send],
  )
  // Leaving the page sends what is on its way at once.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void send()
    },
    [send],
  )

  const stop = useCallback(() => {
    state.current.stopped = true
    clearTimeout(timer.current)
  }, [])
  return { soon, stop, offline }
}
