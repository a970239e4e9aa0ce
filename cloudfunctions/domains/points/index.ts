/** What other domains use of this one. */
export type { PointsEarned } from './contract'
/** @public */
export { correctPoints } from './corrections'
export { pointsOfWeek, pointsSummary } from './ledger'
export { ruleFor } from './rulebook/store'
export { award, type PointsRule } from './rules'
export type { EarnedRecord, PointsSource } from './store'
