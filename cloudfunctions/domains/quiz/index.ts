/** What other domains use of this one. */
export { attemptsSince, quizAttempts, quizPointsSource, type QuizAttempt } from './attempts'
export { closesAt } from './daily'
export { DAILY_QUESTIONS } from './rules'
