/** Completing a course: noticed when all of it has been studied, and stored once, as an event of the member. */
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { grantHours } from '../hours'
import { recordsOf } from '../study'
import { type PublishedCourse, publishedCourses } from './catalogue'
import { isDone, lockedBy, progressOf } from './rules'
import { type Completion, type CourseMember, courseMembers, newCourseMember } from './store'

/**
 * The courses among these that are all studied, not locked, and not completed yet. Completing one may unlock the next,
 * so the rounds go on until there is nothing new.
 */
export function newlyDone(
  courses: readonly PublishedCourse[],
  completed: ReadonlySet<string>,
  finished: ReadonlySet<string>,
): PublishedCourse[] {
  const offered = new Set(courses.map(({ courseId }) => courseId))
  const all = new Set(completed)
  const done: PublishedCourse[] = []
  for (let found = true; found;) {
    const next = courses.filter(
      (course) =>
        !all.has(course.courseId) &&
        lockedBy(course, all, offered).length === 0 &&
        isDone(progressOf(course, finished)),
    )
    next.forEach(({ courseId }) => all.add(courseId))
    done.push(...next)
    found = next.length > 0
  }
  return done
}

/** Stores the completions that are not stored yet, with the study hours they are worth; a repeat stores nothing. */
export function recordCompletions(
  identity: Identity,
  now: Moment,
  courses: readonly PublishedCourse[],
): Promise<CourseMember> {
  const { memberId, organisationPath, grants } = identity
  return transaction(async (running) => {
    const kept = (await courseMembers.within(running).get(memberId)) ?? newCourseMember(memberId)
    const news = courses.filter(
      ({ courseId }) => !kept.completed.some((completion) => completion.courseId === courseId),
    )
    if (news.length === 0) return kept
    const fresh = news.map(({ courseId, version, title }): Completion => ({
      courseId,
      version,
      title,
      completedAt: now.iso,
      organisationPath,
      roles: [...new Set(grants.map(({ role }) => role))],
      counted: false,
    }))
    const next = { ...kept, completed: [...kept.completed, ...fresh], uncounted: true }
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

/**
 * Called when a member has finished a study item: completes the courses whose last lesson it was. Costs nothing more
 * when no course has this lesson.
 */
export async function noticeFinished(identity: Identity, now: Moment, contentId: string): Promise<void> {
  const courses = await publishedCourses(now)
  if (!courses.some(({ lessons }) => lessons.includes(contentId))) return
  const lessons = [...new Set(courses.flatMap((course) => course.lessons))]
  const [kept, records] = await Promise.all([
    courseMembers.get(identity.memberId),
    recordsOf(identity.memberId, lessons),
  ])
  const done = newlyDone(courses, completedBy(kept), finishedIn(records))
  if (done.length > 0) await recordCompletions(identity, now, done)
}

/** Ids of the courses somebody completed. */
export function completedBy(kept: CourseMember | null): Set<string> {
  return new Set(kept?.completed.map(({ courseId }) => courseId))
}

/** Ids of the study items somebody finished. */
export function finishedIn(records: Awaited<ReturnType<typeof recordsOf>>): Set<string> {
  return new Set(records.filter(({ state }) => state === 'completed').map(({ contentId }) => contentId))
}
