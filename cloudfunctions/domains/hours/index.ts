/** What other domains use of this one. */
export { grantHours, type HoursGrant } from './ledger'
export type { HoursEntry } from './store'
export { propose } from './proposals'
export { proposalView } from './views'
