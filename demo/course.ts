/** The demo's courses, what its organisations ask for, and who has completed what by studying. */
import { coursesFrom, type PublishedCourse } from '../cloudfunctions/domains/course/catalogue'
import { newlyDone } from '../cloudfunctions/domains/course/complete'
import type { Course } from '../cloudfunctions/domains/course/model'
import {
  type Assignment,
  countId,
  type CourseCount,
  type CourseMember,
  newCourseMember,
} from '../cloudfunctions/domains/course/store'
import type { Head } from '../cloudfunctions/domains/editorial'
import type { Member, Organisation } from '../cloudfunctions/domains/organisation/store'
import type { StudyContent } from '../cloudfunctions/domains/study/content'
import type { StudyRecord } from '../cloudfunctions/domains/study/store'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { addDays, DAY_MS, momentOf } from '../cloudfunctions/kernel/time'
import { demoPeople } from './people'

interface DemoAssignment {
  key: string
  courseId: string
  organisationId: string
  by: string
  required: boolean
  reason: string
  /** Days ago it was assigned, and days from today until it is due. */
  ago: number
  due: number
}

const assigned: DemoAssignment[] = [
  {
    key: 'assignment-rights',
    courseId: 'course-member-rights-and-duties',
    organisationId: 'committee',
    by: 'm-committee',
    required: true,
    reason: '换届之前，大家先把权利和义务温一遍。',
    ago: 6,
    due: 9,
  },
  {
    key: 'assignment-branch-life',
    courseId: 'course-life-of-a-branch',
    organisationId: 'branch-1',
    by: 'm-secretary',
    required: true,
    reason: '下个月开支部大会，先知道会怎么开。',
    ago: 2,
    due: 16,
  },
  {
    key: 'assignment-safety',
    courseId: 'course-a-safe-home',
    organisationId: 'committee',
    by: 'm-committee',
    required: false,
    reason: '入冬用电用火多，有空看看，讲给家里人听。',
    ago: 4,
    due: 30,
  },
]

/** What the demo's organisations ask of their members. */
export function demoAssignments(
  courses: ReadonlyArray<Head<Course>>,
  organisations: readonly Organisation[],
  nowMs: number,
): Assignment[] {
  return assigned.map(({ key, courseId, organisationId, by, required, reason, ago, due }) => {
    const course = courses.find(({ _id }) => _id === courseId)?.published
    const organisation = organisations.find(({ _id }) => _id === organisationId)
    const officer = demoPeople.find(({ memberId }) => memberId === by)
    if (!course || !organisation || !officer) throw new Error(`the demo cannot assign ${courseId}`)
    const assignedAt = new Date(nowMs - ago * DAY_MS).toISOString()
    return {
      _id: key,
      courseId,
      courseTitle: course.title,
      organisationId,
      organisationPath: organisation.path,
      organisationName: organisation.name,
      memberScope: 'all',
      required,
      dueDay: addDays(momentOf(nowMs).day, due),
      reason,
      assignedAt,
      assignedBy: { memberId: officer.memberId, name: officer.name },
      active: true,
      withdrawn: null,
      listKey: timeKey(assignedAt, key),
    }
  })
}

/** What members completed by studying, and the counts of their organisations. */
export function demoCompletions(
  members: readonly Member[],
  courseHeads: ReadonlyArray<Head<Course>>,
  contents: ReadonlyArray<Head<StudyContent>>,
  records: readonly StudyRecord[],
): { courseMembers: CourseMember[]; counts: CourseCount[] } {
  const cards = new Map(
    contents.flatMap(({ _id, published }) =>
      published ? [[_id, { contentId: _id, ...published }] as const] : [],
    ),
  )
  const courses = coursesFrom(courseHeads, cards)
  const counts = new Map<string, number>()
  const courseMembers = members.flatMap((member) => {
    const own = records.filter(({ memberId, completedAt }) => memberId === member._id && completedAt !== null)
    const done = newlyDone(courses, new Set(), new Set(own.map(({ contentId }) => contentId)))
    if (done.length === 0) return []
    for (const { courseId } of done)
      for (const organisationId of member.organisationPath.split('/').filter((id) => id !== '')) {
        const id = countId(courseId, organisationId)
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    const lastOf = (course: PublishedCourse) =>
      own
        .filter(({ contentId }) => course.lessons.includes(contentId))
        .map(({ completedAt }) => completedAt ?? '')
        .sort()
        .at(-1) ?? ''
    return [
      {
        ...newCourseMember(member._id),
        completed: done.map((course) => ({
          courseId: course.courseId,
          version: course.version,
          title: course.title,
          completedAt: lastOf(course),
          organisationPath: member.organisationPath,
          roles: [],
          counted: true,
        })),
      },
    ]
  })
  return { courseMembers, counts: [...counts].map(([_id, all]) => ({ _id, finished: { all } })) }
}
