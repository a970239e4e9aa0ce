import type { FieldProblem } from '../api/client'
import type { Problems } from './subject'

/** Problems of one attempt to save, with what was then written. */
export interface Attempt {
  problems: readonly FieldProblem[]
  input: unknown
}

export const noProblems: Problems = new Map()

/** The problems that still stand: one goes away as soon as the value it is about is changed. */
export function standingProblems(attempt: Attempt | null, input: unknown): Problems {
  if (!attempt) return noProblems
  return new Map(
    attempt.problems
      .filter(({ path }) => same(valueAt(attempt.input, path), valueAt(input, path)))
      .map(({ path, message }) => [path, message]),
  )
}

/** True when both would be saved alike. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function valueAt(input: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
      input,
    )
}
