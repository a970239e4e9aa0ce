/** Trainings and enrolments as the contracts name them. */
import { codesFrom } from './codes'
import type { SignKind } from './model'
import type { Enrolment, Training, TrainingQuestion } from './store'

/** What an enrolment carries of its training. */
export function aboutOf({ kind, title, organisationName, startsAt, endsAt, place, status }: Training) {
  return { kind, title, organisationName, startsAt, endsAt, place, cancelled: status === 'cancelled' }
}

export function seatsLeft({ capacity, seatsTaken }: Training): number | null {
  return capacity === null ? null : Math.max(0, capacity - seatsTaken)
}

/** The part of one member in a training. */
export function mineView(training: Training, enrolment: Enrolment | null) {
  if (!enrolment || enrolment.state === 'left')
    return { state: 'none' as const, position: null, signedInAt: null, signedOutAt: null, minutes: null }
  const { state, memberId, signIn, signOut, minutes } = enrolment
  return {
    state,
    position: state === 'waiting' ? training.waiting.indexOf(memberId) + 1 : null,
    signedInAt: signIn?.at ?? null,
    signedOutAt: signOut?.at ?? null,
    minutes,
  }
}

/** A training as its makers see it. */
export function managedView({ _id, waiting, ...training }: Training) {
  return { trainingId: _id, waitingCount: waiting.length, ...training }
}

export function questionView(
  { _id, memberId, text, askedAt, answer, answeredBy }: TrainingQuestion,
  readerId: string,
) {
  return { questionId: _id, text, askedAt, mine: memberId === readerId, answer, answeredBy }
}

/** The codes of the next minutes. */
export function codesView(training: Training, kind: SignKind, nowMs: number) {
  const { title, place } = training
  return { title, place, now: new Date(nowMs).toISOString(), codes: codesFrom(training, kind, nowMs) }
}
