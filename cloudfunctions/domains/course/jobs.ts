/** Counting completed courses by organisation, off the path of learning. */
import { implement } from '../../kernel/action'
import { transaction } from '../../kernel/transaction'
import { courseContract } from './contract'
import { countId, courseCounts, courseMembers, type MemberScope } from './store'

/** Members whose completions one tick counts; the rest waits for the next. */
const BATCH = 100

export const courseJobs = implement(courseContract, 'jobs', {
  'course.count': async () => {
    const waiting = await courseMembers.find({ uncounted: true }, { limit: BATCH })
    for (const { _id } of waiting) await countOf(_id)
    return { counted: waiting.length }
  },
})

/** Counts what a member completed, in one transaction with the mark that it is counted. */
function countOf(memberId: string): Promise<void> {
  return transaction(async (running) => {
    const kept = await courseMembers.within(running).get(memberId)
    if (!kept?.uncounted) return
    for (const { courseId, organisationPath, roles, counted } of kept.completed) {
      if (counted) continue
      for (const organisationId of organisationPath.split('/').filter((id) => id !== '')) {
        const _id = countId(courseId, organisationId)
        const finished = { ...(await courseCounts.within(running).get(_id))?.finished }
        for (const scope of ['all', ...roles] satisfies MemberScope[])
          finished[scope] = (finished[scope] ?? 0) + 1
        await courseCounts.within(running).put({ _id, finished })
      }
    }
    const completed = kept.completed.map((completion) => ({ ...completion, counted: true }))
    await courseMembers.within(running).update(memberId, { completed, uncounted: false })
  })
}
