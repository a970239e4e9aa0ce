/**
 * Questions answered one at a time, in a challenge or a match. What was answered goes into memory, evaluation and the
 * ledger as a submitted paper.
 */
import type { Transaction } from '../../kernel/database'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import type { PointsEarned } from '../points'
import { newAttempt, quizAttempts } from './attempts'
import { paperTitles } from './contract'
import type { Candidate } from './rules'
import { retentionFor } from './schedule'
import { type AskedQuestion, drawQuestions, type GradedQuestion } from './store'

/** Published questions from a random place of the bank on, each with its place. */
export async function drawCandidates(
  draw: number,
  limit: number,
): Promise<Array<Candidate & { draw: number }>> {
  return (await drawQuestions(draw, limit)).flatMap((head) =>
    head.published && head.publishedVersion !== null
      ? [
          {
            questionId: head._id,
            version: head.publishedVersion,
            question: head.published,
            draw: head.draw,
          },
        ]
      : [],
  )
}

export interface Played {
  /** Derived from the play, so that the same answers are recorded once. */
  _id: string
  kind: 'challenge' | 'match'
  caller: Identity
  startedAt: string
  now: Moment
  turns: ReadonlyArray<{ question: AskedQuestion; graded: GradedQuestion }>
  points: PointsEarned | null
}

/** Records answers within the transaction that graded the last of them. */
export async function recordPlayed(running: Transaction, played: Played): Promise<void> {
  const { _id, kind, caller, startedAt, now, turns, points } = played
  const attempt = newAttempt(
    {
      _id,
      kind,
      paperId: null,
      title: paperTitles[kind],
      closesAt: now.iso,
      questions: turns.map(({ question }) => question),
      desiredRetention: await retentionFor(caller.organisationPath, now.day),
    },
    caller,
    now,
  )
  const graded = turns.map((turn) => turn.graded)
  await quizAttempts.within(running).put({
    ...attempt,
    openedAt: startedAt,
    status: 'submitted',
    submittedAt: now.iso,
    submittedBy: 'member',
    graded,
    correctCount: graded.filter(({ correct }) => correct).length,
    points,
    hasPending: points !== null,
    unfolded: turns.length > 0,
    uncounted: turns.length > 0,
  })
}
