/** What other domains and the functions use of this one. */
export { noticeFinished, noticePassed } from './complete'
export { coursePointsSource } from './store'
export { courseTestsOf, noteTest } from './tests'
export { courseWaitingSource } from './waiting'
