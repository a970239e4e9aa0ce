/**
 * What a member remembers, as far as their answers tell. Pure: the schedule is FSRS by `ts-fsrs`, without fuzz, so that
 * the same answers always give the same schedule and a fold can be repeated.
 */
import { type Card, createEmptyCard, fsrs, Rating, type State } from 'ts-fsrs'
import { dayOf } from '../../kernel/time'
import type { Topic } from '../editorial'
import { DEFAULT_RETENTION } from './schedule-rules'

/** Rises when the parameters below change; kept with each card, so that old schedules stay explainable. */
export const SCHEDULE_VERSION = 1
/** One scheduler for each desired retention; organisations use a handful. */
const schedulers = new Map<number, ReturnType<typeof fsrs>>()

function schedulerFor(desiredRetention: number) {
  const known = schedulers.get(desiredRetention)
  if (known) return known
  // A question answered today is due tomorrow at the earliest.
  const made = fsrs({
    request_retention: desiredRetention,
    enable_fuzz: false,
    enable_short_term: false,
  })
  schedulers.set(desiredRetention, made)
  return made
}

/** How well one question is remembered; instants as ISO 8601. */
export interface MemoryState {
  due: string
  stability: number
  difficulty: number
  scheduledDays: number
  reps: number
  lapses: number
  phase: number
  lastReview: string
}

/**
 * The state after one more answer, and the day in China from which on the question is due again.
 * @param desiredRetention the question comes back when the chance that it is still remembered has fallen to this
 */
export function remember(
  earlier: MemoryState | null,
  correct: boolean,
  at: string,
  desiredRetention: number,
): { state: MemoryState; dueDay: string } {
  const answeredAt = new Date(at)
  const card = earlier ? cardOf(earlier) : createEmptyCard(answeredAt)
  const { card: next } = schedulerFor(desiredRetention).next(
    card,
    answeredAt,
    correct ? Rating.Good : Rating.Again,
  )
  return { state: stateOf(next, at), dueDay: dayOf(next.due.getTime()) }
}

/** The chance, 0 to 1, that a question is still known at an instant if it is not reviewed before. */
export function recallOf(state: MemoryState, at: string): number {
  // How fast a memory fades does not depend on the retention that is aimed at.
  return schedulerFor(DEFAULT_RETENTION).get_retrievability(cardOf(state), new Date(at), false)
}

function cardOf(state: MemoryState): Card {
  return {
    due: new Date(state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: 0,
    reps: state.reps,
    lapses: state.lapses,
    state: state.phase as State,
    last_review: new Date(state.lastReview),
  }
}

function stateOf(card: Card, at: string): MemoryState {
  return {
    due: card.due.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    reps: card.reps,
    lapses: card.lapses,
    phase: card.state,
    lastReview: at,
  }
}

/** Right and all answers on a topic, the older ones counting less. */
export interface TopicTally {
  right: number
  total: number
}
export type TopicTallies = Partial<Record<Topic, TopicTally>>

/** What the answer before counts beside a new one: about the last twenty answers matter. */
const FADING = 0.95
/** A topic is weak when less than this share of at least three recent answers was right. */
const WEAK_BELOW = 0.6
const WEAK_MIN_ANSWERS = 2.8

/** The tallies after one more answer. */
export function tally(tallies: TopicTallies, topic: Topic, correct: boolean): TopicTallies {
  const { right, total } = tallies[topic] ?? { right: 0, total: 0 }
  return { ...tallies, [topic]: { right: right * FADING + (correct ? 1 : 0), total: total * FADING + 1 } }
}

/**
 * The tallies after answers on a topic turn out to have been right. They count in full, though older ones count less:
 * a mistake of the bank is not settled to the member's loss.
 */
export function righted(tallies: TopicTallies, topic: Topic, count: number): TopicTallies {
  const known = tallies[topic]
  return known
    ? { ...tallies, [topic]: { ...known, right: Math.min(known.total, known.right + count) } }
    : tallies
}

/** The topics answered badly, the worst first. */
export function weakTopics(tallies: TopicTallies): Topic[] {
  return (Object.entries(tallies) as Array<[Topic, TopicTally]>)
    .map(([topic, { right, total }]) => ({ topic, total, share: right / total }))
    .filter(({ total, share }) => total >= WEAK_MIN_ANSWERS && share < WEAK_BELOW)
    .sort((a, b) => a.share - b.share)
    .map(({ topic }) => topic)
}

/** The topic answered worst among the weak ones, or null. */
export function weakestTopic(tallies: TopicTallies): Topic | null {
  return weakTopics(tallies)[0] ?? null
}
