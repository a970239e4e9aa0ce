/** What other domains use of this one. */
export {
  attemptsSince,
  dailyAttemptId,
  newAttempt,
  quizAttempts,
  quizPointsSource,
  type QuizAttempt,
} from './attempts'
export { closesAt } from './daily'
export { DAILY_QUESTIONS } from './rules'
