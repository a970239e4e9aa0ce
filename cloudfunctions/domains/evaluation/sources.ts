/** What evaluation takes from a submitted paper. Pure. */
import type { QuizAttempt } from '../quiz'
import { itemId } from './counting'
import type { ItemRecord } from './model'

/** Challenges and matches are play against the clock or another; they say little about what somebody knows. */
export function isMeasure({ kind }: QuizAttempt): boolean {
  return kind !== 'challenge' && kind !== 'match'
}

/** The graded questions of a submitted paper. */
export function countedQuestions({ questions, graded }: QuizAttempt) {
  return questions.map(({ questionId, version, topic }) => ({
    questionId,
    version,
    topic,
    correct: graded?.find((answer) => answer.questionId === questionId)?.correct ?? false,
  }))
}

/**
 * The record of a question, begun when there is none, with what this paper's member chose.
 * @param news false when the paper was counted before: then only its grading changed, not what was chosen
 */
export function withChoices(
  known: ItemRecord | null,
  attempt: QuizAttempt,
  questionId: string,
  news: boolean,
): ItemRecord | null {
  const asked = attempt.questions.find((question) => question.questionId === questionId)
  if (!asked) return known
  const chosen = attempt.graded?.find((answer) => answer.questionId === questionId)?.chosen ?? []
  const { version, topic, kind, stem, answer } = asked
  const options = asked.options.map(({ key, text }) => ({
    text,
    right: answer.includes(key),
    chosen:
      (known?.options.find((option) => option.text === text)?.chosen ?? 0) +
      (news && chosen.includes(key) ? 1 : 0),
  }))
  return {
    _id: itemId(questionId, version),
    questionId,
    version,
    topic,
    kind,
    stem,
    options,
    cells: known?.cells ?? [],
    listed: true,
    doubtKey: known?.doubtKey ?? '',
  }
}
