/** Loads what a screen shows, and keeps the last good answer on screen while it asks again. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Api } from '../api/client'
import type { ApiErrorOf } from '../api/errors'
import type { ActionFor, ClientAudience, Input, Output } from '../api/types'
import { answerKey, answerOf, ask, onAnswer, putAnswer } from './answers'

export interface Query<T, E = Error> {
  /** The last good answer. */
  data: T | undefined
  /** Why the latest attempt failed. */
  error: E | undefined
  loading: boolean
  /** Asks again; never rejects, so that a pull-down can wait for it. */
  refresh: () => Promise<void>
  /** Puts a newer answer in place, e.g. the output of a write. */
  put: (data: T) => void
}

/** Asks when the screen opens, when the input changes and each time the screen is shown again. */
export function useQuery<A extends ClientAudience, K extends ActionFor<A>>(
  call: Api<A>,
  action: K,
  input: Input<K>,
): Query<Output<K>, ApiErrorOf<K>> {
  const inputText = JSON.stringify(input)
  const key = answerKey(action, input)
  const read = useCallback(() => answerOf<Output<K>>(key), [key])
  const answer = useSyncExternalStore(onAnswer, read, read)

  const refresh = useCallback(
    () => ask(key, () => call(action, JSON.parse(inputText) as Input<K>)),
    [key, call, action, inputText],
  )
  const askUnlessAsking = useCallback(() => {
    if (!answerOf(key).loading) void refresh()
  }, [key, refresh])
  useEffect(askUnlessAsking, [askUnlessAsking])
  useDidShow(askUnlessAsking)

  const put = useCallback((data: Output<K>) => putAnswer(key, data), [key])
  return {
    data: answer.data,
    error: answer.error as ApiErrorOf<K> | undefined,
    loading: answer.loading || (answer.data === undefined && answer.error === undefined),
    refresh,
    put,
  }
}
