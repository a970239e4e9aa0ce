/** Counting completed courses by organisation, off the path of learning. */
import { implement } from '../../kernel/action'
import type { Transaction } from '../../kernel/database'
import { transaction } from '../../kernel/transaction'
import { courseContract } from './contract'
import { idsOn } from './assignment-rules'
import { remind } from './reminders'
import { addPairs, comparedWith } from './test-rules'
import { type CourseCount, countId, courseCounts, courseMembers, type MemberScope, newCount } from './store'

/** Members whose completions one tick counts; the rest waits for the next. */
const BATCH = 100

export const courseJobs = implement(courseContract, 'jobs', {
  'course.count': async () => {
    const waiting = await courseMembers.find({ uncounted: true }, { limit: BATCH })
    for (const { _id } of waiting) await countOf(_id)
    return { counted: waiting.length }
  },
  'course.remind': async ({ now }) => ({ told: await remind(now) }),
})

/** Counts what a member completed, in one transaction with the mark that it is counted. */
function countOf(memberId: string): Promise<void> {
  return transaction(async (running) => {
    const kept = await courseMembers.within(running).get(memberId)
    if (!kept?.uncounted) return
    for (const { courseId, organisationPath, roles, counted } of kept.completed) {
      if (counted) continue
      for (const organisationId of idsOn(organisationPath)) {
        const count = await countFor(running, courseId, organisationId)
        const finished = { ...count.finished }
        for (const scope of ['all', ...roles] satisfies MemberScope[])
          finished[scope] = (finished[scope] ?? 0) + 1
        await courseCounts.within(running).put({ ...count, finished })
      }
    }
    for (const second of kept.tests) {
      const { courseId, stage, organisationPath } = second
      const first =
        stage === 'before' || second.counted
          ? undefined
          : kept.tests.find((test) => test.courseId === courseId && test.stage === comparedWith[stage])
      if (!first) continue
      const counts: CourseCount[] = []
      for (const organisationId of idsOn(organisationPath).reverse())
        counts.push(await countFor(running, courseId, organisationId))
      const pairs = addPairs(
        counts.map((count) => count.pairs?.[stage]),
        first,
        second,
      )
      for (const [index, count] of counts.entries())
        await courseCounts.within(running).put({ ...count, pairs: { ...count.pairs, [stage]: pairs[index] } })
    }
    await courseMembers.within(running).update(memberId, {
      completed: kept.completed.map((completion) => ({ ...completion, counted: true })),
      tests: kept.tests.map((test) => ({ ...test, counted: true })),
      uncounted: false,
    })
  })
}

async function countFor(
  running: Transaction,
  courseId: string,
  organisationId: string,
): Promise<CourseCount> {
  const count = await courseCounts.within(running).get(countId(courseId, organisationId))
  return count ?? newCount(courseId, organisationId)
}
