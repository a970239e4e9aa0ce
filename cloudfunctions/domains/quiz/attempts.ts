/** Papers of members: one document each, with everything about it. */
import { collection, command, type Transaction } from '../../kernel/database'
import type { EarnedRecord, PointsEarned, PointsSource } from '../points'
import type { PaperKind } from './contract'
import type { AskedQuestion, GradedQuestion } from './store'

/** One member's paper, open or submitted. Everything about it stands in this one document. */
export interface QuizAttempt {
  /** Derived from what it is, e.g. `daily.{day}.{memberId}`, so that opening it twice finds the same paper. */
  _id: string
  memberId: string
  organisationId: string
  kind: PaperKind
  /** The exam or special paper it is of, or the Monday of a weekly one; null where there is no such thing. */
  paperId: string | null
  /** As people see it, e.g. 每日答题. */
  title: string
  /** The day it was opened. */
  day: string
  openedAt: string
  closesAt: string
  status: 'open' | 'submitted'
  questions: AskedQuestion[]
  submittedAt: string | null
  graded: GradedQuestion[] | null
  correctCount: number | null
  points: PointsEarned | null
  /** The points are not in the ledger yet. */
  hasPending: boolean
  /** The answers are not in the member's memory yet. */
  unfolded: boolean
  /** Submitted or graded anew, and not in the roll-ups of evaluation yet. */
  uncounted: boolean
}

export const quizAttempts = collection<QuizAttempt>({
  name: 'quizAttempts',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['day', -1],
      ],
      reason: "the days of a member's week",
    },
    {
      fields: [
        ['memberId', 1],
        ['paperId', 1],
      ],
      reason: "a member's attempts at some papers",
    },
    {
      fields: [
        ['organisationId', 1],
        ['kind', 1],
        ['day', 1],
        ['status', 1],
      ],
      reason: 'who of an organisation submitted a paper of a kind on a day, with what result',
    },
    {
      fields: [
        ['hasPending', 1],
        ['memberId', 1],
      ],
      reason: 'points not yet in the ledger',
    },
    {
      fields: [
        ['unfolded', 1],
        ['memberId', 1],
        ['submittedAt', 1],
      ],
      reason: "answers not yet in a member's memory, in the order they were given",
    },
    { fields: [['uncounted', 1]], reason: 'papers not yet in the roll-ups of evaluation' },
  ],
})

/** A paper of no shared occasion and nothing answered yet. */
export function newAttempt(
  given: Pick<
    QuizAttempt,
    | '_id'
    | 'memberId'
    | 'organisationId'
    | 'kind'
    | 'paperId'
    | 'title'
    | 'day'
    | 'openedAt'
    | 'closesAt'
    | 'questions'
  >,
): QuizAttempt {
  return {
    ...given,
    status: 'open',
    submittedAt: null,
    graded: null,
    correctCount: null,
    points: null,
    hasPending: false,
    unfolded: false,
    uncounted: false,
  }
}

export const dailyAttemptId = (day: string, memberId: string) => `daily.${day}.${memberId}`

/** A member's papers whose answers are not in memory yet, in the order they were given; seldom any. */
export function unfoldedAttempts(memberId: string): Promise<QuizAttempt[]> {
  return quizAttempts.find({ unfolded: true, memberId }, { orderBy: [['submittedAt', 'asc']], limit: 20 })
}

/** A member's papers from a day on, the newest 100. */
export function attemptsSince(memberId: string, day: string): Promise<QuizAttempt[]> {
  return quizAttempts.find({ memberId, day: command.gte(day) }, { orderBy: [['day', 'desc']], limit: 100 })
}

/** Points earned by quizzes. */
export const quizPointsSource: PointsSource = {
  async pendingOf(memberId) {
    return (await quizAttempts.find({ hasPending: true, memberId }, { limit: 100 })).flatMap(earnedBy)
  },
  async pending(limit) {
    const attempts = await quizAttempts.find({ hasPending: true }, { limit })
    return attempts.flatMap((attempt) =>
      earnedBy(attempt).map((earned) => ({ ...earned, recordId: attempt._id })),
    )
  },
  async markPosted(running: Transaction, attemptId: string) {
    await quizAttempts.within(running).update(attemptId, { hasPending: false })
  },
}

function earnedBy({ _id, memberId, title, day, submittedAt, points }: QuizAttempt): EarnedRecord[] {
  if (!points || !submittedAt) return []
  return [{ memberId, day, at: submittedAt, points, source: { kind: 'quiz', id: _id, title } }]
}
