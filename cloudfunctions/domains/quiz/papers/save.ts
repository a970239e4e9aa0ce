/** Keeping answers on the way: one conditional write, on a document of this member alone. */
import { command } from '../../../kernel/database'
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { quizAttempts } from '../attempts'
import { attemptClosed } from '../contract'
import type { GivenAnswer } from '../rules'
import { ownAttempt } from '../submit'

/** Keeps these answers unless newer ones are there; then answers with those. */
export async function saveAnswers(
  caller: Identity,
  now: Moment,
  { attemptId, revision, answers }: { attemptId: string; revision: number; answers: GivenAnswer[] },
) {
  const stored = await quizAttempts.updateWhere(
    {
      _id: attemptId,
      memberId: caller.memberId,
      status: 'open',
      acceptsUntil: command.gt(now.iso),
      revision: command.lt(revision),
    },
    { saved: answers, revision, awaits: 'collect' },
  )
  if (stored === 1) return { kept: true, revision, saved: answers }
  const attempt = await ownAttempt(caller, attemptId)
  if (attempt.status === 'submitted' || now.iso >= attempt.acceptsUntil) return fail(attemptClosed)
  const repeated = attempt.revision === revision && JSON.stringify(attempt.saved) === JSON.stringify(answers)
  return { kept: repeated, revision: attempt.revision, saved: attempt.saved }
}
