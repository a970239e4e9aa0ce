import { implement } from '../../../kernel/action'
import { regradeNext } from '../regrade/jobs'
import { reportsContract } from './contract'
import { tellReporters } from './tell'

export const reportsJobs = implement(reportsContract, 'jobs', {
  'quiz.regrade': async ({ now }) => ({ members: await regradeNext(now) }),
  'quiz.tellReporters': async ({ now }) => ({ told: await tellReporters(now) }),
})
