/** Papers and results as the phone sees them: keys never leave before they may. */
import { topicNames, topicTagOf } from '../../editorial'
import type { QuizAttempt } from '../attempts'
import { reveals } from '../exams/rules'
import { hidesAnswers } from '../measures/rules'
import { blankCount } from '../formats/question'
import { adviceFor } from '../rules'
import type { AskedQuestion } from '../store'

/** A paper, open or submitted. */
export function paperView(attempt: QuizAttempt, nowIso: string) {
  const { _id, kind, title, day, closesAt, acceptsUntil, questions, saved, revision } = attempt
  return {
    attemptId: _id,
    kind,
    title,
    day,
    now: nowIso,
    closesAt,
    acceptsUntil,
    questions: questions.map(questionView),
    saved,
    revision,
    result: attempt.status === 'submitted' ? resultView(attempt, nowIso) : null,
  }
}

/** A question without its key. */
function questionView({ questionId, kind, stem, topic, options, reason }: AskedQuestion) {
  const blanks = kind === 'fillIn' ? blankCount(stem) : 0
  return { id: questionId, kind, stem, topic: topicTagOf(topic), options, blanks, reason }
}

/** A submitted paper; with keys and explanations as far as its exam lets them be seen now. */
export function resultView(attempt: QuizAttempt, nowIso: string) {
  const { exam, questions } = attempt
  const graded = attempt.graded ?? []
  const answerTo = (questionId: string) => graded.find((answer) => answer.questionId === questionId)
  const answers = hidesAnswers(attempt)
    ? { shown: false as const, from: null }
    : exam
      ? reveals(exam, nowIso)
      : { shown: true as const }
  return {
    attemptId: attempt._id,
    kind: attempt.kind,
    paperId: attempt.paperId,
    title: attempt.title,
    day: attempt.day,
    submittedAt: attempt.submittedAt ?? attempt.openedAt,
    byClock: attempt.submittedBy === 'clock',
    correctCount: attempt.correctCount ?? 0,
    total: questions.length,
    answersShown: answers.shown,
    answersFrom: answers.shown ? null : answers.from,
    exam: exam && {
      number: exam.number,
      score: exam.score ?? 0,
      fullScore: exam.worth.reduce((sum, points) => sum + points, 0),
      passScore: exam.passScore,
      passed: exam.passed,
    },
    topics: [...new Set(questions.map(({ topic }) => topic))].map((topic) => {
      const ofTopic = questions.filter((question) => question.topic === topic)
      const right = ofTopic.filter(({ questionId }) => answerTo(questionId)?.correct).length
      return { topic: topicTagOf(topic), right, total: ofTopic.length }
    }),
    questions: answers.shown
      ? questions.map((question) => {
          const { chosen = [], correct = false } = answerTo(question.questionId) ?? {}
          const { answer, accepted, explanation, source } = question
          const corrected = question.correctedTo !== undefined
          return {
            ...questionView(question),
            chosen,
            correct,
            corrected,
            answer,
            accepted,
            explanation,
            source,
          }
        })
      : [],
    points: attempt.points,
    advice: answers.shown ? adviceFor(questions, graded, (topic) => topicNames[topic]) : null,
  }
}
