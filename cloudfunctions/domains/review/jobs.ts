import { implement } from '../../kernel/action'
import { checkDue } from './checking'
import { reportContract } from './report/contract'
import { countEvents } from './report/counting'

export const reviewJobs = implement(reportContract, 'jobs', {
  'review.recheck': async ({ now }) => ({ settled: await checkDue(now) }),
  'review.count': async () => ({ counted: await countEvents() }),
})
