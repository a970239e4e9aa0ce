/** The domains that earn points; wired here, so that the ledger depends on none of them. */
import { coursePointsSource } from './domains/course'
import { quizPointsSource } from './domains/quiz'
import { studyPointsSource } from './domains/study'

export const pointsSources = [studyPointsSource, quizPointsSource, coursePointsSource]
