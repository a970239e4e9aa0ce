/**
 * Folding submitted papers into memory: one card a question, one tally a member. Done by the minute tick, off the path
 * of submission; a paper is folded once, however often this runs.
 */
import { transaction } from '../../kernel/transaction'
import { type QuizAttempt, quizAttempts, unfoldedAttempts } from './attempts'
import { remember, SCHEDULE_VERSION, tally } from './memory'
import {
  cardId,
  memories,
  type Memory,
  memoryCards,
  type MemoryCard,
  type ReviewLog,
  reviewLogs,
} from './store'

/** Papers one tick folds; the rest waits for the next. */
const FOLD_BATCH = 100
/** A wrong question leaves the wrong book once it was answered right so often in a row. */
const RIGHTS_TO_LEAVE_WRONG_BOOK = 2

/** Folds what was submitted since; answers how many papers. */
export async function foldSubmitted(): Promise<number> {
  const found = await quizAttempts.find({ unfolded: true }, { limit: FOLD_BATCH, fields: ['memberId'] })
  let folded = 0
  for (const memberId of new Set(found.map((attempt) => attempt.memberId)))
    folded += await foldAll(await unfoldedAttempts(memberId))
  return folded
}

/** Folds a member's papers, given in the order they were submitted; answers how many. */
export async function foldAll(attempts: readonly QuizAttempt[]): Promise<number> {
  for (const { _id } of attempts) await foldAttempt(_id)
  return attempts.length
}

/** Folds one paper, unless it has been folded already. */
function foldAttempt(attemptId: string): Promise<void> {
  return transaction(async (running) => {
    const attempt = await quizAttempts.within(running).get(attemptId)
    if (!attempt?.unfolded) return
    const { memberId } = attempt
    const memory = (await memories.within(running).get(memberId)) ?? emptyMemory(memberId)
    const log = logOf(attempt, memory.folds + 1)
    const cards: MemoryCard[] = []
    for (const { questionId } of log.answers) {
      const card = await memoryCards.within(running).get(cardId(memberId, questionId))
      if (card) cards.push(card)
    }
    const folded = fold(log, memory, cards)
    for (const card of folded.cards) await memoryCards.within(running).put(card)
    await memories.within(running).put(folded.memory)
    await reviewLogs.within(running).put(log)
    await quizAttempts.within(running).update(attemptId, { unfolded: false })
  })
}

export function emptyMemory(memberId: string): Memory {
  return { _id: memberId, topics: {}, folds: 0 }
}

/** The answers of a submitted paper as they go into memory. Pure. */
export function logOf(attempt: QuizAttempt, sequence: number): ReviewLog {
  const { _id, memberId, submittedAt, openedAt, graded, desiredRetention } = attempt
  return {
    _id,
    memberId,
    sequence,
    at: submittedAt ?? openedAt,
    scheduleVersion: SCHEDULE_VERSION,
    desiredRetention,
    answers: attempt.questions.flatMap(({ questionId, topic }) => {
      const answer = graded?.find((candidate) => candidate.questionId === questionId)
      return answer ? [{ questionId, topic, correct: answer.correct }] : []
    }),
  }
}

/** A member's memory and the cards of the answered questions after one more entry of the log. Pure. */
export function fold(
  { memberId, at, scheduleVersion, desiredRetention, answers }: ReviewLog,
  memory: Memory,
  earlier: readonly MemoryCard[],
): { memory: Memory; cards: MemoryCard[] } {
  const cards = answers.map(({ questionId, topic, correct }): MemoryCard => {
    const _id = cardId(memberId, questionId)
    const known = earlier.find((card) => card._id === _id)
    const { state, dueDay } = remember(known?.state ?? null, correct, at, desiredRetention)
    const rightsInARow = correct ? (known?.rightsInARow ?? 0) + 1 : 0
    const wrong = !correct || (known?.wrong === true && rightsInARow < RIGHTS_TO_LEAVE_WRONG_BOOK)
    return { _id, memberId, questionId, topic, dueDay, state, scheduleVersion, wrong, rightsInARow }
  })
  const topics = answers.reduce(
    (tallies, { topic, correct }) => tally(tallies, topic, correct),
    memory.topics,
  )
  return { cards, memory: { ...memory, topics, folds: memory.folds + 1 } }
}
