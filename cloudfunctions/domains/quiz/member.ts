/** A member takes the daily quiz. */
import { implement } from '../../kernel/action'
import { topicNames, topicTagOf } from '../editorial'
import type { QuizAttempt } from './attempts'
import { quizContract } from './contract'
import { dailyAttempt } from './daily'
import { blankCount } from './formats/question'
import { adviceFor } from './rules'
import type { AskedQuestion } from './store'
import { submitAttempt } from './submit'

export const quizMemberActions = implement(quizContract, 'member', {
  'quiz.daily': async ({ caller, now }) => {
    const attempt = await dailyAttempt(caller, now)
    return {
      attemptId: attempt._id,
      day: attempt.day,
      closesAt: attempt.closesAt,
      questions: attempt.questions.map(questionView),
      result: attempt.status === 'submitted' ? resultView(attempt) : null,
    }
  },

  'quiz.submit': async ({ caller, now }, { attemptId, answers }) =>
    resultView(await submitAttempt(caller, now, attemptId, answers)),
})

/** A question without its key. */
function questionView({ questionId, kind, stem, topic, options, reason }: AskedQuestion) {
  const blanks = kind === 'fillIn' ? blankCount(stem) : 0
  return { id: questionId, kind, stem, topic: topicTagOf(topic), options, blanks, reason }
}

/** A submitted paper with keys and explanations. */
function resultView(attempt: QuizAttempt) {
  const graded = attempt.graded ?? []
  return {
    attemptId: attempt._id,
    day: attempt.day,
    submittedAt: attempt.submittedAt ?? attempt.openedAt,
    correctCount: attempt.correctCount ?? 0,
    total: attempt.questions.length,
    questions: attempt.questions.map((question) => {
      const { chosen = [], correct = false } =
        graded.find(({ questionId }) => questionId === question.questionId) ?? {}
      const { answer, accepted, explanation, source } = question
      return { ...questionView(question), chosen, correct, answer, accepted, explanation, source }
    }),
    points: attempt.points,
    advice: adviceFor(attempt.questions, graded, (topic) => topicNames[topic]),
  }
}
