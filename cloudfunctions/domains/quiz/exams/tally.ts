/** Results of exams by organisation, counted by the minute tick off the path of submission. */
import { transaction } from '../../../kernel/transaction'
import { type QuizAttempt, quizAttempts } from '../attempts'
import { examAttemptId } from '../papers/rules'
import { emptyTally, retally } from './rules'
import { examTallies, tallyId } from './store'

const BATCH = 100
/** As many attempts as an exam may allow. */
const MAX_ATTEMPTS = 9

/** Counts submitted or regraded attempts; answers how many. Repeating it changes nothing. */
export async function tallySubmitted(): Promise<number> {
  const found = await quizAttempts.find({ untallied: true }, { limit: BATCH, fields: ['memberId'] })
  for (const { _id } of found) await tallyAttempt(_id)
  return found.length
}

function tallyAttempt(attemptId: string): Promise<void> {
  return transaction(async (running) => {
    const attempt = await quizAttempts.within(running).get(attemptId)
    const { exam, paperId, memberId, organisationId } = attempt ?? {}
    if (!attempt?.untallied || !exam || !paperId || !memberId || !organisationId) return
    const others: QuizAttempt[] = []
    for (let number = 1; number <= MAX_ATTEMPTS; number++) {
      if (number === exam.number) continue
      const other = await quizAttempts.within(running).get(examAttemptId(paperId, number, memberId))
      // Attempts are numbered without gaps.
      if (!other) break
      others.push(other)
    }
    const standing = (score: number) => ({
      score,
      full: exam.worth.reduce((sum, points) => sum + points, 0),
      passScore: exam.passScore,
    })
    const elsewhere = others.flatMap((other) => other.exam?.talliedScore ?? [])
    const counted = [...elsewhere, ...(exam.talliedScore === null ? [] : [exam.talliedScore])]
    const best = Math.max(exam.score ?? 0, ...elsewhere)
    const _id = tallyId(paperId, organisationId)
    const tally = (await examTallies.within(running).get(_id)) ?? {
      _id,
      examId: paperId,
      organisationId,
      ...emptyTally(),
    }
    const before = counted.length > 0 ? standing(Math.max(...counted)) : null
    await examTallies.within(running).put(retally(tally, before, standing(best)))
    await quizAttempts
      .within(running)
      .update(attemptId, { untallied: false, exam: { ...exam, talliedScore: exam.score } })
  })
}
