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
import { reveals, scored } from './exams/rules'
import { hidesAnswers } from './measures/rules'
import { fittingAnswers } from './papers/rules'
import { answersFit, type GivenAnswer, grade } from './rules'

/**
 * Grades and stores the answers. A repeated or concurrent submission answers with the first result; one that comes
 * too late counts what had been kept on the server by then.
 */
export async function submitAttempt(
  caller: Identity,
  now: Moment,
  attemptId: string,
  answers: readonly GivenAnswer[],
): Promise<QuizAttempt> {
  const attempt = await settleIfOver(await ownAttempt(caller, attemptId), now)
  if (attempt.status === 'submitted') return attempt
  if (now.iso >= attempt.acceptsUntil) return fail(attemptClosed)
  if (!answersFit(attempt.questions, answers)) return fail(answersMismatch)
  return close(attempt, answers, 'member', now)
}

/** The caller's attempt with this id. */
export async function ownAttempt(caller: Identity, attemptId: string): Promise<QuizAttempt> {
  const attempt = await quizAttempts.get(attemptId)
  return attempt?.memberId === caller.memberId ? attempt : fail(attemptNotFound)
}

/** The attempt, submitted with what was kept of it when its time has ended and there is something to count. */
export async function settleIfOver(attempt: QuizAttempt, now: Moment): Promise<QuizAttempt> {
  const over = attempt.status === 'open' && now.iso >= attempt.acceptsUntil
  // A paper of a day that nobody answered counts as never begun; an exam that was begun counts.
  if (!over || (attempt.saved.length === 0 && !attempt.exam)) return attempt
  return close(attempt, fittingAnswers(attempt.questions, attempt.saved), 'clock', now)
}

async function close(
  attempt: QuizAttempt,
  answers: readonly GivenAnswer[],
  submittedBy: 'member' | 'clock',
  now: Moment,
): Promise<QuizAttempt> {
  const { _id, questions } = attempt
  const graded = grade(questions, answers)
  const correctCount = graded.filter(({ correct }) => correct).length
  const exam = attempt.exam && scored(attempt.exam, questions, graded)
  const answersMay = hidesAnswers(attempt)
    ? { shown: false as const, from: null }
    : exam
      ? reveals(exam, now.iso)
      : { shown: true as const }
  // The instance keeps the rules for the rest of the day.
  const points =
    attempt.kind === 'daily'
      ? award(
          await ruleFor(attempt.organisationPath, 'quiz.daily', attempt.day),
          `quiz.${_id}`,
          correctCount,
          0,
        )
      : null
  const result = {
    status: 'submitted' as const,
    submittedAt: now.iso,
    submittedBy,
    graded,
    correctCount,
    exam,
    points,
    hasPending: points !== null,
    // What may not be seen yet does not come back in a review either.
    unfolded: answersMay.shown,
    awaits: answersMay.shown || answersMay.from === null ? null : ('release' as const),
    awaitsUntil: answersMay.shown || answersMay.from === null ? attempt.awaitsUntil : answersMay.from,
    uncounted: true,
    untallied: exam !== null,
  }
  const stored = await quizAttempts.updateWhere({ _id, status: 'open' }, result)
  if (stored === 1) return { ...attempt, ...result }
  // Another submission of the same paper was faster; its result is the one that counts.
  return (await quizAttempts.get(_id)) ?? fail(attemptNotFound)
}
