/** A member takes the daily quiz, and submits any paper. */
import { implement } from '../../kernel/action'
import { quizContract } from './contract'
import { dailyAttempt } from './daily'
import { paperView, resultView } from './papers/views'
import { submitAttempt } from './submit'

export const quizMemberActions = implement(quizContract, 'member', {
  'quiz.daily': async ({ caller, now }) => paperView(await dailyAttempt(caller, now), now.iso),

  'quiz.submit': async ({ caller, now }, { attemptId, answers }) =>
    resultView(await submitAttempt(caller, now, attemptId, answers), now.iso),
})
