/** Questions and turns as the phone sees them: a key leaves the server only after the answer. */
import { topicTagOf } from '../editorial'
import type { AskedQuestion } from '../quiz'
import { type Turn, untilOf } from './rules'

/** A question whose clock is running. */
export function askedView(question: AskedQuestion, turn: number, askedAt: string) {
  return { ...questionView(question), turn, until: untilOf(askedAt) }
}

/** A question after its answer. */
export function answeredView({ question, graded, timeUp }: Turn, turn: number) {
  const { answer, explanation, source } = question
  const { chosen, correct } = graded
  return { ...questionView(question), turn, chosen, answer, correct, timeUp, explanation, source }
}

function questionView({ questionId, kind, stem, topic, options }: AskedQuestion) {
  // Only questions with options are played; see `playable`.
  return { id: questionId, kind: kind as 'single', stem, topic: topicTagOf(topic), options }
}
