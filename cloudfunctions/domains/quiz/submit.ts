/**
 * Submitting a paper. On the path everybody takes at nine in the morning there are three database operations, none of
 * them on a document shared between members: who calls, the paper, and one conditional write of the result with the
 * points it earned.
 */
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { award, ruleFor } from '../points'
import { type QuizAttempt, quizAttempts } from './attempts'
import { answersMismatch, attemptClosed, attemptNotFound } from './contract'
import { answersFit, type GivenAnswer, grade } from './rules'

/** Grades and stores the answers. A repeated or concurrent submission answers with the first result. */
export async function submitAttempt(
  caller: Identity,
  now: Moment,
  attemptId: string,
  answers: readonly GivenAnswer[],
): Promise<QuizAttempt> {
  // Read side by side, and kept by the instance for the rest of the day.
  const [attempt, rule] = await Promise.all([
    quizAttempts.get(attemptId),
    ruleFor(caller.organisationPath, 'quiz.daily', now.day),
  ])
  if (!attempt || attempt.memberId !== caller.memberId) return fail(attemptNotFound)
  if (attempt.status === 'submitted') return attempt
  if (now.iso >= attempt.closesAt) return fail(attemptClosed)
  if (!answersFit(attempt.questions, answers)) return fail(answersMismatch)
  const graded = grade(attempt.questions, answers)
  const correctCount = graded.filter(({ correct }) => correct).length
  const points = attempt.kind === 'daily' ? award(rule, `quiz.${attemptId}`, correctCount, 0) : null
  const result = {
    status: 'submitted' as const,
    submittedAt: now.iso,
    graded,
    correctCount,
    points,
    hasPending: points !== null,
    unfolded: true,
    uncounted: true,
  }
  const stored = await quizAttempts.updateWhere({ _id: attemptId, status: 'open' }, result)
  if (stored === 1) return { ...attempt, ...result }
  // Another submission of the same paper was faster; its result is the one that counts.
  return (await quizAttempts.get(attemptId)) ?? fail(attemptNotFound)
}
