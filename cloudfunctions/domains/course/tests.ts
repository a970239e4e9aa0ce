/** The short tests around a course: opening them, and keeping what came of them. */
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { openCourseTest, testOf, type TestStage } from '../quiz'
import type { PublishedCourse } from './catalogue'
import { publishedCourses } from './catalogue'
import { learnedOf } from './complete'
import { testNotOffered } from './contract'
import { progressOf } from './rules'
import { courseMembers, newCourseMember, type CourseMember } from './store'
import { comparison, offeredTest, testTitles } from './test-rules'

/** What a member's page of a course shows of its tests. */
export function testsView(
  kept: CourseMember | null,
  course: PublishedCourse,
  finished: ReadonlySet<string>,
  today: string,
) {
  const own = testsOf(kept, course.courseId)
  const offered = offeredTest(own, progressOf(course, finished), today)
  return {
    offered: offered && { ...offered, title: testTitles[offered.stage] },
    taken: own.map(({ stage, right, asked, at }) => ({
      stage,
      title: testTitles[stage],
      right,
      asked,
      at,
      words: comparison(own, stage),
    })),
  }
}

/** Opens the test of this stage, if it is the one that may be taken now. */
export async function openTest(caller: Identity, now: Moment, course: PublishedCourse, stage: TestStage) {
  const { kept, learned } = await learnedOf(caller, [course])
  const own = testsOf(kept, course.courseId)
  const offered = offeredTest(own, progressOf(course, learned.finished), now.day)
  const again = own.some((test) => test.stage === stage)
  if (offered?.stage !== stage && !again) return fail(testNotOffered)
  const { courseId, title, topic } = course
  return openCourseTest(caller, now, {
    courseId,
    title: `${testTitles[stage]} · ${title}`,
    topic,
    stage,
    closesAt: offered?.until ?? now.iso,
  })
}

/** A paper of a test as it was submitted. */
interface SubmittedTest {
  paperId: string | null
  submittedAt: string
  correctCount: number
  total: number
  byClock: boolean
}

/**
 * Keeps what came of a test; a repeat keeps nothing more. A paper the clock closed half way measures nothing, and a test
 * before learning that was handed in after the first lesson was none.
 */
export async function noteTest(identity: Identity, now: Moment, paper: SubmittedTest): Promise<void> {
  const test = testOf(paper.paperId)
  const course = (await publishedCourses(now)).find(({ courseId }) => courseId === test?.courseId)
  if (!test || !course || paper.byClock) return
  const { courseId, stage } = test
  const { learned } = await learnedOf(identity, [course])
  if (stage === 'before' && progressOf(course, learned.finished).done > 0) return
  await transaction(async (running) => {
    const { memberId, organisationPath } = identity
    const kept = (await courseMembers.within(running).get(memberId)) ?? newCourseMember(memberId)
    if (testsOf(kept, courseId).some((own) => own.stage === stage)) return
    const result = {
      courseId,
      title: course.title,
      stage,
      right: paper.correctCount,
      asked: paper.total,
      at: paper.submittedAt,
      organisationPath,
      counted: false,
    }
    await courseMembers.within(running).put({ ...kept, tests: [...kept.tests, result], uncounted: true })
  })
}

/** What a member's tests came to, course by course, the latest first; one read. */
export async function courseTestsOf(memberId: string) {
  const tests = [...((await courseMembers.get(memberId))?.tests ?? [])].reverse()
  const courseIds = [...new Set(tests.map(({ courseId }) => courseId))]
  return courseIds.map((courseId) => {
    const own = tests.filter((test) => test.courseId === courseId).reverse()
    const latest = own.at(-1)
    return {
      courseId,
      title: latest?.title ?? '',
      tests: own.map(({ stage, right, asked }) => ({ stage, right, asked })),
      words: latest ? comparison(own, latest.stage) : null,
    }
  })
}

function testsOf(kept: CourseMember | null, courseId: string) {
  return kept?.tests.filter((test) => test.courseId === courseId) ?? []
}
