/** The daily paper: made on first opening, resumed afterwards. */
import { DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { hashFraction } from '../../kernel/random'
import { addDays, type Moment, startOfDayMs } from '../../kernel/time'
import type { Head, Topic } from '../editorial'
import { dailyAttemptId, newAttempt, type QuizAttempt, quizAttempts, unfoldedAttempts } from './attempts'
import { bankEmpty, paperTitles } from './contract'
import { foldAll } from './fold'
import { weakestTopic } from './memory'
import { ask, type Candidate, composePaper, DAILY_QUESTIONS, MAX_REVIEWS } from './rules'
import { cardId, drawQuestions, dueCards, memories, memoryCards, type Question, questionHeads } from './store'

/** Some more than fit, in case a due question has been withdrawn. */
const DUE_READ = MAX_REVIEWS + 2
/** New questions drawn, so that enough remain when those met before are left out. */
const FRESH_DRAWN = 16
const WEAK_DRAWN = 4

/** When the daily paper of a day closes: at the end of that day in China, as ISO 8601. */
export function closesAt(day: string): string {
  return new Date(startOfDayMs(addDays(day, 1))).toISOString()
}

/** The caller's paper of today, opened now if it was not. */
export async function dailyAttempt(caller: Identity, now: Moment): Promise<QuizAttempt> {
  const { memberId } = caller
  const [today, memory, unfolded] = await Promise.all([
    quizAttempts.get(dailyAttemptId(now.day, memberId)),
    memories.get(memberId),
    unfoldedAttempts(memberId),
  ])
  if (today) return today
  const known = (await foldAll(unfolded)) > 0 ? await memories.get(memberId) : memory
  return openAttempt(caller, now, weakestTopic(known?.topics ?? {}))
}

async function openAttempt(caller: Identity, now: Moment, weakTopic: Topic | null): Promise<QuizAttempt> {
  const { memberId } = caller
  const _id = dailyAttemptId(now.day, memberId)
  const draw = hashFraction(_id)
  const [due, weak, fresh] = await Promise.all([
    dueCards(memberId, now.day, DUE_READ),
    weakTopic ? drawQuestions(draw, WEAK_DRAWN, weakTopic) : [],
    drawQuestions(draw, FRESH_DRAWN),
  ])
  const drawn = [...new Set([...weak, ...fresh].map((head) => cardId(memberId, head._id)))]
  const [dueHeads, met] = await Promise.all([
    questionHeads.getMany(due.map(({ questionId }) => questionId)),
    memoryCards.getMany(drawn),
  ])
  const review = due.flatMap(({ questionId }) => dueHeads.filter((head) => head._id === questionId))
  const seen = new Set(met.map(({ questionId }) => questionId))
  const pools = { review: candidates(review), weak: candidates(weak), fresh: candidates(fresh) }
  const paper = composePaper(pools, seen, DAILY_QUESTIONS)
  if (paper.length === 0) return fail(bankEmpty)
  const attempt = newAttempt({
    _id,
    memberId,
    organisationId: caller.organisationId,
    kind: 'daily',
    paperId: null,
    title: paperTitles.daily,
    day: now.day,
    openedAt: now.iso,
    closesAt: closesAt(now.day),
    questions: paper.map((chosen) => ask(chosen, (key) => hashFraction(`${_id}.${key}`))),
  })
  try {
    await quizAttempts.add(attempt)
    return attempt
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    // Opened on another device at the same moment: that paper counts.
    return (await quizAttempts.get(_id)) ?? fail(bankEmpty)
  }
}

function candidates(heads: ReadonlyArray<Head<Question>>): Candidate[] {
  return heads.flatMap(({ _id, published, publishedVersion }) =>
    published && publishedVersion !== null
      ? [{ questionId: _id, version: publishedVersion, question: published }]
      : [],
  )
}
