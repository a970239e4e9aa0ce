/** What other domains use of this one. */
export { attemptsSince, quizAttempts, quizPointsSource, type QuizAttempt } from './attempts'
export { closesAt } from './daily'
export { drawCandidates, recordPlayed } from './played'
export { recallOf, weakTopics } from './memory'
export { adviceFor, answersFit, ask, DAILY_QUESTIONS, grade } from './rules'
export { type AskedQuestion, dueCards, type GradedQuestion, topicTalliesOf } from './store'
export { /** @public */ examResultsOf, /** @public */ examTitles, examWaitingSource } from './exams/summary'
