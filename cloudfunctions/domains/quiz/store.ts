/** The collections of quizzes. */
import type * as z from 'zod'
import { collection, command, type Transaction } from '../../kernel/database'
import { editorialCollections, editorialWorkflow, type Head, type Topic } from '../editorial'
import type { EarnedRecord, PointsEarned, PointsSource } from '../points'
import type { questionFields, QuestionKind } from './contract'

/** A question, as an editor wrote it; `answer` holds indexes into `options`. */
export type Question = { [K in keyof typeof questionFields]: z.output<(typeof questionFields)[K]> }

export const { heads: questionHeads, versions: questionVersions } = editorialCollections<Question>('question')
export const questionWorkflow = editorialWorkflow({ heads: questionHeads, versions: questionVersions })

export type AskReason = 'review' | 'weak' | 'new'

/**
 * A question as it stands in a paper: a copy, so that a paper keeps what was asked, whatever becomes of the question,
 * and grading needs no further read.
 */
export interface AskedQuestion {
  questionId: string
  version: number
  kind: QuestionKind
  topic: Topic
  stem: string
  /** In the order of this paper, with keys that mean nothing elsewhere. */
  options: Array<{ key: string; text: string }>
  answer: string[]
  explanation: string
  source: Question['source']
  reason: AskReason
}

export interface GradedQuestion {
  questionId: string
  chosen: string[]
  correct: boolean
}

/** One member's paper, open or submitted. Everything about it stands in this one document. */
export interface QuizAttempt {
  /** `daily.{day}.{memberId}`: one paper a member and day. */
  _id: string
  memberId: string
  organisationId: string
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
}

export const quizAttempts = collection<QuizAttempt>({
  name: 'quizAttempts',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['day', -1],
      ],
      reason: "a member's latest papers, for reviews and weak topics, and the days of the week",
    },
    {
      fields: [
        ['organisationId', 1],
        ['day', 1],
        ['status', 1],
      ],
      reason: 'who of an organisation submitted on a day, with what result',
    },
    {
      fields: [
        ['hasPending', 1],
        ['memberId', 1],
      ],
      reason: 'points not yet in the ledger',
    },
  ],
})

export const dailyAttemptId = (day: string, memberId: string) => `daily.${day}.${memberId}`

/** A member's latest papers, newest first. */
export function latestAttempts(memberId: string, limit: number): Promise<QuizAttempt[]> {
  return quizAttempts.find({ memberId }, { orderBy: [['day', 'desc']], limit })
}

/** A member's papers from a day on. */
export function attemptsSince(memberId: string, day: string): Promise<QuizAttempt[]> {
  return quizAttempts.find({ memberId, day: command.gte(day) }, { orderBy: [['day', 'desc']], limit: 31 })
}

/**
 * Published questions from a random place of the bank on.
 * @param draw where to start, in [0, 1)
 */
export async function drawQuestions(
  draw: number,
  limit: number,
  topic?: Topic,
): Promise<Array<Head<Question>>> {
  const scope = topic === undefined ? { live: true } : { liveTopic: topic }
  const order = { orderBy: [['draw', 'asc']] as const }
  const after = await questionHeads.find({ ...scope, draw: command.gte(draw) }, { ...order, limit })
  if (after.length === limit) return after
  const before = await questionHeads.find(
    { ...scope, draw: command.lt(draw) },
    { ...order, limit: limit - after.length },
  )
  return [...after, ...before]
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

function earnedBy({ _id, memberId, day, submittedAt, points }: QuizAttempt): EarnedRecord[] {
  if (!points || !submittedAt) return []
  return [{ memberId, day, at: submittedAt, points, source: { kind: 'quiz', id: _id, title: '每日答题' } }]
}
