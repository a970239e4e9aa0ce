/** What other domains use of this one. */
/** @public */
export { erased, logged, type LogEvent } from './logging'
export type { LogKind } from './model'
/** @public */
export { promiseOf } from './promises'
export { latestCheckpoint } from './proving'
