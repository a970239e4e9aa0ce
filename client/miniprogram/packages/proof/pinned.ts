/** Whose signatures this app believes, and the log it saw last. */
import Taro from '@tarojs/taro'
import { readVerifier, type Verifier } from '../../../../transparency-log/note'
import type { Pinned } from './checking'

/** Set when the app is built; see config/index.ts. */
declare const LOG_VERIFIERS: string
declare const PROMISE_VERIFIERS: string

const KEY = 'log.checkpoint'

export const pinned: Pinned = { log: verifiersIn(LOG_VERIFIERS), promises: verifiersIn(PROMISE_VERIFIERS) }

function verifiersIn(text: string): Verifier[] {
  return text.split(' ').flatMap((key) => readVerifier(key) ?? [])
}

/** The checkpoint this phone saw last; null before the first. */
export function rememberedNote(): string | null {
  return (Taro.getStorageSync(KEY) as string) || null
}

export function remember(note: string): void {
  Taro.setStorageSync(KEY, note)
}

/** For the demo only, whose log begins anew whenever its data does. */
export function forget(): void {
  Taro.removeStorageSync(KEY)
}
