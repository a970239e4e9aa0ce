/**
 * Papers handed in without a network: kept on the phone and sent once there is one. Sending twice is harmless, the
 * server counts a paper once.
 */
import Taro from '@tarojs/taro'
import { api } from '.'
import { isConnectionError, toApiError } from './errors'
import { isOnline, onNetworkChange } from './network'
import type { Input, Output } from './types'

export interface WaitingPaper extends Input<'quiz.submit'> {
  title: string
  /** Why the server did not take it, once it has said so. */
  refusal: string | null
}

const storageKey = 'quiz.outbox'
const listeners = new Set<() => void>()
const sentListeners = new Set<(result: Output<'quiz.submit'>) => void>()
let sending = false
/** The same list as long as nothing changes, as React wants it. */
let known: { text: string; papers: WaitingPaper[] } = { text: '[]', papers: [] }

/** The papers that wait, and those that were refused and not yet acknowledged. */
export function waitingPapers(): WaitingPaper[] {
  const kept: unknown = Taro.getStorageSync(storageKey)
  const text = Array.isArray(kept) ? JSON.stringify(kept) : '[]'
  if (text !== known.text) known = { text, papers: JSON.parse(text) as WaitingPaper[] }
  return known.papers
}

function change(papers: WaitingPaper[]): void {
  Taro.setStorageSync(storageKey, papers)
  listeners.forEach((listener) => listener())
}

/** Keeps a paper until it can be sent; one a paper, the latest. */
export function keepUntilOnline(paper: Omit<WaitingPaper, 'refusal'>): void {
  const others = waitingPapers().filter(({ attemptId }) => attemptId !== paper.attemptId)
  change([...others, { ...paper, refusal: null }])
}

/** Takes a paper back: to change it, or after its refusal was read. */
export function takeBack(attemptId: string): void {
  const rest = waitingPapers().filter((paper) => paper.attemptId !== attemptId)
  if (rest.length < waitingPapers().length) change(rest)
}

/** Sends what waits, one after the other, as far as the network carries. */
export async function sendWaiting(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (const paper of waitingPapers().filter(({ refusal }) => refusal === null)) {
      const { attemptId, answers } = paper
      try {
        const result = await api('quiz.submit', { attemptId, answers })
        takeBack(attemptId)
        sentListeners.forEach((listener) => listener(result))
      } catch (reason) {
        const error = toApiError(reason)
        if (isConnectionError(error)) return
        // Ours to mend and worth another try; anything else the person must know.
        if (error.code === 'INTERNAL' || error.code === 'BUSY') continue
        change(
          waitingPapers().map((other) =>
            other.attemptId === attemptId ? { ...other, refusal: error.message } : other,
          ),
        )
      }
    }
  } finally {
    sending = false
  }
}

/** Sends whenever the network comes back. Runs as long as the app does. */
export function startOutbox(): void {
  onNetworkChange((online) => {
    if (online) void sendWaiting()
  })
}

/** Sends now if there is a network and something waits. */
export async function sendIfOnline(): Promise<void> {
  if (waitingPapers().length > 0 && (await isOnline())) await sendWaiting()
}

/** Calls the listener after every change; hands back how to stop. */
export function onOutbox(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls the listener with the result of every paper sent from here; hands back how to stop. */
export function onSent(listener: (result: Output<'quiz.submit'>) => void): () => void {
  sentListeners.add(listener)
  return () => sentListeners.delete(listener)
}
