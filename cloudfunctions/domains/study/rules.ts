/** Pure decisions about daily study. */
import type { ErrorKind } from '../../kernel/errors'
import type { CheckQuestion } from './content'
import { answersMismatch, contentChanged } from './contract'

/** Items of a day's bundle: what an attentive reader manages in a quarter of an hour. */
export const BUNDLE_SIZE = 3

export interface BundleCandidate {
  contentId: string
  publishedAt: string
  required: boolean
}

/** What was offered within so many days is not offered again for being on a weak topic. */
const WEAK_AFTER_DAYS = 7

/**
 * Chooses the day's bundle: what no bundle has offered yet comes first, then what was offered longest ago; among
 * equals what everybody should have read, then what the organisation is weak in, then the newest. One item is on a weak
 * topic wherever there is one that was not offered lately.
 * @param recent content ids of earlier bundles, newest bundle first
 * @param weak content ids on topics the organisation answers badly
 */
export function chooseBundle(
  candidates: readonly BundleCandidate[],
  recent: ReadonlyArray<readonly string[]>,
  weak: ReadonlySet<string> = new Set(),
): string[] {
  const lastOffered = new Map<string, number>()
  recent.forEach((ids, daysAgo) => ids.forEach((id) => lastOffered.has(id) || lastOffered.set(id, daysAgo)))
  const age = ({ contentId }: BundleCandidate) => lastOffered.get(contentId) ?? Infinity
  const sorted = [...candidates].sort((a, b) => {
    const [ageA, ageB] = [age(a), age(b)]
    if (ageA !== ageB) return ageA > ageB ? -1 : 1
    if (a.required !== b.required) return a.required ? -1 : 1
    if (weak.has(a.contentId) !== weak.has(b.contentId)) return weak.has(a.contentId) ? -1 : 1
    return a.publishedAt < b.publishedAt ? 1 : a.publishedAt > b.publishedAt ? -1 : 0
  })
  const chosen = sorted.slice(0, BUNDLE_SIZE)
  const helps = sorted.find((one) => weak.has(one.contentId) && age(one) >= WEAK_AFTER_DAYS)
  const last = chosen.findLastIndex(({ required }) => !required)
  if (helps && last >= 0 && !chosen.some(({ contentId }) => weak.has(contentId))) chosen[last] = helps
  return chosen.map(({ contentId }) => contentId)
}

/** Id of a content's n-th check question. */
export function checkQuestionId(index: number): string {
  return `c${index + 1}`
}

export interface GivenAnswer {
  questionId: string
  chosen: number[]
}

/** Whether answers fit the questions they are for; null when they do. */
export function refuseAnswers(
  version: number,
  answeredVersion: number,
  questions: readonly CheckQuestion[],
  answers: readonly GivenAnswer[],
): ErrorKind | null {
  if (version !== answeredVersion) return contentChanged
  const expected = questions.map((_, index) => checkQuestionId(index)).sort()
  const given = answers.map(({ questionId }) => questionId).sort()
  if (expected.length !== given.length || expected.some((id, index) => id !== given[index]))
    return answersMismatch
  const fits = answers.every(({ questionId, chosen }) => {
    const question = questions[expected.indexOf(questionId)]
    return question !== undefined && chosen.every((option) => option < question.options.length)
  })
  return fits ? null : answersMismatch
}

export interface CheckResult {
  questionId: string
  correct: boolean
  answer: number[] | null
  explanation: string | null
}

/** Grades the check questions. The key stays hidden while a wrong answer may still be tried again. */
export function gradeChecks(
  questions: readonly CheckQuestion[],
  answers: readonly GivenAnswer[],
): CheckResult[] {
  return questions.map((question, index) => {
    const questionId = checkQuestionId(index)
    const chosen = answers.find((answer) => answer.questionId === questionId)?.chosen ?? []
    const correct =
      chosen.length === question.answer.length && question.answer.every((key) => chosen.includes(key))
    return correct
      ? { questionId, correct, answer: question.answer, explanation: question.explanation }
      : { questionId, correct, answer: null, explanation: null }
  })
}
