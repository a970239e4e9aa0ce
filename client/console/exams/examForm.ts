/** An exam while it is being written. */
import type { FieldProblem, Input, Output } from '../api/client'
import { blanks } from '../editorial/source'
import type { Topic } from '../editorial/topics'

export type ExamInput = Omit<Input<'exam.save'>, 'examId' | 'revision'>
type Pool = ExamInput['pools'][number]

export interface ExamForm extends Omit<ExamInput, 'organisationId' | 'opensAt' | 'closesAt'> {
  organisationId: string | null
  /** China's wall clock, `YYYY-MM-DDTHH:mm`, or empty. */
  opensAt: string
  closesAt: string
}

const topicsFirst: Topic = 'party'

export function emptyPool(): Pool {
  return { topic: topicsFirst, difficulty: null, count: 10, points: 10 }
}

export function emptyExam(): ExamForm {
  return {
    kind: 'exam',
    title: '',
    instructions: '',
    organisationId: null,
    opensAt: '',
    closesAt: '',
    attemptsAllowed: 1,
    minutes: 30,
    pools: [emptyPool()],
    passScore: 60,
    reveal: 'afterWindow',
    required: false,
    measures: null,
  }
}

export function examForm(exam: Output<'exam.draft'>): ExamForm {
  const { kind, title, instructions, organisationId, attemptsAllowed, minutes, pools } = exam
  const { passScore, reveal, required, measures } = exam
  return {
    kind,
    title,
    instructions,
    organisationId,
    opensAt: wallClock(exam.opensAt),
    closesAt: wallClock(exam.closesAt),
    attemptsAllowed,
    minutes,
    pools,
    passScore,
    reveal,
    required,
    measures,
  }
}

export function examInput(form: ExamForm): ExamInput {
  return {
    ...form,
    title: form.title.trim(),
    instructions: form.instructions.trim(),
    // Never sent while missing: that is found before.
    organisationId: form.organisationId ?? '',
    opensAt: instantOf(form.opensAt),
    closesAt: instantOf(form.closesAt),
  }
}

/** Another kind, with what it brings: a special paper has nothing to pass. */
export function withKind(form: ExamForm, kind: ExamForm['kind']): ExamForm {
  return kind === 'special'
    ? { ...form, kind, passScore: null, minutes: null, reveal: 'immediately', attemptsAllowed: 3 }
    : { ...form, kind, passScore: form.passScore ?? Math.round(fullScore(form) * 0.6) }
}

export function missingInExam(form: ExamForm): FieldProblem[] {
  const late = form.opensAt !== '' && form.closesAt !== '' && form.closesAt <= form.opensAt
  return [
    ...blanks({ title: form.title, opensAt: form.opensAt, closesAt: form.closesAt }),
    ...(form.organisationId === null ? [{ path: 'organisationId', message: '请选择哪个组织参加' }] : []),
    ...(late ? [{ path: 'closesAt', message: '结束要晚于开始' }] : []),
  ]
}

export function questionCount({ pools }: Pick<ExamForm, 'pools'>): number {
  return pools.reduce((sum, { count }) => sum + count, 0)
}

export function fullScore({ pools }: Pick<ExamForm, 'pools'>): number {
  return pools.reduce((sum, { count, points }) => sum + count * points, 0)
}

/** China's wall clock of an instant, `YYYY-MM-DDTHH:mm`. */
export function wallClock(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** The instant at which China's wall clock shows this; empty for nothing. */
export function instantOf(wall: string): string {
  return wall === '' ? '' : new Date(`${wall}:00+08:00`).toISOString()
}
