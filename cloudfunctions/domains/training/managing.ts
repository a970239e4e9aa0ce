/** Making, changing and cancelling trainings. */
import { accessDenied, type ErrorKind, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { randomToken } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { timeKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import { organisations, organisationUnknown } from '../organisation'
import { giveFreePlaces, placesOf } from './enrolling'
import { alreadyPast, notADraft, trainingBegan, trainingChanged, trainingUnknown } from './errors'
import type { TrainingFields } from './model'
import { changeInWords, refuseChange } from './rules'
import { OFFICERS } from './signing'
import { soonAtOf } from './soon'
import { type Training, trainings } from './store'

const CHANGES_KEPT = 10

/** Saves a draft or changes what is published. The same save again changes nothing. */
export async function save(
  officer: Identity,
  now: Moment,
  trainingId: string,
  revision: number,
  organisationId: string,
  fields: TrainingFields,
): Promise<Training> {
  const organisation = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
  if (!mayActFor(officer, OFFICERS, organisation.path)) fail(accessDenied)
  const endKey = timeKey(fields.endsAt, trainingId)
  return transaction(async (running) => {
    const current = await trainings.within(running).get(trainingId)
    if (current) {
      if (!mayActFor(officer, OFFICERS, current.organisationPath)) fail(accessDenied)
      if (isRepeat(current, officer, revision, fields)) return current
    }
    if ((current?.revision ?? 0) !== revision) fail(trainingChanged)
    // Members were told who invites them: that stays once it is published.
    if (current && current.status !== 'draft' && current.organisationId !== organisationId)
      fail(trainingChanged)
    const refusal = current && refuseChange(current, fields, now.iso)
    if (refusal) fail(refusal)
    const base: Training = {
      _id: trainingId,
      status: 'draft',
      shown: false,
      secret: randomToken(),
      seatsTaken: 0,
      waiting: [],
      cancelReason: null,
      changes: [],
      untoldSince: null,
      soonAt: '',
      soonTo: '',
      ...current,
      ...fields,
      revision: revision + 1,
      organisationId,
      organisationName: organisation.name,
      organisationPath: organisation.path,
      endKey,
      updatedById: officer.memberId,
    }
    const places =
      base.capacity === null ? placesOf(base) : await giveFreePlaces(running, base, placesOf(base), now)
    const next = {
      ...base,
      ...places,
      ...(current?.shown ? toldOf(base, changeInWords(current, fields), now) : {}),
      ...(current?.shown && current.startsAt !== fields.startsAt
        ? { soonAt: soonAtOf(fields.startsAt), soonTo: '' }
        : {}),
    }
    await trainings.within(running).put(next)
    return next
  })
}

function isRepeat(current: Training, officer: Identity, revision: number, fields: TrainingFields): boolean {
  return (
    current.revision === revision + 1 &&
    current.updatedById === officer.memberId &&
    Object.entries(fields).every(([name, value]) => current[name as keyof TrainingFields] === value)
  )
}

/** The enrolled will be told of this revision. */
function toldOf(
  training: Training,
  words: string | null,
  now: Moment,
): Pick<Training, 'changes' | 'untoldSince'> {
  const told = words === null ? [] : [{ revision: training.revision, at: now.iso, text: words }]
  return { changes: [...told, ...training.changes].slice(0, CHANGES_KEPT), untoldSince: now.iso }
}

/** Shows a draft to members. */
export function publish(officer: Identity, now: Moment, trainingId: string): Promise<Training> {
  return step(officer, trainingId, (current) => {
    if (current.status === 'published') return current
    if (current.status !== 'draft') return notADraft
    if (current.startsAt <= now.iso) return alreadyPast
    return { ...current, status: 'published', shown: true, soonAt: soonAtOf(current.startsAt), soonTo: '' }
  })
}

/** Cancels with a reason; a training that has begun can't be undone. */
export function cancel(
  officer: Identity,
  now: Moment,
  trainingId: string,
  reason: string,
): Promise<Training> {
  return step(officer, trainingId, (current) => {
    if (current.status === 'cancelled') return current
    if (current.status === 'published' && current.startsAt <= now.iso) return trainingBegan
    const next: Training = {
      ...current,
      status: 'cancelled',
      soonAt: '',
      cancelReason: reason,
      revision: current.revision + 1,
    }
    return { ...next, ...toldOf(next, `已取消：${reason}`, now) }
  })
}

function step(
  officer: Identity,
  trainingId: string,
  decide: (current: Training) => Training | ErrorKind,
): Promise<Training> {
  return transaction(async (running) => {
    const current = (await trainings.within(running).get(trainingId)) ?? fail(trainingUnknown)
    if (!mayActFor(officer, OFFICERS, current.organisationPath)) fail(accessDenied)
    const decision = decide(current)
    if ('code' in decision) return fail(decision)
    if (decision !== current)
      await trainings.within(running).put({ ...decision, updatedById: officer.memberId })
    return decision
  })
}
