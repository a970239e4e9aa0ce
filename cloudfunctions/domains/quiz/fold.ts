/**
 * Folding submitted papers into memory: one card a question, one tally a member. Done by the minute tick, off the path
 * of submission; a paper is folded once, however often this runs.
 */
import { transaction } from '../../kernel/transaction'
import { type QuizAttempt, quizAttempts, unfoldedAttempts } from './attempts'
import { remember, SCHEDULE_VERSION, tally } from './memory'
import { cardId, memories, memoryCards, type MemoryCard } from './store'

/** Papers one tick folds; the rest waits for the next. */
const FOLD_BATCH = 100

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
    const memory = await memories.within(running).get(attempt.memberId)
    const cards: MemoryCard[] = []
    for (const { questionId } of attempt.questions) {
      const card = await memoryCards.within(running).get(cardId(attempt.memberId, questionId))
      if (card) cards.push(card)
    }
    const folded = fold(attempt, cards)
    for (const card of folded.cards) await memoryCards.within(running).put(card)
    let topics = memory?.topics ?? {}
    for (const { topic, correct } of folded.answers) topics = tally(topics, topic, correct)
    await memories.within(running).put({ _id: attempt.memberId, topics })
    await quizAttempts.within(running).update(attemptId, { unfolded: false })
  })
}

/** The cards of a submitted paper's questions after it, and its answers by topic. Pure. */
export function fold(attempt: QuizAttempt, earlier: readonly MemoryCard[]) {
  const { memberId, submittedAt, graded } = attempt
  const answered = attempt.questions.flatMap(({ questionId, topic }) => {
    const answer = graded?.find((candidate) => candidate.questionId === questionId)
    return answer && submittedAt ? [{ questionId, topic, correct: answer.correct, submittedAt }] : []
  })
  return {
    answers: answered.map(({ topic, correct }) => ({ topic, correct })),
    cards: answered.map(({ questionId, topic, correct, submittedAt: at }): MemoryCard => {
      const _id = cardId(memberId, questionId)
      const known = earlier.find((card) => card._id === _id)
      const { state, dueDay } = remember(known?.state ?? null, correct, at)
      return { _id, memberId, questionId, topic, dueDay, state, scheduleVersion: SCHEDULE_VERSION }
    }),
  }
}
