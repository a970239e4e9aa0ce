/** Required courses wait on the home page until they are completed. One trip: two reads side by side. */
import type { WaitingSource } from '../home/model'
import { firstDayWaiting, firstOfEachCourse, isFor, organisationsOver } from './assignment-rules'
import { completedBy } from './complete'
import { endOfDay } from './rules'
import { assignmentsFrom, courseMembers } from './store'

export const courseWaitingSource: WaitingSource = {
  async waitingFor(identity, now) {
    const [kept, assignments] = await Promise.all([
      courseMembers.get(identity.memberId),
      assignmentsFrom(organisationsOver(identity), firstDayWaiting(now.day)),
    ])
    const completed = completedBy(kept)
    return firstOfEachCourse(assignments.filter((assignment) => isFor(assignment, identity)))
      .filter(({ required, courseId }) => required && !completed.has(courseId))
      .map(({ courseId, courseTitle, organisationName, dueDay }) => ({
        kind: 'course',
        id: courseId,
        title: courseTitle,
        note: `${organisationName}布置`,
        dueAt: endOfDay(dueDay),
      }))
  },
}
