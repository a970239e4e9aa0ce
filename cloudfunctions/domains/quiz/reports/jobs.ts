import { implement } from '../../../kernel/action'
import { regradeNext } from '../regrade/jobs'
import { reportsContract } from './contract'

export const reportsJobs = implement(reportsContract, 'jobs', {
  'quiz.regrade': async ({ now }) => ({ members: await regradeNext(now) }),
})
