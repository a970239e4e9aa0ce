/**
 * Enrolling and leaving. With a limit, each is one transaction on the training's own document: a class has some
 * hundreds at most, and that document is what keeps it from being overbooked. Without a limit nobody shares a document.
 */
import type { Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { timeKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { tooLateToLeave, trainingUnknown } from './errors'
import { lateFrom, leavePlace, moveUp, type Places, refuseEnrolment, takePlace } from './rules'
import {
  type Enrolment,
  enrolmentId,
  type Training,
  trainingEnrolments,
  trainingNotices,
  trainings,
} from './store'
import { aboutOf, mineView } from './views'

/** The training, when it is open to the member: made by the own organisation or one above it. */
export function seenBy(caller: Identity, training: Training | null): Training {
  const open = training?.shown && caller.organisationPath.startsWith(training.organisationPath)
  return open ? training : fail(trainingUnknown)
}

/** Takes a place or waits for one. Whoever has one already keeps it. */
export function enrol(caller: Identity, now: Moment, trainingId: string) {
  const id = enrolmentId(trainingId, caller.memberId)
  return transaction(async (running) => {
    const training = seenBy(caller, await trainings.within(running).get(trainingId))
    const existing = await trainingEnrolments.within(running).get(id)
    if (existing && existing.state !== 'left') return mineView(training, existing)
    const refusal = refuseEnrolment(training, now.iso)
    if (refusal) fail(refusal)
    const { state, places } = takePlace(placesOf(training), caller.memberId)
    const enrolment: Enrolment = {
      _id: id,
      trainingId,
      memberId: caller.memberId,
      memberName: caller.name,
      organisationName: caller.organisationName,
      state,
      late: false,
      listKey: timeKey(now.iso, caller.memberId),
      toldRevision: training.revision,
      endKey: training.endKey,
      about: aboutOf(training),
      signIn: null,
      signOut: null,
      minutes: null,
      wrongCodes: null,
    }
    await trainingEnrolments.within(running).put(enrolment)
    if (training.capacity !== null) await trainings.within(running).update(trainingId, { ...places })
    return mineView({ ...training, ...places }, enrolment)
  })
}

/** Gives the place back; who waits first gets it and is told. */
export function leave(caller: Identity, now: Moment, trainingId: string) {
  const id = enrolmentId(trainingId, caller.memberId)
  return transaction(async (running) => {
    const training = seenBy(caller, await trainings.within(running).get(trainingId))
    const enrolment = await trainingEnrolments.within(running).get(id)
    if (!enrolment || enrolment.state === 'left') return mineView(training, null)
    if (now.iso >= training.startsAt) fail(tooLateToLeave)
    const late = enrolment.state === 'enrolled' && now.iso >= lateFrom(training)
    await trainingEnrolments.within(running).update(id, { state: 'left', late })
    if (training.capacity !== null) {
      const left = leavePlace(placesOf(training), caller.memberId, enrolment.state)
      const places = await giveFreePlaces(running, training, left, now)
      await trainings.within(running).update(trainingId, { ...places })
    }
    return mineView(training, null)
  })
}

export function placesOf({ capacity, seatsTaken, waiting }: Training): Places {
  return { capacity, seatsTaken, waiting }
}

/** Moves up whoever can, tells them, and answers with the places after it. */
export async function giveFreePlaces(
  running: Transaction,
  training: Training,
  before: Places,
  now: Moment,
): Promise<Places> {
  const { movedUp, places } = moveUp(before)
  for (const memberId of movedUp) {
    await trainingEnrolments
      .within(running)
      .update(enrolmentId(training._id, memberId), { state: 'enrolled' })
    await trainingNotices.within(running).add({
      _id: `${training._id}.${memberId}.${now.ms}`,
      memberId,
      trainingId: training._id,
      title: training.title,
      text: '有人取消，您从候补转为报名成功，请按时参加。',
      at: now.iso,
    })
  }
  return places
}
