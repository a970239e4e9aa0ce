import { implement } from '../../../kernel/action'
import { studyNoticesContract } from './contract'
import { settle } from './settle'
import { studyNotices } from './store'

/** Publications settled in one tick. */
const BATCH = 20

export const studyNoticesJobs = implement(studyNoticesContract, 'jobs', {
  'study.settleNotices': async ({ now }) => {
    const unsettled = await studyNotices.find({ unsettled: true }, { limit: BATCH })
    for (const { _id } of unsettled) await settle(_id, now)
    return { settled: unsettled.length }
  },
})
