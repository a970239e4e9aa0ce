import { implement } from '../../../kernel/action'
import { reportContract } from './contract'
import { reportOf } from './report'

export const reviewPublicActions = implement(reportContract, 'public', {
  'review.publicReport': ({ now }, asked) => reportOf(asked, now),
})
