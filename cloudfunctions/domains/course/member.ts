/** A member learns by courses. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { addDays, type Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { topicNames, topicTagOf } from '../editorial'
import { topicTalliesOf, weakTopics } from '../quiz'
import { firstDayWaiting, firstOfEachCourse, isFor, organisationsOver } from './assignment-rules'
import { type PublishedCourse, publishedCourses, readCourses } from './catalogue'
import { completedBy, learnedOf, newlyDone, recordCompletions } from './complete'
import { courseContract, courseNotFound } from './contract'
import { DISMISSED_DAYS, endOfDay, lockedBy, progressOf, reasonWords, recommend } from './rules'
import { openTest, testsView } from './tests'
import { type Assignment, assignmentsFrom, courseMembers, newCourseMember } from './store'

export const courseMemberActions = implement(courseContract, 'member', {
  'course.mine': async ({ caller, now }) => {
    const [{ courses, kept, finished, assignments }, tallies] = await Promise.all([
      standing(caller, now, await publishedCourses(now)),
      topicTalliesOf(caller.memberId),
    ])
    const completed = completedBy(kept)
    const cards = courses.map((course) => cardOf(course, courses, completed, finished, kept.completed))
    const assigned = assignments.flatMap((assignment) =>
      cards
        .filter(({ courseId }) => courseId === assignment.courseId)
        .map((card) => ({ ...card, asked: askedOf(assignment) })),
    )
    const isAssigned = (courseId: string) => assigned.some((card) => card.courseId === courseId)
    const open = cards.filter(
      ({ courseId, lockedBy: locks, completedAt }) =>
        !isAssigned(courseId) && locks.length === 0 && completedAt === null,
    )
    const recommended = recommend({
      open: courses.flatMap((course) =>
        open
          .filter(({ courseId }) => courseId === course.courseId)
          .map(({ progress }) => ({ ...course, progress })),
      ),
      weak: weakTopics(tallies),
      tallies,
      dismissed: new Map(kept.dismissed.map(({ courseId, until }) => [courseId, until])),
      today: now.day,
    }).flatMap(({ courseId, reason }) =>
      cards
        .filter((card) => card.courseId === courseId)
        .map((card) => ({ ...card, reason: reasonWords(reason, (topic) => topicNames[topic]) })),
    )
    const isRecommended = (courseId: string) => recommended.some((card) => card.courseId === courseId)
    return {
      day: now.day,
      now: now.iso,
      assigned,
      recommended,
      others: cards.filter(({ courseId }) => !isAssigned(courseId) && !isRecommended(courseId)),
    }
  },

  'course.open': async ({ caller, now }, { courseId }) => {
    const { courses, kept, records, exams, finished, assignments } = await standing(
      caller,
      now,
      await coursesWith(courseId, now),
    )
    const course = courses.find((found) => found.courseId === courseId) ?? fail(courseNotFound)
    const completed = completedBy(kept)
    const { lockedBy: locks, ...card } = cardOf(course, courses, completed, finished, kept.completed)
    const assignment = assignments.find((one) => one.courseId === courseId)
    return {
      ...card,
      day: now.day,
      now: now.iso,
      source: course.source,
      lessons: course.cards.map(({ contentId, title, minutes, topic }) => ({
        contentId,
        title,
        minutes,
        topicName: topicNames[topic],
        state: records.find((record) => record.contentId === contentId)?.state ?? ('new' as const),
      })),
      prerequisites: courses
        .filter((other) => course.prerequisites.includes(other.courseId))
        .map((other) => ({
          courseId: other.courseId,
          title: other.title,
          completed: completed.has(other.courseId),
        })),
      exam:
        course.exam && course.examId !== null
          ? {
              examId: course.examId,
              title: course.exam.title,
              opensAt: course.exam.opensAt,
              closesAt: course.exam.closesAt,
              passed: exams.get(course.examId)?.passed ?? false,
            }
          : null,
      tests: testsView(kept, course, finished, now.day),
      locked: locks.length > 0,
      asked: assignment ? askedOf(assignment) : null,
    }
  },

  'course.openTest': async ({ caller, now }, { courseId, stage }) => {
    const courses = await coursesWith(courseId, now)
    const course = courses.find((found) => found.courseId === courseId) ?? fail(courseNotFound)
    return openTest(caller, now, course, stage)
  },

  'course.dismiss': async ({ caller, now }, { courseId }) => {
    const courses = await coursesWith(courseId, now)
    if (!courses.some((course) => course.courseId === courseId)) fail(courseNotFound)
    const until = addDays(now.day, DISMISSED_DAYS)
    await transaction(async (running) => {
      const kept =
        (await courseMembers.within(running).get(caller.memberId)) ?? newCourseMember(caller.memberId)
      // What has come back by itself is forgotten, so that the list stays short.
      const others = kept.dismissed.filter(
        (dismissed) => dismissed.courseId !== courseId && dismissed.until > now.day,
      )
      await courseMembers.within(running).put({ ...kept, dismissed: [...others, { courseId, until }] })
    })
    return { until }
  },
})

/** The courses this instance has, or, when the one asked for was published since, those of now. */
async function coursesWith(courseId: string, now: Moment): Promise<PublishedCourse[]> {
  const courses = await publishedCourses(now)
  return courses.some((course) => course.courseId === courseId) ? courses : readCourses()
}

/** Where a member stands, read in one trip. What they have completed unnoticed is stored on the way. */
async function standing(caller: Identity, now: Moment, offered: readonly PublishedCourse[]) {
  const [{ own, kept, records, exams, learned }, assignments] = await Promise.all([
    learnedOf(caller, offered),
    assignmentsFrom(organisationsOver(caller), firstDayWaiting(now.day)),
  ])
  const done = newlyDone(own, completedBy(kept), learned)
  return {
    courses: own,
    kept:
      done.length > 0
        ? await recordCompletions(caller, now, done)
        : (kept ?? newCourseMember(caller.memberId)),
    records,
    exams,
    finished: learned.finished,
    assignments: firstOfEachCourse(assignments.filter((assignment) => isFor(assignment, caller))),
  }
}

function cardOf(
  course: PublishedCourse,
  courses: readonly PublishedCourse[],
  completed: ReadonlySet<string>,
  finished: ReadonlySet<string>,
  completions: ReadonlyArray<{ courseId: string; completedAt: string }>,
) {
  const { courseId, title, summary, topic, minutes } = course
  const locks = lockedBy(course, completed, new Set(courses.map((other) => other.courseId)))
  const completedAt = completions.find((completion) => completion.courseId === courseId)?.completedAt ?? null
  return {
    courseId,
    title,
    summary,
    topic: topicTagOf(topic),
    minutes,
    progress: progressOf(course, finished),
    completedAt,
    // Who completed it once is not locked out again by a prerequisite that was added later.
    lockedBy:
      completedAt === null
        ? courses.filter((other) => locks.includes(other.courseId)).map((other) => other.title)
        : [],
  }
}

function askedOf({ dueDay, required, reason, organisationName, assignedBy }: Assignment) {
  return { dueDay, dueAt: endOfDay(dueDay), required, reason, organisationName, by: assignedBy.name }
}
