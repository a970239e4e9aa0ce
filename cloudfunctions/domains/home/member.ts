/** The home page in one call, whose database trips run side by side. */
import { implement } from '../../kernel/action'
import type { Identity } from '../../kernel/identity'
import { addDays, type Moment, mondayOf } from '../../kernel/time'
import { newestDisclosure } from '../disclosure'
import { pointsSummary, type PointsSource } from '../points'
import { attemptsSince, closesAt, DAILY_QUESTIONS, type QuizAttempt } from '../quiz'
import { studyDaysSince, todayOf, type WeakTopicsSource } from '../study'
import { homeContract } from './contract'
import type { WaitingSource } from './model'
import { inOrderOfClocks } from './rules'

/** What the home page shows of domains it does not know. */
export interface HomeSources {
  /** The domains that earn points. */
  points: readonly PointsSource[]
  /** The domains in which something may wait for a member. */
  waiting: readonly WaitingSource[]
  weakTopicsOf: WeakTopicsSource
}

export function homeMemberActions(sources: HomeSources) {
  return implement(homeContract, 'member', {
    'home.get': async ({ caller: { identity }, now }) =>
      identity
        ? homeOf(identity, now, sources)
        : { bound: false as const, day: now.day, disclosure: await newestDisclosure() },
  })
}

async function homeOf(identity: Identity, now: Moment, sources: HomeSources) {
  const { memberId, name, organisationName } = identity
  const monday = mondayOf(now.day)
  const [today, attempts, studied, points, waiting, disclosure] = await Promise.all([
    todayOf(identity, now.day, sources.weakTopicsOf),
    attemptsSince(memberId, monday),
    studyDaysSince(memberId, monday),
    pointsSummary(sources.points, memberId, now.day),
    Promise.all(sources.waiting.map((source) => source.waitingFor(identity, now))),
    newestDisclosure(),
  ])
  const active = new Set([
    ...attempts.filter(({ status }) => status === 'submitted').map(({ day }) => day),
    ...studied.map(({ day }) => day),
  ])
  return {
    bound: true as const,
    day: now.day,
    now: now.iso,
    name,
    organisationName,
    study: {
      completedCount: today.completedCount,
      items: today.items.map(({ contentId, title, minutes, topic, required, state }) => ({
        contentId,
        title,
        minutes,
        topicName: topic.name,
        required,
        state,
      })),
    },
    quiz: quizOf(
      attempts.find(({ kind, day }) => kind === 'daily' && day === now.day),
      now,
    ),
    waiting: inOrderOfClocks(waiting.flat()),
    disclosure,
    points: points.showOnHome ? { balance: points.balance, today: points.today } : null,
    week: Array.from({ length: 7 }, (_, index) => {
      const day = addDays(monday, index)
      return { day, active: active.has(day) }
    }),
  }
}

function quizOf(attempt: QuizAttempt | undefined, now: Moment) {
  if (!attempt)
    return { state: 'new' as const, total: DAILY_QUESTIONS, correctCount: null, closesAt: closesAt(now.day) }
  const { status, questions, correctCount } = attempt
  return { state: status, total: questions.length, correctCount, closesAt: attempt.closesAt }
}
