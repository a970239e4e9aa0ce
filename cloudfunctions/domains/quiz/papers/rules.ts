/** Pure decisions about papers: their ids, their clocks, and what becomes of answers kept on the way. */
import { addDays, DAY_MS, mondayOf, startOfDayMs } from '../../../kernel/time'
import { type Topic, topicNames } from '../../editorial/model'
import type { PaperKind } from '../contract'
import { answersFit, type GivenAnswer } from '../rules'
import type { AskedQuestion } from '../store'

export const WEEKLY_QUESTIONS = 10
export const WRONG_BOOK_QUESTIONS = 10

/**
 * How long after its closing a paper is still taken, for answers that were on their way or waited for a network
 * (milliseconds). An exam's is short: its clock was on screen all the time.
 */
const GRACE_MS: Partial<Record<PaperKind, number>> = { exam: 60_000, special: 60_000 }
const USUAL_GRACE_MS = 10 * 60_000

/** Until when the server takes a paper that closes then; both as ISO 8601. */
export function acceptsUntil(kind: PaperKind, closesAt: string): string {
  return new Date(Date.parse(closesAt) + (GRACE_MS[kind] ?? USUAL_GRACE_MS)).toISOString()
}

/** When the paper of a week closes: at the end of its Sunday in China. */
export function weekEnds(monday: string): string {
  return new Date(startOfDayMs(addDays(monday, 7))).toISOString()
}

/** The two topics of a week. They take turns, so that each comes back within four weeks. */
export function topicsOfWeek(monday: string): [Topic, Topic] {
  const topics = Object.keys(topicNames) as Topic[]
  const week = Math.round(Date.parse(`${mondayOf(monday)}T00:00:00Z`) / (7 * DAY_MS))
  const at = (place: number) => topics[place % topics.length] as Topic
  return [at(2 * week), at(2 * week + 1)]
}

export const weeklyAttemptId = (monday: string, memberId: string) => `weekly.${monday}.${memberId}`
export const wrongBookAttemptId = (day: string, number: number, memberId: string) =>
  `wrongBook.${day}.${number}.${memberId}`
export const examAttemptId = (examId: string, number: number, memberId: string) =>
  `exam.${examId}.${number}.${memberId}`

/** One answer for each question, made of what was kept; what does not fit its question counts as unanswered. */
export function fittingAnswers(
  questions: readonly AskedQuestion[],
  saved: readonly GivenAnswer[],
): GivenAnswer[] {
  return questions.map((question) => {
    const { questionId } = question
    const given = saved.find((answer) => answer.questionId === questionId)
    return given && answersFit([question], [given]) ? given : { questionId, chosen: [] }
  })
}
