/** What other domains use of this one. */
export { closesAt } from './daily'
export { DAILY_QUESTIONS } from './rules'
export { attemptsSince, quizAttempts, quizPointsSource, type QuizAttempt } from './store'
