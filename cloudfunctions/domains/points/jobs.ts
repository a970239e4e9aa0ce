import { implement } from '../../kernel/action'
import { pointsContract } from './contract'
import { postPending } from './ledger'
import type { PointsSource } from './store'

/** @param sources the domains that earn points */
export function pointsJobs(sources: readonly PointsSource[]) {
  return implement(pointsContract, 'jobs', {
    'points.post': async () => ({ posted: await postPending(sources) }),
  })
}
