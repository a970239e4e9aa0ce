import { implement } from '../../kernel/action'
import { quizContract } from './contract'
import { examContract } from './exams/contract'
import { tellOpened } from './exams/opening'
import { tallySubmitted } from './exams/tally'
import { foldSubmitted } from './fold'
import { collectOver } from './papers/collect'
import { paperContract } from './papers/contract'

export const quizJobs = [
  ...implement(paperContract, 'jobs', {
    'quiz.collect': async ({ now }) => ({
      collected: await collectOver(now),
      tallied: await tallySubmitted(),
    }),
  }),
  ...implement(examContract, 'jobs', {
    'exam.tellOpened': async ({ now }) => ({ told: await tellOpened(now) }),
  }),
  ...implement(quizContract, 'jobs', {
    'quiz.fold': async () => ({ folded: await foldSubmitted() }),
  }),
]
