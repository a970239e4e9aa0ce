/** The collections of quizzes. */
import type * as z from 'zod'
import { collection, command, type Transaction } from '../../kernel/database'
import { editorialCollections, editorialWorkflow, type Head, type Topic } from '../editorial'
import type { EarnedRecord, PointsEarned, PointsSource } from '../points'
import type { questionFields, QuestionKind } from './contract'
import type { MemoryState, TopicTallies } from './memory'

/** A question, as an editor wrote it. */
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
  accepted: string[][]
  numeric: boolean
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
  /** The answers are not in the member's memory yet. */
  unfolded: boolean
  /** Submitted or graded anew, and not in the roll-ups of evaluation yet. */
  uncounted: boolean
}

/** How well a member remembers one question. */
export interface MemoryCard {
  /** `{memberId}.{questionId}` */
  _id: string
  memberId: string
  questionId: string
  topic: Topic
  /** From this day on it is due for review. */
  dueDay: string
  state: MemoryState
  scheduleVersion: number
}

/** How a member does on each topic. */
export interface Memory {
  _id: string
  topics: TopicTallies
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
    {
      fields: [
        ['unfolded', 1],
        ['memberId', 1],
      ],
      reason: "answers not yet in a member's memory",
    },
    { fields: [['uncounted', 1]], reason: 'papers not yet in the roll-ups of evaluation' },
  ],
})

export const memoryCards = collection<MemoryCard>({
  name: 'memoryCards',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['dueDay', 1],
      ],
      reason: 'what is due for review, longest due first',
    },
  ],
})

export const memories = collection<Memory>({ name: 'memories', indexes: [] })

export const cardId = (memberId: string, questionId: string) => `${memberId}.${questionId}`

/** What is due for review on a day, longest due first. */
export function dueCards(memberId: string, day: string, limit: number): Promise<MemoryCard[]> {
  return memoryCards.find({ memberId, dueDay: command.lte(day) }, { orderBy: [['dueDay', 'asc']], limit })
}

/** A member's papers whose answers are not in memory yet; seldom any, the tick is faster. */
export function unfoldedAttempts(memberId: string): Promise<QuizAttempt[]> {
  return quizAttempts.find({ unfolded: true, memberId }, { limit: 10 })
}

export const dailyAttemptId = (day: string, memberId: string) => `daily.${day}.${memberId}`

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
