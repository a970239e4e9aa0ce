/** The daily paper: made on first opening, resumed afterwards. */
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { hashFraction } from '../../kernel/random'
import { addDays, type Moment, startOfDayMs } from '../../kernel/time'
import type { Topic } from '../editorial'
import { ruleFor } from '../points'
import {
  dailyAttemptId,
  newAttempt,
  openOnce,
  type QuizAttempt,
  quizAttempts,
  unfoldedAttempts,
} from './attempts'
import { bankEmpty, paperTitles } from './contract'
import { foldAll } from './fold'
import { openingImport } from './imports/opening'
import { weakestTopic } from './memory'
import { ask, composePaper, DAILY_QUESTIONS, MAX_REVIEWS } from './rules'
import { retentionFor } from './schedule'
import { candidatesOf, cardId, drawQuestions, dueCards, memories, memoryCards, questionHeads } from './store'

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
  const [today, memory, unfolded, desiredRetention] = await Promise.all([
    quizAttempts.get(dailyAttemptId(now.day, memberId)),
    memories.get(memberId),
    unfoldedAttempts(memberId),
    retentionFor(caller.organisationPath, now.day),
    // Asked here so that drawing, which needs it, finds it known.
    openingImport(),
    // As is this for the submission, which everybody makes at the same time.
    ruleFor(caller.organisationPath, 'quiz.daily', now.day),
  ])
  if (today) return today
  const known = (await foldAll(unfolded)) > 0 ? await memories.get(memberId) : memory
  return openAttempt(caller, now, weakestTopic(known?.topics ?? {}), desiredRetention)
}

async function openAttempt(
  caller: Identity,
  now: Moment,
  weakTopic: Topic | null,
  desiredRetention: number,
): Promise<QuizAttempt> {
  const { memberId } = caller
  const _id = dailyAttemptId(now.day, memberId)
  const draw = hashFraction(_id)
  const [due, weak, fresh] = await Promise.all([
    dueCards(memberId, now.day, DUE_READ),
    weakTopic ? drawQuestions(draw, WEAK_DRAWN, { topic: weakTopic }) : [],
    drawQuestions(draw, FRESH_DRAWN),
  ])
  const drawn = [...new Set([...weak, ...fresh].map((head) => cardId(memberId, head._id)))]
  const [dueHeads, met] = await Promise.all([
    questionHeads.getMany(due.map(({ questionId }) => questionId)),
    memoryCards.getMany(drawn),
  ])
  const review = due.flatMap(({ questionId }) => dueHeads.filter((head) => head._id === questionId))
  const seen = new Set(met.map(({ questionId }) => questionId))
  const pools = { review: candidatesOf(review), weak: candidatesOf(weak), fresh: candidatesOf(fresh) }
  const paper = composePaper(pools, seen, DAILY_QUESTIONS)
  if (paper.length === 0) return fail(bankEmpty)
  return openOnce(
    newAttempt(
      {
        _id,
        kind: 'daily',
        paperId: null,
        title: paperTitles.daily,
        closesAt: closesAt(now.day),
        questions: paper.map((chosen) => ask(chosen, (key) => hashFraction(`${_id}.${key}`))),
        desiredRetention,
      },
      caller,
      now,
    ),
  )
}
