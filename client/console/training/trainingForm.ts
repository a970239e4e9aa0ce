/** A training while it is being written. Times are wall clocks in China, whatever the computer's own zone is. */
import type { FieldProblem, Input, Output } from '../api/client'

export type Managed = Output<'training.read'>

export interface TrainingForm {
  organisationId: string
  kind: 'lecture' | 'class'
  title: string
  summary: string
  teacher: string
  /** `YYYY-MM-DDTHH:mm`, as a time field of the browser holds it. */
  startsAt: string
  endsAt: string
  place: string
  liveUrl: string
  replayUrl: string
  /** Null for no limit. */
  capacity: number | null
  enrolFrom: string
  enrolUntil: string
  centralised: boolean
}

type SaveInput = Omit<Input<'training.save'>, 'trainingId' | 'revision'>

const chinaOffsetMs = 8 * 3_600_000

/** The wall clock in China of an instant. */
export function clockOf(instant: string): string {
  return new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 16)
}

/** The instant of a wall clock in China; as it is when it is none yet. */
export function instantOf(clock: string): string {
  const ms = Date.parse(`${clock}:00+08:00`)
  return Number.isNaN(ms) ? clock : new Date(ms).toISOString()
}

export function emptyTraining(organisationId: string, now: number): TrainingForm {
  return {
    organisationId,
    kind: 'class',
    title: '',
    summary: '',
    teacher: '',
    startsAt: '',
    endsAt: '',
    place: '',
    liveUrl: '',
    replayUrl: '',
    capacity: 50,
    enrolFrom: clockOf(new Date(now).toISOString()),
    enrolUntil: '',
    centralised: false,
  }
}

export function trainingForm(training: Managed): TrainingForm {
  const { organisationId, kind, title, summary, teacher, place, liveUrl, replayUrl, capacity, centralised } =
    training
  return {
    organisationId,
    kind,
    title,
    summary,
    teacher,
    startsAt: clockOf(training.startsAt),
    endsAt: clockOf(training.endsAt),
    place: place ?? '',
    liveUrl: liveUrl ?? '',
    replayUrl: replayUrl ?? '',
    capacity,
    enrolFrom: clockOf(training.enrolFrom),
    enrolUntil: clockOf(training.enrolUntil),
    centralised,
  }
}

/** What is sent; a lecture has no place and a class no live link. */
export function trainingInput(form: TrainingForm): SaveInput {
  const { kind, place, liveUrl, replayUrl, startsAt, endsAt, enrolFrom, enrolUntil, ...rest } = form
  return {
    ...rest,
    kind,
    place: kind === 'class' ? place.trim() || null : null,
    liveUrl: kind === 'lecture' ? liveUrl.trim() || null : null,
    replayUrl: replayUrl.trim() || null,
    startsAt: instantOf(startsAt),
    endsAt: instantOf(endsAt),
    enrolFrom: instantOf(enrolFrom),
    // Whoever says nothing else may enrol until it begins.
    enrolUntil: instantOf(enrolUntil || startsAt),
  }
}

/** What has to be filled in before anything is sent. */
export function missingInTraining(form: TrainingForm): FieldProblem[] {
  const needed = ['title', 'teacher', 'summary', 'startsAt', 'endsAt', 'enrolFrom'] as const
  return needed.filter((path) => form[path].trim() === '').map((path) => ({ path, message: '请填写' }))
}
