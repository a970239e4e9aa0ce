/** What other domains use of this one. */
export type { WeakTopicsSource } from './bundles'
export { newestCards, publishedCards, type StudyCard } from './cards'
export { todayOf } from './member'
export { recordsOf, type StudyDay, studyDays, studyDaysSince, studyPointsSource } from './store'
