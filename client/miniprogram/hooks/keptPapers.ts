/**
 * Papers that were begun, kept on this phone with the address they were opened at, so that they can be gone on with
 * where there is no network. A paper carries no answers; what the person chose stands in its draft.
 */
import Taro from '@tarojs/taro'
import type { Output } from '../api/types'

type OpenPaper = Output<'quiz.daily'>

export interface KeptPaper {
  /** The page's address with its parameters. */
  url: string
  paper: OpenPaper
}

const storageKey = 'quiz.papers'
const maxPapers = 3

/** Those that are still taken, the latest last. */
export function keptPapers(nowMs = Date.now()): KeptPaper[] {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return Array.isArray(kept)
    ? kept.filter(isKept).filter(({ paper }) => Date.parse(paper.acceptsUntil) > nowMs)
    : []
}

export function keepPaper(url: string, paper: OpenPaper): void {
  const others = keptPapers().filter((kept) => kept.paper.attemptId !== paper.attemptId && kept.url !== url)
  Taro.setStorageSync(storageKey, [...others, { url, paper }].slice(-maxPapers))
}

/** It was handed in. */
export function dropPaper(attemptId: string): void {
  const kept = keptPapers()
  if (kept.some(({ paper }) => paper.attemptId === attemptId))
    Taro.setStorageSync(
      storageKey,
      kept.filter(({ paper }) => paper.attemptId !== attemptId),
    )
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isKept(value: unknown): value is KeptPaper {
  const { url, paper } = (value ?? {}) as Partial<KeptPaper>
  return typeof url === 'string' && Array.isArray(paper?.questions) && typeof paper.acceptsUntil === 'string'
}
