/** The collections of quizzes. */
import type * as z from 'zod'
import { collection, command } from '../../kernel/database'
import { editorialCollections, editorialWorkflow, type Head, type Topic } from '../editorial'
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

/** How a member does on each topic, as far as their papers have been folded. */
export async function topicTalliesOf(memberId: string): Promise<TopicTallies> {
  return (await memories.get(memberId))?.topics ?? {}
}

export const cardId = (memberId: string, questionId: string) => `${memberId}.${questionId}`

/** What is due for review on a day, longest due first. */
export function dueCards(memberId: string, day: string, limit: number): Promise<MemoryCard[]> {
  return memoryCards.find({ memberId, dueDay: command.lte(day) }, { orderBy: [['dueDay', 'asc']], limit })
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
