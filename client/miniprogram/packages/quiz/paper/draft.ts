/** What has been answered so far, kept on this device until it is submitted. */
import Taro from '@tarojs/taro'

export interface Draft {
  attemptId: string
  /** Index of the question the person is at. */
  current: number
  /** Question id → keys of the chosen options, or the text in each blank. */
  chosen: Record<string, string[]>
}

export interface Question {
  id: string
  kind: 'single' | 'multiple' | 'trueFalse' | 'fillIn'
  /** How many blanks there are to fill in. */
  blanks: number
}

const storageKey = 'quiz.draft'

/** The draft of this attempt; a new one when there is none or when it belongs to another attempt. */
export function readDraft(attemptId: string): Draft {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return isDraft(kept) && kept.attemptId === attemptId ? kept : { attemptId, current: 0, chosen: {} }
}

export function keepDraft(draft: Draft): void {
  Taro.setStorageSync(storageKey, draft)
}

export function dropDraft(): void {
  Taro.removeStorageSync(storageKey)
}

/** The draft after tapping an option: several may be on in a multiple choice, one in all others. */
export function choose(draft: Draft, question: Question, key: string): Draft {
  const before = draft.chosen[question.id] ?? []
  const after =
    question.kind !== 'multiple'
      ? [key]
      : before.includes(key)
        ? before.filter((other) => other !== key)
        : [...before, key]
  return { ...draft, chosen: { ...draft.chosen, [question.id]: after } }
}

/** The draft after writing into a blank, counted from 0. */
export function fill(draft: Draft, { id, blanks }: Question, blank: number, text: string): Draft {
  const before = draft.chosen[id] ?? []
  const after = Array.from({ length: blanks }, (_, index) => (index === blank ? text : (before[index] ?? '')))
  return { ...draft, chosen: { ...draft.chosen, [id]: after } }
}

/** True when the question has an answer; of a fill-in question each blank. */
export function isAnswered(draft: Draft, { id, blanks }: Question): boolean {
  const chosen = draft.chosen[id] ?? []
  return chosen.length > 0 && (blanks === 0 || chosen.every((text) => text.trim() !== ''))
}

/** The draft at another question, kept within the paper. */
export function goTo(draft: Draft, index: number, total: number): Draft {
  return { ...draft, current: Math.min(Math.max(index, 0), total - 1) }
}

/** Positions of the questions without an answer, counted from 0. */
export function unanswered(draft: Draft, questions: readonly Question[]): number[] {
  return questions.flatMap((question, index) => (isAnswered(draft, question) ? [] : [index]))
}

/** All answers as `quiz.submit` wants them; an unanswered question is sent with nothing chosen. */
export function answersOf(
  draft: Draft,
  questions: readonly Question[],
): { questionId: string; chosen: string[] }[] {
  return questions.map(({ id }) => ({ questionId: id, chosen: draft.chosen[id] ?? [] }))
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { attemptId, current, chosen } = value as Partial<Draft>
  return (
    typeof attemptId === 'string' &&
    Number.isInteger(current) &&
    typeof chosen === 'object' &&
    chosen !== null &&
    Object.values(chosen).every((keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'))
  )
}
