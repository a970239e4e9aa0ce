/**
 * Grading anew by a corrected key. Only ever to the member's good: what was marked right by the wrong key stays marked
 * right, because the member answered as our key told, and points once given are never taken back; what was marked wrong
 * and is right by the corrected key counts from now on.
 */
import { isRight } from '../rules'
import type { AskedQuestion, GradedQuestion, Question } from '../store'

/**
 * The question of a paper with the corrected key.
 * @returns null when there is nothing to correct: it has this key already, or the new version asks something else
 */
export function withCorrectedKey(
  asked: AskedQuestion,
  corrected: Question,
  toVersion: number,
): AskedQuestion | null {
  if (asked.version >= toVersion || (asked.correctedTo ?? 0) >= toVersion) return null
  if (asked.kind !== corrected.kind || asked.stem !== corrected.stem) return null
  const texts = asked.options.map(({ text }) => text)
  if ([...texts].sort().join('\n') !== [...corrected.options].sort().join('\n')) return null
  const right = corrected.answer.map((index) => corrected.options[index])
  const { accepted, numeric, explanation, source } = corrected
  return {
    ...asked,
    answer: asked.options.filter(({ text }) => right.includes(text)).map(({ key }) => key),
    accepted,
    numeric,
    explanation,
    source,
    correctedTo: toVersion,
  }
}

export interface GradedPaper {
  questions: AskedQuestion[]
  graded: GradedQuestion[] | null
  correctCount: number | null
}

/** A submitted paper graded anew, or null when the corrected version changes nothing in it. */
export function gradeAnew(
  { questions, graded, correctCount }: GradedPaper,
  questionId: string,
  corrected: Question,
  toVersion: number,
): { questions: AskedQuestion[]; graded: GradedQuestion[]; correctCount: number } | null {
  const asked = questions.find((question) => question.questionId === questionId)
  const next = asked && withCorrectedKey(asked, corrected, toVersion)
  if (!next || !graded || correctCount === null) return null
  const gradedAnew = graded.map((one) =>
    one.questionId === questionId ? { ...one, correct: one.correct || isRight(next, one.chosen) } : one,
  )
  return {
    questions: questions.map((question) => (question.questionId === questionId ? next : question)),
    graded: gradedAnew,
    correctCount: gradedAnew.filter(({ correct }) => correct).length,
  }
}
