/** What a member finds to answer. */
import type { Identity } from '../../../kernel/identity'
import { addDays, DAY_MS, type Moment, mondayOf } from '../../../kernel/time'
import { topicNames, topicTagOf } from '../../editorial'
import { attemptsAt, dailyAttemptId, type QuizAttempt, quizAttempts } from '../attempts'
import { closesAt } from '../daily'
import { summaryOf } from '../exams/summary'
import { examsFor } from '../exams/store'
import { DAILY_QUESTIONS } from '../rules'
import { type MemoryCard, wrongCards } from '../store'
import { topicsOfWeek, WEEKLY_QUESTIONS, weekEnds, weeklyAttemptId } from './rules'
import type { WrongBookScope } from './contract'

/** Exams stay in the list so long after their window, for their results (milliseconds). */
const SHOWN_AFTERWARDS_MS = 14 * DAY_MS
/** Wrong questions counted at most; nobody goes through more. */
const MAX_WRONG = 300
const UPCOMING_DAYS = 7

/** Everything the caller can answer now, in two trips. */
export async function hubOf({ memberId, organisationPath }: Identity, now: Moment) {
  const monday = mondayOf(now.day)
  const [daily, weekly, exams, wrong] = await Promise.all([
    quizAttempts.get(dailyAttemptId(now.day, memberId)),
    quizAttempts.get(weeklyAttemptId(monday, memberId)),
    examsFor(organisationPath, new Date(now.ms - SHOWN_AFTERWARDS_MS).toISOString()),
    wrongCards(memberId, MAX_WRONG),
  ])
  const attempts = await attemptsAt(
    memberId,
    exams.map(({ _id }) => _id),
  )
  return {
    now: now.iso,
    day: now.day,
    daily: standingOf(daily, DAILY_QUESTIONS, closesAt(now.day)),
    weekly: {
      ...standingOf(weekly, WEEKLY_QUESTIONS, weekEnds(monday)),
      topics: topicsOfWeek(monday).map((topic) => topicNames[topic]),
    },
    exams: exams.flatMap(({ _id, published }) =>
      published ? [summaryOf(_id, published, attempts, now)] : [],
    ),
    wrongBook: { wrong: wrong.length, due: wrong.filter(({ dueDay }) => dueDay <= now.day).length },
  }
}

function standingOf(attempt: QuizAttempt | null, total: number, closes: string) {
  return {
    state: attempt?.status ?? ('new' as const),
    attemptId: attempt?._id ?? null,
    correctCount: attempt?.correctCount ?? null,
    total: attempt?.questions.length ?? total,
    closesAt: closes,
  }
}

/** The caller's wrong questions by topic, with what is due when; in one trip. */
export async function wrongBookOf(memberId: string, now: Moment) {
  const [cards, today] = await Promise.all([
    wrongCards(memberId, MAX_WRONG),
    quizAttempts.find(
      { memberId, kind: 'wrongBook', day: now.day },
      { limit: 100, fields: ['status', 'paperId', 'title'] },
    ),
  ])
  const open = today.find(({ status }) => status === 'open')
  const isDue = ({ dueDay }: MemoryCard) => dueDay <= now.day
  const topics = [...new Set(cards.map(({ topic }) => topic))].map((topic) => {
    const ofTopic = cards.filter((card) => card.topic === topic)
    return {
      topic: topicTagOf(topic),
      wrong: ofTopic.length,
      due: ofTopic.filter(isDue).length,
      nextDueDay: ofTopic[0]?.dueDay ?? now.day,
    }
  })
  const lastDay = addDays(now.day, UPCOMING_DAYS)
  const later = cards.filter((card) => !isDue(card) && card.dueDay <= lastDay)
  return {
    day: now.day,
    wrong: cards.length,
    due: cards.filter(isDue).length,
    topics: topics.sort((a, b) => b.due - a.due || b.wrong - a.wrong),
    upcoming: [...new Set(later.map(({ dueDay }) => dueDay))].map((day) => ({
      day,
      count: later.filter(({ dueDay }) => dueDay === day).length,
    })),
    // Ids count on from one to the next, so the open paper is always the last one of the day.
    open: open ? { number: today.length, scope: open.paperId as WrongBookScope, title: open.title } : null,
    nextNumber: today.length + 1,
  }
}
