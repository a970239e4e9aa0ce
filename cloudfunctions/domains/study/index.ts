/** What other domains use of this one. */
export { todayOf } from './member'
export { studyDays, studyDaysSince, studyPointsSource } from './store'
