/** What became of the courses an organisation was asked for. */
import { DAY_MS, dayOf, type Moment } from '../../kernel/time'
import { idsOn } from './assignment-rules'
import { assignmentsSince, courseCounts } from './store'
import { gainsOf } from './test-rules'

/** Long enough for thirty days before, thirty days after, and some time to look at it. */
export const ASSIGNMENTS_SHOWN_DAYS = 120
const ASSIGNMENTS_SHOWN = 10

/** The newest assignments to all members of an organisation, with what the tests of their courses tell; one trip. */
export async function assignedTo(organisation: { _id: string; path: string }, now: Moment) {
  const since = new Date(now.ms - ASSIGNMENTS_SHOWN_DAYS * DAY_MS).toISOString()
  const [found, counts] = await Promise.all([
    assignmentsSince(idsOn(organisation.path), since, ASSIGNMENTS_SHOWN),
    courseCounts.find({ organisationId: organisation._id }, { limit: 1000 }),
  ])
  return found
    .filter(({ memberScope }) => memberScope === 'all')
    .map(({ _id, courseId, courseTitle, topic, assignedAt }) => ({
      assignmentId: _id,
      courseId,
      courseTitle,
      topic,
      day: dayOf(Date.parse(assignedAt)),
      gains: gainsOf(counts.find((count) => count.courseId === courseId)?.pairs),
    }))
}
