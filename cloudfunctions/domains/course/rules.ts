/** Pure decisions about courses: how far somebody is, what is locked, and what to recommend. */
import { addDays, startOfDayMs } from '../../kernel/time'
import type { Topic } from '../editorial/model'

export interface CourseFacts {
  courseId: string
  topic: Topic
  /** Content ids in the order of learning. */
  lessons: readonly string[]
  prerequisites: readonly string[]
  /** The exam that is part of it; null when there is none, or none for this member. */
  examId: string | null
}

export interface Progress {
  done: number
  total: number
}

/** How far a member is; derived each time from what they finished, and kept nowhere. */
export function progressOf({ lessons }: CourseFacts, finished: ReadonlySet<string>): Progress {
  return { done: lessons.filter((contentId) => finished.has(contentId)).length, total: lessons.length }
}

/** True when there is nothing left to do. */
export function isDone({ done, total }: Progress): boolean {
  return total > 0 && done === total
}

/** True when the exam of the course is passed, or it has none. */
export function examIsPassed({ examId }: Pick<CourseFacts, 'examId'>, passed: ReadonlySet<string>): boolean {
  return examId === null || passed.has(examId)
}

/** The courses still to be completed before this one begins; what is no longer offered locks nothing. */
export function lockedBy(
  { prerequisites }: CourseFacts,
  completed: ReadonlySet<string>,
  offered: ReadonlySet<string>,
): string[] {
  return prerequisites.filter((courseId) => offered.has(courseId) && !completed.has(courseId))
}

/** True when the prerequisites would lead from the course back to itself, so that nobody could ever begin it. */
export function leadsBack(
  courseId: string,
  prerequisites: readonly string[],
  offered: ReadonlyArray<Pick<CourseFacts, 'courseId' | 'prerequisites'>>,
): boolean {
  const known = new Map(offered.map((course) => [course.courseId, course.prerequisites]))
  const seen = new Set<string>()
  const ahead = [...prerequisites]
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === courseId) return true
    if (seen.has(next)) continue
    seen.add(next)
    ahead.push(...(known.get(next) ?? []))
  }
  return false
}

/** The end of a day in China, as an instant. */
export function endOfDay(day: string): string {
  return new Date(startOfDayMs(addDays(day, 1))).toISOString()
}

/** A recommendation set aside comes back after this many days. */
export const DISMISSED_DAYS = 30
/** More would be a list and no longer advice. */
export const MAX_RECOMMENDED = 3

export interface TopicTally {
  right: number
  total: number
}

/** Why a course is recommended; never because of how long somebody read. */
export type Reason =
  | { kind: 'weak'; topic: Topic; right: number; total: number }
  | { kind: 'unfinished'; left: number; done: number }

export interface RecommendationInput {
  /** Courses neither assigned nor completed nor locked, with how far the member is. */
  open: ReadonlyArray<CourseFacts & { progress: Progress }>
  /** Topics answered badly, the worst first. */
  weak: readonly Topic[]
  tallies: Partial<Record<Topic, TopicTally>>
  /** Until which day a course is set aside. */
  dismissed: ReadonlyMap<string, string>
  today: string
}

/**
 * What to learn next, the most useful first: courses on topics answered badly, then courses begun and left, the one
 * with the least left first.
 */
export function recommend(input: RecommendationInput): Array<{ courseId: string; reason: Reason }> {
  const { open, weak, tallies, dismissed, today } = input
  const offered = open.filter(
    ({ courseId, progress }) => !isDone(progress) && (dismissed.get(courseId) ?? '') <= today,
  )
  const onWeakTopics = weak.flatMap((topic) => {
    const tally = tallies[topic]
    if (!tally) return []
    return offered
      .filter((course) => course.topic === topic)
      .map(({ courseId }) => ({ courseId, reason: weakReason(topic, tally) }))
  })
  const begun = offered
    .filter(({ progress }) => progress.done > 0)
    .map(({ courseId, progress: { done, total } }) => ({
      courseId,
      reason: { kind: 'unfinished' as const, done, left: total - done },
    }))
    .sort((a, b) => a.reason.left - b.reason.left)
  const found = [...onWeakTopics, ...begun]
  return found
    .filter(({ courseId }, index) => found.findIndex((other) => other.courseId === courseId) === index)
    .slice(0, MAX_RECOMMENDED)
}

/** Tallies fade, so they are no whole numbers; people are told whole ones. */
function weakReason(topic: Topic, { right, total }: TopicTally): Reason {
  const answers = Math.max(1, Math.round(total))
  return { kind: 'weak', topic, right: Math.min(Math.round(right), answers), total: answers }
}

/** The reason as people read it. */
export function reasonWords(reason: Reason, topicName: (topic: Topic) => string): string {
  return reason.kind === 'weak'
    ? `因为您最近在“${topicName(reason.topic)}”题目上答对 ${reason.right}/${reason.total}`
    : `您已经学完 ${reason.done} 课，还差 ${reason.left} 课`
}
