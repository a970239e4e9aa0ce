/** What other domains and the functions use of this one. */
export { noticeFinished, noticePassed } from './complete'
export { type MasterySource } from './assignments'
export { coursePointsSource } from './store'
export { ASSIGNMENTS_SHOWN_DAYS, assignedTo } from './outcomes'
export { courseTestsOf, noteTest } from './tests'
export { courseWaitingSource } from './waiting'
