/** Exams as members see them, with where their own attempts stand. */
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import type { Waiting, WaitingSource } from '../../home/model'
import { attemptsAt, attemptsOfKind, type Standing } from '../attempts'
import { examNotFound } from './model'
import { fullScore, questionCount, windowState } from './rules'
import { type Exam, examHeads, examsFor } from './store'

/** @param attempts the member's, at this exam among others */
export function summaryOf(examId: string, exam: Exam, attempts: readonly Standing[], now: Moment) {
  const own = attempts.filter(({ paperId }) => paperId === examId)
  const submitted = own.filter(({ status }) => status === 'submitted')
  const open = own.find(({ status, acceptsUntil }) => status === 'open' && now.iso < acceptsUntil)
  return {
    examId,
    kind: exam.kind,
    title: exam.title,
    state: windowState(exam, now.iso),
    opensAt: exam.opensAt,
    closesAt: exam.closesAt,
    minutes: exam.minutes,
    total: questionCount(exam.pools),
    fullScore: fullScore(exam.pools),
    passScore: exam.passScore,
    required: exam.required,
    attemptsAllowed: exam.attemptsAllowed,
    attemptsUsed: own.length,
    openNumber: open?.exam?.number ?? null,
    bestScore:
      submitted.length > 0 ? Math.max(...submitted.map((attempt) => attempt.exam?.score ?? 0)) : null,
    passed:
      submitted.length > 0 && exam.passScore !== null
        ? submitted.some((attempt) => attempt.exam?.passed === true)
        : null,
  }
}

/** An exam's page: its rules and the caller's attempts; in one trip. */
export async function examPage({ memberId, organisationPath }: Identity, examId: string, now: Moment) {
  const [head, attempts] = await Promise.all([examHeads.get(examId), attemptsAt(memberId, [examId])])
  const exam = head?.published
  if (!exam || !organisationPath.startsWith(exam.organisationPath)) return fail(examNotFound)
  const summary = summaryOf(examId, exam, attempts, now)
  const { openNumber, attemptsUsed, state } = summary
  const mayBegin = state === 'open' && attemptsUsed < exam.attemptsAllowed
  return {
    ...summary,
    now: now.iso,
    instructions: exam.instructions,
    organisationName: exam.organisationName,
    reveal: exam.reveal,
    attempts: attempts
      .map((attempt) => ({
        attemptId: attempt._id,
        number: attempt.exam?.number ?? 1,
        submittedAt: attempt.submittedAt,
        closesAt: attempt.closesAt,
        score: attempt.exam?.score ?? null,
        passed: attempt.exam?.passed ?? null,
      }))
      .sort((a, b) => a.number - b.number),
    next:
      openNumber !== null
        ? { number: openNumber, begun: true }
        : mayBegin
          ? { number: attemptsUsed + 1, begun: false }
          : null,
  }
}

/** Required exams that are open and neither passed nor used up. */
export const examWaitingSource: WaitingSource = {
  async waitingFor({ memberId, organisationPath }, now) {
    const [exams, attempts] = await Promise.all([
      examsFor(organisationPath, now.iso),
      attemptsOfKind(memberId, 'exam'),
    ])
    return exams.flatMap(({ _id, published }): Waiting[] => {
      if (!published?.required) return []
      const { state, passed, openNumber, attemptsUsed, total, title, closesAt } = summaryOf(
        _id,
        published,
        attempts,
        now,
      )
      const finished =
        passed === true ||
        (passed === null && attemptsUsed > 0 && openNumber === null) ||
        (openNumber === null && attemptsUsed >= published.attemptsAllowed)
      if (state !== 'open' || finished) return []
      const note = openNumber !== null ? '正在进行，可以接着答' : `考试 · ${total} 题`
      return [{ kind: 'exam', id: _id, title, note, dueAt: closesAt }]
    })
  },
}

/** How a member stands at an exam: the best submitted attempt. */
export interface ExamResult {
  passed: boolean
  bestCorrect: number
  total: number
  submittedAt: string
}

/** A member's results at some exams, of those submitted; an exam without a pass mark is passed by taking it. */
export async function examResultsOf(
  memberId: string,
  examIds: readonly string[],
): Promise<Map<string, ExamResult>> {
  const results = new Map<string, ExamResult>()
  for (const { paperId, status, exam, correctCount, submittedAt } of await attemptsAt(memberId, examIds)) {
    if (status !== 'submitted' || !exam || !paperId || submittedAt === null) continue
    const known = results.get(paperId)
    const better = !known || (correctCount ?? 0) > known.bestCorrect
    results.set(paperId, {
      passed: known?.passed === true || exam.passed !== false,
      bestCorrect: better ? (correctCount ?? 0) : known.bestCorrect,
      total: exam.worth.length,
      submittedAt: better ? submittedAt : known.submittedAt,
    })
  }
  return results
}

/** A published exam as far as others build on it. */
export type ExamCard = Pick<Exam, 'title' | 'kind' | 'organisationPath' | 'opensAt' | 'closesAt'>

/** Published exams by id. */
export async function examCards(examIds: readonly string[]): Promise<Map<string, ExamCard>> {
  const heads = await examHeads.getMany(examIds)
  return new Map(heads.flatMap(({ _id, published }) => (published ? [[_id, published] as const] : [])))
}
