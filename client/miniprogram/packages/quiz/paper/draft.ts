/** What has been answered so far, kept on this device until it is submitted. */
import Taro from '@tarojs/taro'

export interface Draft {
  attemptId: string
  /** Index of the question the person is at. */
  current: number
  /** Question id → keys of the chosen options, or the text in each blank. */
  chosen: Record<string, string[]>
  /** How often answers of this paper were kept on the server, from this device or another. */
  revision: number
}

export interface Question {
  id: string
  kind: 'single' | 'multiple' | 'trueFalse' | 'fillIn'
  /** How many blanks there are to fill in. */
  blanks: number
}

const storageKey = 'quiz.drafts'
/** Of papers that were begun and not submitted; older ones are on the server. */
const maxDrafts = 8

/** The draft of this attempt; a new one when there is none. */
export function readDraft(attemptId: string): Draft {
  return (
    keptDrafts().find((draft) => draft.attemptId === attemptId) ?? {
      attemptId,
      current: 0,
      chosen: {},
      revision: 0,
    }
  )
}

export function keepDraft(draft: Draft): void {
  const others = keptDrafts().filter(({ attemptId }) => attemptId !== draft.attemptId)
  Taro.setStorageSync(storageKey, [...others, draft].slice(-maxDrafts))
}

export function dropDraft(attemptId: string): void {
  const others = keptDrafts().filter((draft) => draft.attemptId !== attemptId)
  Taro.setStorageSync(storageKey, others)
}

function keptDrafts(): Draft[] {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return Array.isArray(kept) ? kept.filter(isDraft) : []
}

/** The draft with what the server has kept of answers that this device does not have; its own stay. */
export function withSaved(
  draft: Draft,
  saved: readonly { questionId: string; chosen: string[] }[],
  revision: number,
): Draft {
  const fromServer = Object.fromEntries(saved.map(({ questionId, chosen }) => [questionId, chosen]))
  return { ...draft, chosen: { ...fromServer, ...draft.chosen }, revision }
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

/** The answers given so far, for keeping them on the server. */
export function givenAnswersOf(
  draft: Draft,
  questions: readonly { id: string }[],
): { questionId: string; chosen: string[] }[] {
  return questions.flatMap(({ id }) => {
    const chosen = draft.chosen[id]
    return chosen ? [{ questionId: id, chosen }] : []
  })
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const { attemptId, current, chosen, revision } = value as Partial<Draft>
  return (
    typeof attemptId === 'string' &&
    Number.isInteger(current) &&
    Number.isInteger(revision) &&
    typeof chosen === 'object' &&
    chosen !== null &&
    Object.values(chosen).every((keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'))
  )
}
