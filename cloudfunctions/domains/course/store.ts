/** The collections of courses. */
import { collection, command } from '../../kernel/database'
import type { Role } from '../../kernel/identity'
import { editorialCollections, editorialWorkflow } from '../editorial'
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
}

/** What is kept of a member's courses; the id is the member's. Progress is not: it follows from the study records. */
export interface CourseMember {
  _id: string
  completed: Completion[]
  /** Recommendations set aside until a day. */
  dismissed: Array<{ courseId: string; until: string }>
  /** Some completion is not in the counts yet. */
  uncounted: boolean
}

/** How many completed a course in an organisation and everything below it; folded by `jobs`. */
export interface CourseCount {
  /** `{courseId}.{organisationId}` */
  _id: string
  /** By member scope: of all, and of those holding each office. */
  finished: Partial<Record<MemberScope, number>>
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
  ],
})

export const courseMembers = collection<CourseMember>({
  name: 'courseMembers',
  indexes: [{ fields: [['uncounted', 1]], reason: 'completions that are not in the counts yet' }],
})

export const courseCounts = collection<CourseCount>({ name: 'courseCounts', indexes: [] })

/** Assignments read for one member; nobody is asked for more at a time. */
const ASSIGNMENTS_READ = 30

/** What organisations ask for that was due on a day or later, the first due first. */
export function assignmentsFrom(organisationIds: readonly string[], day: string): Promise<Assignment[]> {
  return courseAssignments.find(
    { organisationId: command.in([...organisationIds]), active: true, dueDay: command.gte(day) },
    { orderBy: [['dueDay', 'asc']], limit: ASSIGNMENTS_READ },
  )
}

/** A member of whom nothing is kept yet. */
export function newCourseMember(memberId: string): CourseMember {
  return { _id: memberId, completed: [], dismissed: [], uncounted: false }
}

export const countId = (courseId: string, organisationId: string) => `${courseId}.${organisationId}`
