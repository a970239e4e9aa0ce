/** Starting an attempt at an exam: drawn once, from the same places for the same member and attempt. */
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import { hashFraction } from '../../../kernel/random'
import type { Moment } from '../../../kernel/time'
import { newAttempt, openOnce, type QuizAttempt, quizAttempts } from '../attempts'
import { bankEmpty } from '../contract'
import { attemptUnfinished } from '../papers/contract'
import { examAttemptId } from '../papers/rules'
import { ask, type Candidate } from '../rules'
import { retentionFor } from '../schedule'
import { candidatesOf, drawQuestions } from '../store'
import { settleIfOver } from '../submit'
import { examNotFound, type Pool } from './model'
import { chooseFromPools, deadline, passScoreOf, refuseStart } from './rules'
import { type Exam, examHeads } from './store'

/** Questions read for a pool beyond those it takes, so that pools may overlap and neighbours vary. */
const SPARE = 12

/** The published exam, if it is for members of this organisation. */
export async function examOf(examId: string, organisationPath: string): Promise<Exam> {
  const exam = (await examHeads.get(examId))?.published
  return exam && organisationPath.startsWith(exam.organisationPath) ? exam : fail(examNotFound)
}

/**
 * The caller's attempt of this number, started now if it was not.
 * Documents read do not depend on the size of the bank.
 */
export async function openExam(
  caller: Identity,
  now: Moment,
  examId: string,
  number: number,
): Promise<QuizAttempt> {
  const { memberId, organisationPath } = caller
  const _id = examAttemptId(examId, number, memberId)
  const [exam, known, before, desiredRetention] = await Promise.all([
    examOf(examId, organisationPath),
    quizAttempts.get(_id),
    number > 1 ? quizAttempts.get(examAttemptId(examId, number - 1, memberId)) : null,
    retentionFor(organisationPath, now.day),
  ])
  if (known) return settleIfOver(known, now)
  const refusal = refuseStart(exam, number, now.iso)
  if (refusal) return fail(refusal)
  if (number > 1 && (!before || (await settleIfOver(before, now)).status !== 'submitted'))
    return fail(attemptUnfinished)
  const chosen = await drawPaper(exam.pools, _id)
  if (chosen.length === 0) return fail(bankEmpty)
  return openOnce(
    newAttempt(
      {
        _id,
        kind: exam.kind,
        paperId: examId,
        title: exam.title,
        closesAt: deadline(exam, now.ms),
        questions: chosen.map(({ candidate }) =>
          ask({ ...candidate, reason: 'drawn' }, (key) => hashFraction(`${_id}.${key}`)),
        ),
        desiredRetention,
        exam: {
          number,
          worth: chosen.map(({ points }) => points),
          passScore: passScoreOf(
            exam,
            chosen.reduce((sum, { points }) => sum + points, 0),
          ),
          reveal: exam.reveal,
          windowEnds: exam.closesAt,
          score: null,
          passed: null,
          talliedScore: null,
        },
      },
      caller,
      now,
    ),
  )
}

/** A paper drawn from pools; the same seed gives the same paper while the bank stays the same. */
export async function drawPaper(
  pools: readonly Pool[],
  seed: string,
): Promise<Array<{ candidate: Candidate; points: number }>> {
  const drawn = await Promise.all(
    pools.map(({ topic, difficulty, count }, index) =>
      drawQuestions(hashFraction(`${seed}.${index}`), count + SPARE, { topic, difficulty }),
    ),
  )
  return chooseFromPools(pools, drawn.map(candidatesOf), (questionId) =>
    hashFraction(`${seed}.${questionId}`),
  )
}
