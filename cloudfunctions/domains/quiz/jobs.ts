import { implement } from '../../kernel/action'
import { quizContract } from './contract'
import { foldSubmitted } from './fold'

export const quizJobs = implement(quizContract, 'jobs', {
  'quiz.fold': async () => ({ folded: await foldSubmitted() }),
})
