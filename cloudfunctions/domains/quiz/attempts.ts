/** Papers of members: one document each, with everything about it. */
import { collection, command, DuplicateError, type Transaction } from '../../kernel/database'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import type { EarnedRecord, PointsEarned, PointsSource } from '../points'
import type { PaperKind } from './contract'
import type { AttemptExam } from './exams/store'
import { acceptsUntil } from './papers/rules'
import type { GivenAnswer } from './rules'
import type { AskedQuestion, GradedQuestion } from './store'

/** One member's paper, open or submitted. Everything about it stands in this one document. */
export interface QuizAttempt {
  /** Derived from what it is, e.g. `daily.{day}.{memberId}`, so that opening it twice finds the same paper. */
  _id: string
  memberId: string
  organisationId: string
  organisationPath: string
  kind: PaperKind
  /** The exam it is of, the Monday of a weekly paper, the scope of a wrong-book one; null for others. */
  paperId: string | null
  /** As people see it, e.g. 每日答题. */
  title: string
  /** The day it was opened. */
  day: string
  openedAt: string
  closesAt: string
  /** Until when the server takes answers: `closesAt` and a grace for those on their way. */
  acceptsUntil: string
  status: 'open' | 'submitted'
  questions: AskedQuestion[]
  /** Answers kept on the way; they count when the time ends without a submission. */
  saved: GivenAnswer[]
  /** Of the kept answers; 0 while there are none. */
  revision: number
  /** What the minute tick is to do with it after `awaitsUntil`: submit what was kept, or let it into memory. */
  awaits: 'collect' | 'release' | null
  awaitsUntil: string
  submittedAt: string | null
  submittedBy: 'member' | 'clock' | null
  graded: GradedQuestion[] | null
  correctCount: number | null
  /** Null unless it is of an exam or a special paper. */
  exam: AttemptExam | null
  points: PointsEarned | null
  /** What its answers are scheduled by. */
  desiredRetention: number
  /** The points are not in the ledger yet. */
  hasPending: boolean
  /** The answers are not in the member's memory yet. */
  unfolded: boolean
  /** Submitted or graded anew, and not in the roll-ups of evaluation yet. */
  uncounted: boolean
  /** Submitted or graded anew, and not in the results of its exam yet. */
  untallied: boolean
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
    {
      fields: [
        ['memberId', 1],
        ['kind', 1],
        ['day', -1],
      ],
      reason: "a member's papers of a kind, newest first",
    },
    {
      fields: [
        ['paperId', 1],
        ['organisationId', 1],
      ],
      reason: 'who of an organisation took an exam',
    },
    {
      fields: [
        ['awaits', 1],
        ['awaitsUntil', 1],
      ],
      reason: 'papers whose time has ended, with answers to submit or to let into memory',
    },
    { fields: [['untallied', 1]], reason: 'papers not yet in the results of their exam' },
    {
      fields: [
        ['questions.questionId', 1],
        ['memberId', 1],
      ],
      reason: 'who was asked a question whose key was wrong, member by member',
    },
    { fields: [['uncounted', 1]], reason: 'papers not yet in the roll-ups of evaluation' },
  ],
})

type NewAttempt = Pick<
  QuizAttempt,
  '_id' | 'kind' | 'paperId' | 'title' | 'closesAt' | 'questions' | 'desiredRetention'
> & { exam?: AttemptExam | null }

/** A paper just opened, with nothing answered yet. */
export function newAttempt(
  { exam = null, ...given }: NewAttempt,
  {
    memberId,
    organisationId,
    organisationPath,
  }: Pick<Identity, 'memberId' | 'organisationId' | 'organisationPath'>,
  now: Moment,
): QuizAttempt {
  const until = acceptsUntil(given.kind, given.closesAt)
  return {
    ...given,
    memberId,
    organisationId,
    organisationPath,
    day: now.day,
    openedAt: now.iso,
    acceptsUntil: until,
    status: 'open',
    saved: [],
    revision: 0,
    // An exam that was begun counts even when nothing was answered; others only once something is kept.
    awaits: exam ? 'collect' : null,
    awaitsUntil: until,
    submittedAt: null,
    submittedBy: null,
    graded: null,
    correctCount: null,
    exam,
    points: null,
    hasPending: false,
    unfolded: false,
    uncounted: false,
    untallied: false,
  }
}

/** Stores a new paper; when it was opened on another device at the same moment, that one counts. */
export async function openOnce(attempt: QuizAttempt): Promise<QuizAttempt> {
  try {
    await quizAttempts.add(attempt)
    return attempt
  } catch (problem) {
    const first = problem instanceof DuplicateError ? await quizAttempts.get(attempt._id) : null
    if (!first) throw problem
    return first
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

/** What lists show of attempts; the questions stay unread. */
const STANDING_FIELDS = [
  'kind',
  'paperId',
  'day',
  'closesAt',
  'acceptsUntil',
  'status',
  'submittedAt',
  'correctCount',
  'exam',
] as const
export type Standing = Pick<QuizAttempt, '_id' | (typeof STANDING_FIELDS)[number]>

/** Where a member's attempts at some exams stand. */
export function attemptsAt(memberId: string, examIds: readonly string[]): Promise<Standing[]> {
  if (examIds.length === 0) return Promise.resolve([])
  return quizAttempts.find(
    { memberId, paperId: command.in([...examIds]) },
    { limit: 500, fields: STANDING_FIELDS },
  )
}

/** Where a member's attempts of a kind stand, the newest 100. */
export function attemptsOfKind(memberId: string, kind: PaperKind): Promise<Standing[]> {
  return quizAttempts.find(
    { memberId, kind },
    { orderBy: [['day', 'desc']], limit: 100, fields: STANDING_FIELDS },
  )
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
