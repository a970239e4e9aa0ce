/** The collections of quizzes. */
import type * as z from 'zod'
import { type Collection, collection, command, type Filter } from '../../kernel/database'
import { editorialCollections, editorialWorkflow, type Findable, type Head, type Topic } from '../editorial'
import type { questionFields, QuestionKind } from './contract'
import { textKeyOf } from './formats/question'
import { openingImport } from './imports/opening'
import type { MemoryState, TopicTallies } from './memory'
import type { Candidate } from './rules'

/** A question, as an editor wrote it. */
export type Question = { [K in keyof typeof questionFields]: z.output<(typeof questionFields)[K]> }

/** The head of a question; its one search key is the key of its text, by which duplicates are found. */
export interface QuestionHead extends Head<Question> {
  /** The file it came with. Until the whole file is in the bank it is not live. */
  importId?: string
}

const editorial = editorialCollections<Question>('question', [
  {
    fields: [
      ['live', 1],
      ['published.difficulty', 1],
      ['draw', 1],
    ],
    reason: 'a random draw of one difficulty',
  },
  {
    fields: [
      ['liveTopic', 1],
      ['published.difficulty', 1],
      ['draw', 1],
    ],
    reason: 'a random draw of one difficulty from a topic',
  },
  { fields: [['searchKeys', 1]], reason: 'whether the bank holds a text already' },
  {
    fields: [
      ['importId', 1],
      ['live', 1],
      ['draw', 1],
    ],
    reason: 'a random draw from a file that is being opened, and what of it is still to be made live',
  },
])
export const questionHeads: Collection<QuestionHead> = editorial.heads
export const questionVersions = editorial.versions
export const questionWorkflow = editorialWorkflow(editorial, findableBy)

/** How a published question is found again. */
export function findableBy(question: Question): Findable {
  return { searchKeys: [textKeyOf(question)], initials: '' }
}

/** Why a question is in a paper: due, from a weak topic, new, or drawn for everybody alike. */
export type AskReason = 'review' | 'weak' | 'new' | 'drawn'

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
  /** The version whose key replaced the one it was asked with. */
  correctedTo?: number
}

export interface GradedQuestion {
  questionId: string
  chosen: string[]
  correct: boolean
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
  /** Answered wrong, and not yet right twice since. */
  wrong: boolean
  rightsInARow: number
}

/**
 * The answers of one paper as they went into memory, in the order they did; never changed. Folding a member's log from
 * the start gives their cards, so that schedules can be recounted or parameters refitted.
 */
export interface ReviewLog {
  /** Id of the attempt. */
  _id: string
  memberId: string
  /** From 1, without gaps. */
  sequence: number
  at: string
  scheduleVersion: number
  desiredRetention: number
  answers: Array<{ questionId: string; topic: Topic; correct: boolean }>
}

/** How a member does on each topic. */
export interface Memory {
  _id: string
  topics: TopicTallies
  /** Papers folded so far: the sequence of the newest entry in the review log. */
  folds: number
}

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
    {
      fields: [
        ['memberId', 1],
        ['wrong', 1],
        ['dueDay', 1],
      ],
      reason: "a member's wrong questions, longest due first",
    },
    {
      fields: [
        ['memberId', 1],
        ['wrong', 1],
        ['topic', 1],
        ['dueDay', 1],
      ],
      reason: "a member's wrong questions of a topic, longest due first",
    },
  ],
})

export const reviewLogs = collection<ReviewLog>({
  name: 'reviewLogs',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['sequence', 1],
      ],
      unique: true,
      reason: "a member's log from the start",
    },
  ],
})

export const memories = collection<Memory>({ name: 'memories', indexes: [] })

/** How a member does on each topic, as far as their papers have been folded. */
export async function topicTalliesOf(memberId: string): Promise<TopicTallies> {
  return (await memories.get(memberId))?.topics ?? {}
}

export const cardId = (memberId: string, questionId: string) => `${memberId}.${questionId}`

/** What is due for review on a day, longest due first. */
export function dueCards(memberId: string, day: string, limit: number): Promise<MemoryCard[]> {
  return memoryCards.find({ memberId, dueDay: command.lte(day) }, { orderBy: [['dueDay', 'asc']], limit })
}

/** A member's wrong questions, longest due first. */
export function wrongCards(memberId: string, limit: number, topic?: Topic): Promise<MemoryCard[]> {
  return memoryCards.find(
    { memberId, wrong: true, ...(topic && { topic }) },
    { orderBy: [['dueDay', 'asc']], limit },
  )
}

/** Published questions as rules choose from them. */
export function candidatesOf(heads: ReadonlyArray<Head<Question>>): Candidate[] {
  return heads.flatMap(({ _id, published, publishedVersion }) =>
    published && publishedVersion !== null
      ? [{ questionId: _id, version: publishedVersion, question: published }]
      : [],
  )
}

/** What is published of a topic and a difficulty; of any without them. */
export function liveQuestions({ topic, difficulty }: { topic?: Topic | null; difficulty?: number | null }) {
  return {
    ...(topic ? { liveTopic: topic } : { live: true }),
    ...(difficulty && { 'published.difficulty': difficulty }),
  }
}

/**
 * Published questions from a random place of the bank on. A file that is being opened counts as a whole: what of it is
 * not live yet is drawn as if it were.
 * @param draw where to start, in [0, 1)
 */
export async function drawQuestions(
  draw: number,
  limit: number,
  of: { topic?: Topic | null; difficulty?: number | null } = {},
): Promise<QuestionHead[]> {
  const importId = await openingImport()
  const { topic, difficulty } = of
  const [live, opening] = await Promise.all([
    drawFrom(liveQuestions(of), draw, limit),
    importId === null
      ? []
      : drawFrom(
          {
            importId,
            live: false,
            ...(topic && { 'published.topic': topic }),
            ...(difficulty && { 'published.difficulty': difficulty }),
          },
          draw,
          limit,
        ),
  ])
  const distance = (head: QuestionHead) => (head.draw - draw + 1) % 1
  const both = new Map([...live, ...opening].map((head) => [head._id, head]))
  return [...both.values()].sort((a, b) => distance(a) - distance(b)).slice(0, limit)
}

async function drawFrom(scope: Filter, draw: number, limit: number): Promise<QuestionHead[]> {
  const order = { orderBy: [['draw', 'asc']] as const }
  const after = await questionHeads.find({ ...scope, draw: command.gte(draw) }, { ...order, limit })
  if (after.length === limit) return after
  const before = await questionHeads.find(
    { ...scope, draw: command.lt(draw) },
    { ...order, limit: limit - after.length },
  )
  return [...after, ...before]
}
