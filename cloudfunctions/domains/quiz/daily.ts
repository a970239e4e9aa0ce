/** The daily paper: made on first opening, resumed afterwards. */
import { DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { hashFraction } from '../../kernel/random'
import { addDays, type Moment, startOfDayMs } from '../../kernel/time'
import type { Head } from '../editorial'
import { bankEmpty } from './contract'
import { ask, type Candidate, composePaper, DAILY_QUESTIONS, historyOf } from './rules'
import {
  dailyAttemptId,
  drawQuestions,
  latestAttempts,
  type Question,
  questionHeads,
  type QuizAttempt,
  quizAttempts,
} from './store'

/** Papers looked back on for reviews and weak topics. */
const HISTORY_PAPERS = 10
/** New questions drawn, so that enough remain when those seen lately are left out. */
const FRESH_DRAWN = 24
const WEAK_DRAWN = 6

/** When the daily paper of a day closes: at the end of that day in China, as ISO 8601. */
export function closesAt(day: string): string {
  return new Date(startOfDayMs(addDays(day, 1))).toISOString()
}

/** The caller's paper of today, opened now if it was not. */
export async function dailyAttempt(caller: Identity, now: Moment): Promise<QuizAttempt> {
  const attempts = await latestAttempts(caller.memberId, HISTORY_PAPERS)
  const today = attempts.find(({ day }) => day === now.day)
  return today ?? openAttempt(caller, now, attempts)
}

async function openAttempt(
  caller: Identity,
  now: Moment,
  earlier: readonly QuizAttempt[],
): Promise<QuizAttempt> {
  const _id = dailyAttemptId(now.day, caller.memberId)
  const history = historyOf(earlier)
  const draw = hashFraction(_id)
  const [review, weak, fresh] = await Promise.all([
    questionHeads.getMany(history.toReview.slice(0, 4)),
    history.weakTopic ? drawQuestions(draw, WEAK_DRAWN, history.weakTopic) : [],
    drawQuestions(draw, FRESH_DRAWN),
  ])
  const pools = { review: candidates(review), weak: candidates(weak), fresh: candidates(fresh) }
  const paper = composePaper(pools, history.seen, DAILY_QUESTIONS)
  if (paper.length === 0) return fail(bankEmpty)
  const attempt: QuizAttempt = {
    _id,
    memberId: caller.memberId,
    organisationId: caller.organisationId,
    day: now.day,
    openedAt: now.iso,
    closesAt: closesAt(now.day),
    status: 'open',
    questions: paper.map((chosen) => ask(chosen, (key) => hashFraction(`${_id}.${key}`))),
    submittedAt: null,
    graded: null,
    correctCount: null,
    points: null,
    hasPending: false,
  }
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
