/** What other domains and the functions use of this one. */
export { noticeFinished } from './complete'
export { courseWaitingSource } from './waiting'
