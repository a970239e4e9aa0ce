import { implement } from '../../../kernel/action'
import { reportContract } from './contract'
import { reportOf } from './report'

export const reportConsoleActions = implement(reportContract, 'console', {
  'review.report': ({ now }, asked) => reportOf(asked, now),
})
