/** How a group's mastery moved around what it was assigned, for the assignment's own page and for the findings. */
import { addDays, dayOf } from '../../kernel/time'
import type { assignedTo, MasterySource } from '../course'
import { topicTagOf } from '../editorial'
import type { Finding } from './findings'
import { type GroupWeek, progressOf } from './progress'
import { STANDING_DAYS } from './standing'
import { groupWeeksBetween } from './store'

/** What the chart shows around an assignment: enough before it to see whether something moved anyway. */
const WEEKS_BEFORE = 8
const WEEKS_AFTER = 16

/** A group's weeks around an assignment, and what they say; one query. */
export const masteryAround: MasterySource = async (organisationId, assignment, now) => {
  const { topic, courseTitle } = assignment
  const day = dayOf(Date.parse(assignment.assignedAt))
  const weeks = await groupWeeksBetween(
    organisationId,
    addDays(day, -7 * WEEKS_BEFORE),
    addDays(day, 7 * WEEKS_AFTER),
  )
  const { change, sentence } = progressOf(weeks, { topic, courseTitle, day }, now.day)
  return {
    topic: topicTagOf(topic),
    day,
    days: STANDING_DAYS,
    weeks: weeks.map((week) => {
      const own = week.topics[topic]
      return { day: week.day, own: own ? { share: own.right / own.asked, members: own.members } : null }
    }),
    change,
    sentence,
  }
}

export interface AssignmentFinding {
  kind: 'progress' | 'gain'
  topic: Finding['topic']
  sentence: string
  assignmentId: string
}

/**
 * What became of what a group was assigned: its mastery before and after, and what the tests of the course tell. Pure.
 * An assignment of which nothing can be said yet is left out.
 */
export function assignmentFindings(
  assigned: Awaited<ReturnType<typeof assignedTo>>,
  weeks: readonly GroupWeek[],
  today: string,
): AssignmentFinding[] {
  const tested = new Set<string>()
  return assigned.flatMap((assignment): AssignmentFinding[] => {
    const { assignmentId, courseId, courseTitle, topic, gains } = assignment
    const { change, sentence } = progressOf(weeks, assignment, today)
    const progress: AssignmentFinding[] =
      change === null ? [] : [{ kind: 'progress', topic, sentence, assignmentId }]
    if (gains.length === 0 || tested.has(courseId)) return progress
    tested.add(courseId)
    return [...progress, { kind: 'gain', topic, sentence: gainSentence(courseTitle, gains), assignmentId }]
  })
}

const gainWords = {
  after: (first: string, second: string) => `学之前答对 ${first}，学完答对 ${second}`,
  week: (first: string, second: string) => `一周后由 ${first} 到 ${second}`,
  month: (first: string, second: string) => `一个月后由 ${first} 到 ${second}`,
}

function gainSentence(title: string, gains: Awaited<ReturnType<typeof assignedTo>>[number]['gains']): string {
  const percent = (share: number) => `${Math.round(100 * share)}%`
  const parts = gains.map(
    ({ stage, first, second, members }) =>
      `${gainWords[stage](percent(first), percent(second))}（${members} 人两次都做了）`,
  )
  return `《${title}》小测：${parts.join('；')}`
}
