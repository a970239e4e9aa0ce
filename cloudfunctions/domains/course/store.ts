/** The collections of courses. */
import { collection, command, type Transaction } from '../../kernel/database'
import type { Role } from '../../kernel/identity'
import type { EarnedRecord, PointsEarned, PointsSource } from '../points'
import { dayOf } from '../../kernel/time'
import { editorialCollections, editorialWorkflow, type Topic } from '../editorial'
import type { TestStage } from '../quiz'
import type { Course } from './model'

export const { heads: courseHeads, versions: courseVersions } = editorialCollections<Course>('course')
export const courseWorkflow = editorialWorkflow({ heads: courseHeads, versions: courseVersions })

/** Everybody, or the holders of an office. */
export type MemberScope = 'all' | Role

/** A course asked of the members of an organisation's subtree, or of the office holders in it. */
export interface Assignment {
  /** Made by the client, so that a retry assigns nothing twice. */
  _id: string
  courseId: string
  /** As it was when assigned, so that what waits can be told without reading the course. */
  courseTitle: string
  /** Of the course then. */
  topic: Topic
  organisationId: string
  organisationPath: string
  organisationName: string
  memberScope: MemberScope
  /** Required (必修) waits on home; elective (选修) is only listed. */
  required: boolean
  /** Last day, in China. */
  dueDay: string
  reason: string
  assignedAt: string
  assignedBy: { memberId: string; name: string }
  active: boolean
  withdrawn: { at: string; memberId: string; name: string; reason: string } | null
  /** `assignedAt~_id` */
  listKey: string
  /** When those who have not finished are reminded next; empty when no more. */
  remindAt: string
  /** Path of the last organisation reminded, while it goes on. */
  remindedTo: string
}

/** That a member completed a course: the event, stored once. */
export interface Completion {
  courseId: string
  /** Of the course that was completed. */
  version: number
  title: string
  completedAt: string
  /** Where the member belonged then. */
  organisationPath: string
  /** Offices held then. */
  roles: Role[]
  /** It is in the counts of its organisations. */
  counted: boolean
  /** Null when the rule had nothing to pay that day. */
  points: PointsEarned | null
  /** The points are in the ledger, or there are none. */
  posted: boolean
}

/** What came of a test around a course. */
export interface CourseTestResult {
  courseId: string
  title: string
  stage: TestStage
  right: number
  asked: number
  at: string
  /** Where the member belonged then. */
  organisationPath: string
  /** It is in the counts of its organisations. */
  counted: boolean
}

/** What is kept of a member's courses; the id is the member's. Progress is not: it follows from the study records. */
export interface CourseMember {
  _id: string
  completed: Completion[]
  /** Recommendations set aside until a day. */
  dismissed: Array<{ courseId: string; until: string }>
  tests: CourseTestResult[]
  /** Some completion or test is not in the counts yet. */
  uncounted: boolean
  /** Some completion's points are not in the ledger yet. */
  hasPending: boolean
}

/** Right answers and all answers of those who took two tests of a course, at the former and at the latter. */
export interface TestPair {
  members: number
  /** Of them, those in parts that may not be shown, at whatever depth, and in no part. */
  hidden: number
  first: { right: number; asked: number }
  second: { right: number; asked: number }
}

/** How many completed a course in an organisation and everything below it; folded by `jobs`. */
export interface CourseCount {
  /** `{courseId}.{organisationId}` */
  _id: string
  courseId: string
  organisationId: string
  /** By member scope: of all, and of those holding each office. */
  finished: Partial<Record<MemberScope, number>>
  /** By the stage of the latter test: of `after` with the one before, of later ones with the one after. */
  pairs?: Partial<Record<TestStage, TestPair>>
}

export const courseAssignments = collection<Assignment>({
  name: 'courseAssignments',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['active', 1],
        ['dueDay', 1],
      ],
      reason: 'what is asked of the members of an organisation, by due day',
    },
    {
      fields: [
        ['organisationId', 1],
        ['listKey', -1],
      ],
      reason: "an officer's list, newest first",
    },
    { fields: [['remindAt', 1]], reason: 'assignments of which somebody is to be reminded' },
  ],
})

export const courseMembers = collection<CourseMember>({
  name: 'courseMembers',
  indexes: [
    { fields: [['uncounted', 1]], reason: 'completions and tests that are not in the counts yet' },
    { fields: [['hasPending', 1]], reason: 'points not yet in the ledger' },
  ],
})

export const courseCounts = collection<CourseCount>({
  name: 'courseCounts',
  indexes: [
    { fields: [['organisationId', 1]], reason: 'all courses in an organisation' },
    { fields: [['courseId', 1]], reason: 'a course in all organisations of a tree' },
  ],
})

/** Assignments read for one member; nobody is asked for more at a time. */
const ASSIGNMENTS_READ = 30

/** What organisations ask for that was due on a day or later, the first due first. */
export function assignmentsFrom(organisationIds: readonly string[], day: string): Promise<Assignment[]> {
  return courseAssignments.find(
    { organisationId: command.in([...organisationIds]), active: true, dueDay: command.gte(day) },
    { orderBy: [['dueDay', 'asc']], limit: ASSIGNMENTS_READ },
  )
}

/** The newest assignments of these organisations since an instant, withdrawn ones left out. */
export function assignmentsSince(
  organisationIds: readonly string[],
  since: string,
  limit: number,
): Promise<Assignment[]> {
  return courseAssignments.find(
    { organisationId: command.in([...organisationIds]), listKey: command.gte(since), active: true },
    { orderBy: [['listKey', 'desc']], limit },
  )
}

/** A member of whom nothing is kept yet. */
export function newCourseMember(memberId: string): CourseMember {
  return { _id: memberId, completed: [], dismissed: [], tests: [], uncounted: false, hasPending: false }
}

export const countId = (courseId: string, organisationId: string) => `${courseId}.${organisationId}`

/** The counts of a course in an organisation where nobody has finished it. */
export function newCount(courseId: string, organisationId: string): CourseCount {
  return { _id: countId(courseId, organisationId), courseId, organisationId, finished: {} }
}

/** Points earned by completing courses. */
export const coursePointsSource: PointsSource = {
  async pendingOf(memberId) {
    const kept = await courseMembers.get(memberId)
    return kept?.hasPending ? earnedBy(kept) : []
  },
  async pending(limit) {
    const members = await courseMembers.find({ hasPending: true }, { limit })
    return members.flatMap((kept) => earnedBy(kept).map((earned) => ({ ...earned, recordId: kept._id })))
  },
  async markPosted(running: Transaction, memberId: string, entryId: string) {
    const kept = await courseMembers.within(running).get(memberId)
    if (!kept) return
    const completed = kept.completed.map((completion) =>
      completion.points?.entryId === entryId ? { ...completion, posted: true } : completion,
    )
    const hasPending = completed.some(({ posted }) => !posted)
    await courseMembers.within(running).update(memberId, { completed, hasPending })
  },
}

function earnedBy({ _id, completed }: CourseMember): EarnedRecord[] {
  return completed.flatMap(({ courseId, title, completedAt, points, posted }) =>
    points && !posted
      ? [
          {
            memberId: _id,
            day: dayOf(Date.parse(completedAt)),
            at: completedAt,
            points,
            source: { kind: 'course' as const, id: courseId, title },
          },
        ]
      : [],
  )
}
