/** The demo's courses, what its organisations ask for, and who has completed what by studying. */
import { coursesFrom, type PublishedCourse } from '../cloudfunctions/domains/course/catalogue'
import { newlyDone } from '../cloudfunctions/domains/course/complete'
import type { Course } from '../cloudfunctions/domains/course/model'
import {
  type Assignment,
  countId,
  type CourseCount,
  type CourseMember,
  type CourseTestResult,
  newCount,
  newCourseMember,
} from '../cloudfunctions/domains/course/store'
import { nextReminder } from '../cloudfunctions/domains/course/reminder-rules'
import { addPairs, comparedWith } from '../cloudfunctions/domains/course/test-rules'
import type { Head } from '../cloudfunctions/domains/editorial'
import type { Member, Organisation } from '../cloudfunctions/domains/organisation/store'
import type { Exam } from '../cloudfunctions/domains/quiz/exams/store'
import { TEST_QUESTIONS } from '../cloudfunctions/domains/quiz/measures/rules'
import type { StudyContent } from '../cloudfunctions/domains/study/content'
import { newRecord, recordId, type StudyRecord } from '../cloudfunctions/domains/study/store'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { hashFraction } from '../cloudfunctions/kernel/random'
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
  {
    key: 'assignment-constitution',
    courseId: 'course-reading-the-constitution',
    organisationId: 'committee',
    by: 'm-committee',
    required: true,
    reason: '宪法是国家的根本法，大家一起从头读一遍。',
    ago: 66,
    due: -36,
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
    const dueDay = addDays(momentOf(nowMs).day, due)
    return {
      _id: key,
      courseId,
      courseTitle: course.title,
      topic: course.topic,
      organisationId,
      organisationPath: organisation.path,
      organisationName: organisation.name,
      memberScope: 'all',
      required,
      dueDay,
      remindAt: nextReminder({ assignedAt, dueDay, required, active: true }, momentOf(nowMs).iso),
      remindedTo: '',
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
  exams: ReadonlyArray<Head<Exam>>,
  records: readonly StudyRecord[],
  nowMs: number,
): { courseMembers: CourseMember[]; counts: CourseCount[] } {
  const cards = new Map(
    contents.flatMap(({ _id, published }) =>
      published ? [[_id, { contentId: _id, ...published }] as const] : [],
    ),
  )
  const offered = new Map(
    exams.flatMap(({ _id, published }) => (published ? [[_id, published] as const] : [])),
  )
  const courses = coursesFrom(courseHeads, cards, offered)
  const counts = new Map<string, CourseCount>()
  const countOf = (courseId: string, organisationId: string) => {
    const count = counts.get(countId(courseId, organisationId)) ?? newCount(courseId, organisationId)
    counts.set(count._id, count)
    return count
  }
  const courseMembers = members.flatMap((member) => {
    const own = records.filter(({ memberId, completedAt }) => memberId === member._id && completedAt !== null)
    const done = newlyDone(courses, new Set(), {
      finished: new Set(own.map(({ contentId }) => contentId)),
      passed: new Set(),
    })
    if (done.length === 0) return []
    const above = member.organisationPath.split('/').filter((id) => id !== '')
    for (const { courseId } of done)
      for (const organisationId of above) {
        const { finished } = countOf(courseId, organisationId)
        finished.all = (finished.all ?? 0) + 1
      }
    const lastOf = (course: PublishedCourse) =>
      own
        .filter(({ contentId }) => course.lessons.includes(contentId))
        .map(({ completedAt }) => completedAt ?? '')
        .sort()
        .at(-1) ?? ''
    const tests = done.flatMap((course) => testsOf(member, course, lastOf(course), nowMs))
    for (const second of tests) {
      const { stage, courseId } = second
      if (stage === 'before') continue
      const first = tests.find((test) => test.courseId === courseId && test.stage === comparedWith[stage])
      if (!first) continue
      const over = [...above].reverse().map((organisationId) => countOf(courseId, organisationId))
      const pairs = addPairs(
        over.map((count) => count.pairs?.[stage]),
        first,
        second,
      )
      over.forEach((count, index) => {
        count.pairs = { ...count.pairs, [stage]: pairs[index] }
      })
    }
    return [
      {
        ...newCourseMember(member._id),
        tests,
        completed: done.map((course) => ({
          courseId: course.courseId,
          version: course.version,
          title: course.title,
          completedAt: lastOf(course),
          organisationPath: member.organisationPath,
          roles: [],
          counted: true,
          points: null,
          posted: true,
        })),
      },
    ]
  })
  return { courseMembers, counts: [...counts.values()] }
}

/** What a member's tests around a course came to, as far as they are due by now. */
function testsOf(member: Member, course: PublishedCourse, doneAt: string, nowMs: number): CourseTestResult[] {
  const knows = (stage: string, share: number) =>
    Math.round(
      TEST_QUESTIONS * Math.min(1, share + 0.3 * hashFraction(`${stage}.${course.courseId}.${member._id}`)),
    )
  const taken = [
    { stage: 'before' as const, right: knows('before', 0.25), days: -2 },
    { stage: 'after' as const, right: knows('after', 0.65), days: 0 },
    { stage: 'week' as const, right: knows('week', 0.55), days: 8 },
  ]
  return taken
    .map(({ stage, right, days }) => ({
      courseId: course.courseId,
      title: course.title,
      stage,
      right,
      asked: TEST_QUESTIONS,
      at: new Date(Date.parse(doneAt) + days * DAY_MS).toISOString(),
      organisationPath: member.organisationPath,
      counted: true,
    }))
    .filter(({ at }) => Date.parse(at) < nowMs)
}

/** Who finished a course a little over a week ago, so that its delayed test waits for somebody who can be tried. */
const RETESTED = 'm-secretary'
const FINISHED_DAYS_AGO = 7.5

/** The lessons that were still missing of the first course with nothing finished since. */
export function demoRetestRecords(
  courseHeads: ReadonlyArray<Head<Course>>,
  contents: ReadonlyArray<Head<StudyContent>>,
  known: readonly StudyRecord[],
  nowMs: number,
): StudyRecord[] {
  const at = new Date(nowMs - FINISHED_DAYS_AGO * DAY_MS).toISOString()
  const own = new Map(
    known.filter(({ memberId }) => memberId === RETESTED).map((record) => [record.contentId, record]),
  )
  const untouched = courseHeads.find(({ published }) =>
    published?.prerequisites.length === 0 && published.examId === null
      ? published.lessons.every((contentId) => {
          const record = own.get(contentId)
          return !record || (record.completedAt !== null && record.completedAt <= at)
        })
      : false,
  )
  return (untouched?.published?.lessons ?? [])
    .filter((contentId) => !own.has(contentId))
    .map((contentId) => finished(RETESTED, contentId, contents, at))
}

/**
 * Lessons of the assigned courses that some have finished since, so that officers see how far their people are. The
 * fixed people of the demo stay as they are.
 */
export function demoCourseRecords(
  members: readonly Member[],
  courseHeads: ReadonlyArray<Head<Course>>,
  contents: ReadonlyArray<Head<StudyContent>>,
  known: readonly StudyRecord[],
  nowMs: number,
): StudyRecord[] {
  const has = new Set(known.map(({ _id }) => _id))
  const fixed = new Set(demoPeople.map(({ memberId }) => memberId))
  return assigned.flatMap(({ courseId, ago }) => {
    const lessons = courseHeads.find(({ _id }) => _id === courseId)?.published?.lessons ?? []
    return members
      .filter(({ _id, boundAt }) => boundAt && !fixed.has(_id) && hashFraction(`${courseId}.${_id}`) < 0.55)
      .flatMap(({ _id: memberId }) =>
        lessons
          .filter((contentId) => !has.has(recordId(memberId, contentId)))
          .map((contentId, index) => {
            const hours = 10 + index * 20 + 8 * hashFraction(`${memberId}.${contentId}`)
            const at = new Date(
              Math.min(nowMs - 60_000, nowMs - ago * DAY_MS + hours * 3_600_000),
            ).toISOString()
            return finished(memberId, contentId, contents, at)
          }),
      )
  })
}

function finished(
  memberId: string,
  contentId: string,
  contents: ReadonlyArray<Head<StudyContent>>,
  at: string,
): StudyRecord {
  const version = contents.find((head) => head._id === contentId)?.publishedVersion ?? 1
  return {
    ...newRecord(memberId, contentId, version, at),
    state: 'completed',
    position: 1,
    completedAt: at,
  }
}
