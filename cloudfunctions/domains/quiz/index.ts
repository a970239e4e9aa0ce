/** What other domains use of this one. */
export { attemptsSince, quizAttempts, quizPointsSource, type QuizAttempt } from './attempts'
export { closesAt } from './daily'
export { drawCandidates, recordPlayed } from './played'
export { adviceFor, answersFit, ask, DAILY_QUESTIONS, grade } from './rules'
export { type AskedQuestion, type GradedQuestion, topicTalliesOf } from './store'
export { weakTopics } from './memory'
export { /** @public */ examResultsOf, /** @public */ examTitles, examWaitingSource } from './exams/summary'
