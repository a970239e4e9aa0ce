/** The last good answer and the latest failure of each question a screen asks, shared by all screens. */
import type { ApiError } from '../api/errors'
import { toApiError } from '../api/errors'

export interface Answer<T> {
  /** The last good answer. */
  data: T | undefined
  /** Why the latest attempt failed; undefined once one succeeds. */
  error: ApiError | undefined
  loading: boolean
  /** Number of the latest attempt: an older one that comes in late is ignored. */
  attempt: number
}

/** The key of what an action answers to an input. */
export function answerKey(action: string, input: unknown): string {
  return `${action} ${JSON.stringify(input)}`
}

const blank: Answer<never> = { data: undefined, error: undefined, loading: false, attempt: 0 }
const answers = new Map<string, Answer<unknown>>()
const listeners = new Set<() => void>()

/** What is known under the key so far. */
export function answerOf<T>(key: string): Answer<T> {
  return (answers.get(key) as Answer<T> | undefined) ?? blank
}

function change(key: string, patch: Partial<Answer<unknown>>): void {
  answers.set(key, { ...answerOf(key), ...patch })
  listeners.forEach((listener) => listener())
}

/** Calls the listener after every change; hands back how to stop. */
export function onAnswer(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks and keeps the outcome under the key; never rejects. */
export async function ask<T>(key: string, load: () => Promise<T>): Promise<void> {
  const attempt = answerOf(key).attempt + 1
  change(key, { loading: true, attempt })
  const outcome = await load().then(
    (data) => ({ data, error: undefined }),
    (error: unknown) => ({ error: toApiError(error) }),
  )
  if (answerOf(key).attempt === attempt) change(key, { ...outcome, loading: false })
}

/** Puts a newer answer in place, e.g. the output of a write. */
export function putAnswer<T>(key: string, data: T): void {
  change(key, { data, error: undefined, loading: false, attempt: answerOf(key).attempt + 1 })
}

/** Changes the last good answer, if there is one, by what this device knows better already. */
export function amendAnswer<T>(key: string, amend: (data: T) => T): void {
  const { data } = answerOf<T>(key)
  if (data !== undefined) change(key, { data: amend(data) })
}

/** Forgets everything: the person's standing changed. */
export function forgetAnswers(): void {
  answers.clear()
  listeners.forEach((listener) => listener())
}
