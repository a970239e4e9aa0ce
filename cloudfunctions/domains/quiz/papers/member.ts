/** A member opens papers, keeps answers on the way and reads results. */
import { implement } from '../../../kernel/action'
import { dailyAttemptId } from '../attempts'
import { examContract } from '../exams/contract'
import { openExam } from '../exams/open'
import { examPage } from '../exams/summary'
import { fail } from '../../../kernel/errors'
import { attemptNotFound } from '../contract'
import { ownAttempt, settleIfOver } from '../submit'
import { paperContract } from './contract'
import { hubOf, wrongBookOf } from './hub'
import { openWeekly, openWrongBook } from './open'
import { saveAnswers } from './save'
import { paperView, resultView } from './views'

export const paperMemberActions = [
  ...implement(paperContract, 'member', {
    'quiz.hub': async ({ caller, now }) => hubOf(caller, now),

    'quiz.open': async ({ caller, now }, wanted) => {
      const attempt =
        wanted.kind === 'weekly'
          ? await openWeekly(caller, now)
          : wanted.kind === 'exam'
            ? await openExam(caller, now, wanted.examId, wanted.number)
            : await openWrongBook(caller, now, wanted.scope, wanted.number)
      return paperView(attempt, now.iso)
    },

    'quiz.saveAnswers': async ({ caller, now }, input) => saveAnswers(caller, now, input),

    'quiz.result': async ({ caller, now }, { attemptId = dailyAttemptId(now.day, caller.memberId) }) => {
      const attempt = await settleIfOver(await ownAttempt(caller, attemptId), now)
      return attempt.status === 'submitted' ? resultView(attempt, now.iso) : fail(attemptNotFound)
    },

    'quiz.wrongBook': async ({ caller, now }) => wrongBookOf(caller.memberId, now),
  }),
  ...implement(examContract, 'member', {
    'exam.get': async ({ caller, now }, { examId }) => examPage(caller, examId, now),
  }),
]
