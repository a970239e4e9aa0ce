/** Completing a course: noticed when all of it has been learned, and stored once, as an event of the member. */
import type { Identity } from '../../kernel/identity'
import { dayOf, type Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { grantHours } from '../hours'
import { award, ruleFor } from '../points'
import { examResultsOf } from '../quiz'
import { recordsOf } from '../study'
import { coursesFor, type PublishedCourse, publishedCourses } from './catalogue'
import { examIsPassed, isDone, lockedBy, progressOf } from './rules'
import { type Completion, type CourseMember, courseMembers, newCourseMember } from './store'

/** What somebody has done, by content and by exam. */
export interface Learned {
  finished: ReadonlySet<string>
  passed: ReadonlySet<string>
}

/**
 * The courses among these that are all learned, not locked, and not completed yet. Completing one may unlock the next,
 * so the rounds go on until there is nothing new.
 */
export function newlyDone(
  courses: readonly PublishedCourse[],
  completed: ReadonlySet<string>,
  { finished, passed }: Learned,
): PublishedCourse[] {
  const offered = new Set(courses.map(({ courseId }) => courseId))
  const all = new Set(completed)
  const done: PublishedCourse[] = []
  for (let found = true; found;) {
    const next = courses.filter(
      (course) =>
        !all.has(course.courseId) &&
        lockedBy(course, all, offered).length === 0 &&
        isDone(progressOf(course, finished)) &&
        examIsPassed(course, passed),
    )
    next.forEach(({ courseId }) => all.add(courseId))
    done.push(...next)
    found = next.length > 0
  }
  return done
}

/**
 * Stores the completions that are not stored yet, with the study hours and points they are worth; a repeat stores
 * nothing.
 */
export async function recordCompletions(
  identity: Identity,
  now: Moment,
  courses: readonly PublishedCourse[],
): Promise<CourseMember> {
  const { memberId, organisationPath, grants } = identity
  const rule = await ruleFor(organisationPath, 'course.complete', now.day)
  return transaction(async (running) => {
    const kept = (await courseMembers.within(running).get(memberId)) ?? newCourseMember(memberId)
    const news = courses.filter(
      ({ courseId }) => !kept.completed.some((completion) => completion.courseId === courseId),
    )
    if (news.length === 0) return kept
    let earned = earnedOn(kept, now.day)
    const fresh = news.map(({ courseId, version, title }): Completion => {
      const points = award(rule, `course.${courseId}.${memberId}`, 1, earned)
      earned += points?.amount ?? 0
      return {
        courseId,
        version,
        title,
        completedAt: now.iso,
        organisationPath,
        roles: [...new Set(grants.map(({ role }) => role))],
        counted: false,
        points,
        posted: points === null,
      }
    })
    const completed = [...kept.completed, ...fresh]
    const hasPending = completed.some(({ posted }) => !posted)
    const next = { ...kept, completed, uncounted: true, hasPending }
    await courseMembers.within(running).put(next)
    for (const { courseId, title, minutes } of news)
      await grantHours(running, {
        memberId,
        ruleId: 'course.completed',
        minutes,
        evidence: { kind: 'course', id: courseId, title },
        day: now.day,
      })
    return next
  })
}

function earnedOn({ completed }: CourseMember, day: string): number {
  return completed
    .filter(({ completedAt }) => dayOf(Date.parse(completedAt)) === day)
    .reduce((sum, { points }) => sum + (points?.amount ?? 0), 0)
}

/** Where somebody is with these courses; one trip. */
export async function learnedOf(identity: Identity, courses: readonly PublishedCourse[]) {
  const { memberId } = identity
  const own = coursesFor(courses, identity)
  const [kept, records, exams] = await Promise.all([
    courseMembers.get(memberId),
    recordsOf(memberId, [...new Set(own.flatMap(({ lessons }) => lessons))]),
    examResultsOf(memberId, [...new Set(own.flatMap(({ examId }) => examId ?? []))]),
  ])
  const finished = new Set(
    records.filter(({ state }) => state === 'completed').map(({ contentId }) => contentId),
  )
  const passed = new Set([...exams].filter(([, result]) => result.passed).map(([examId]) => examId))
  return { own, kept, records, exams, learned: { finished, passed } }
}

/**
 * Called when a member has finished a study item: completes the courses whose last lesson it was. Costs nothing more
 * when no course has this lesson.
 */
export async function noticeFinished(identity: Identity, now: Moment, contentId: string): Promise<void> {
  await notice(identity, now, ({ lessons }) => lessons.includes(contentId))
}

/** Called when a member has passed an exam: completes the courses it was the last part of. */
export async function noticePassed(identity: Identity, now: Moment, exam: string): Promise<void> {
  await notice(identity, now, ({ examId }) => examId === exam)
}

async function notice(
  identity: Identity,
  now: Moment,
  concerns: (course: PublishedCourse) => boolean,
): Promise<void> {
  const courses = await publishedCourses(now)
  if (!courses.some(concerns)) return
  const { own, kept, learned } = await learnedOf(identity, courses)
  const done = newlyDone(own, completedBy(kept), learned)
  if (done.length > 0) await recordCompletions(identity, now, done)
}

/** Ids of the courses somebody completed. */
export function completedBy(kept: CourseMember | null): Set<string> {
  return new Set(kept?.completed.map(({ courseId }) => courseId))
}
