/** Grading one answer at a time. */
import { fail } from '../../kernel/errors'
import type { Moment } from '../../kernel/time'
import { answersFit, type AskedQuestion, grade } from '../quiz'
import { answerMismatch } from './contract'
import { isInTime, secondsTaken, type Turn } from './rules'

/** The answer to a question asked then; a late one counts as none. */
export function answerTurn(question: AskedQuestion, askedAt: string, chosen: string[], now: Moment): Turn {
  const given = [{ questionId: question.questionId, chosen }]
  if (!answersFit([question], given)) return fail(answerMismatch)
  const timeUp = !isInTime(askedAt, now.ms, chosen.length > 0)
  const counted = timeUp ? [{ questionId: question.questionId, chosen: [] }] : given
  const [graded] = grade([question], counted)
  if (!graded) throw new Error('one question has one grade')
  return { question, graded, timeUp, seconds: secondsTaken(askedAt, now.ms) }
}
