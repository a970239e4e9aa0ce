import { useSyncExternalStore } from 'react'
import type { Output } from '../api/types'
import { answerKey, answerOf, onAnswer } from './answers'

const homeKey = answerKey('home.get', {})

function knownUnbound(): boolean {
  return answerOf<Output<'home.get'>>(homeKey).data?.bound === false
}

/** True when home has already told that the person is not bound, so that other screens need not ask. */
export function useKnownUnbound(): boolean {
  return useSyncExternalStore(onAnswer, knownUnbound, knownUnbound)
}
