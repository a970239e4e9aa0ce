/**
 * Required courses wait on the home page until they are completed, and later tests while they may be taken. One trip: two
 * reads side by side.
 */
import type { WaitingSource } from '../home/model'
import { firstDayWaiting, firstOfEachCourse, isFor, organisationsOver } from './assignment-rules'
import { completedBy } from './complete'
import { endOfDay } from './rules'
import { retestsWaiting, testTitles } from './test-rules'
import { assignmentsFrom, courseMembers } from './store'

export const courseWaitingSource: WaitingSource = {
  async waitingFor(identity, now) {
    const [kept, assignments] = await Promise.all([
      courseMembers.get(identity.memberId),
      assignmentsFrom(organisationsOver(identity), firstDayWaiting(now.day)),
    ])
    const completed = completedBy(kept)
    const asked = firstOfEachCourse(assignments.filter((assignment) => isFor(assignment, identity)))
      .filter(({ required, courseId }) => required && !completed.has(courseId))
      .map(({ courseId, courseTitle, organisationName, dueDay }) => ({
        kind: 'course' as const,
        id: courseId,
        title: courseTitle,
        note: `${organisationName}布置`,
        dueAt: endOfDay(dueDay),
      }))
    const retests = retestsWaiting(kept?.tests ?? [], now.day).map(
      ({ courseId, title, stage, asked, until }) => ({
        kind: 'retest' as const,
        id: courseId,
        title: `${testTitles[stage]} · ${title}`,
        note: `${asked} 题，看看还记得多少`,
        dueAt: until,
      }),
    )
    return [...asked, ...retests]
  },
}
