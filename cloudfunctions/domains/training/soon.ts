/** Telling the enrolled a day ahead that a training is near. */
import { command } from '../../kernel/database'
import { DAY_MS, type Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { messageTime, queueMessage } from '../message'
import { personsOfMembers } from '../organisation'
import { type Training, trainingEnrolments, trainings } from './store'

/** Trainings of one tick, people of each, and people told in one transaction. */
const TRAININGS = 5
const PEOPLE = 100
const TOLD_AT_ONCE = 20

/** When the enrolled of a training are told. */
export function soonAtOf(startsAt: string): string {
  return new Date(Date.parse(startsAt) - DAY_MS).toISOString()
}

/** Queues what is due; answers how many people were told. Safe to repeat: nobody is told twice of the same time. */
export async function tellSoon(now: Moment): Promise<number> {
  const due = await trainings.find(
    { soonAt: command.gt('').and(command.lte(now.iso)) },
    { orderBy: [['soonAt', 'asc']], limit: TRAININGS },
  )
  let told = 0
  for (const training of due) told += await tellSome(training, now)
  return told
}

async function tellSome(training: Training, now: Moment): Promise<number> {
  const { _id, soonAt, startsAt, title, place, soonTo } = training
  // Enrolled after it was due, or changed to begin at once: who comes so late knows.
  const people =
    startsAt <= now.iso
      ? []
      : await trainingEnrolments.find(
          { trainingId: _id, listKey: command.gt(soonTo) },
          { orderBy: [['listKey', 'asc']], limit: PEOPLE },
        )
  const enrolled = people.filter(({ state }) => state === 'enrolled').map(({ memberId }) => memberId)
  const persons = [...(await personsOfMembers(enrolled)).values()]
  for (let start = 0; start < persons.length; start += TOLD_AT_ONCE)
    await transaction(async (running) => {
      for (const personId of persons.slice(start, start + TOLD_AT_ONCE))
        await queueMessage(running, now, {
          messageId: `training.soon.${_id}.${startsAt}.${personId}`,
          personId,
          template: 'trainingSoon',
          data: { training: title, startsAt: messageTime(startsAt), place: place ?? '线上直播' },
          page: trainingPage(_id),
        })
    })
  const last = people.at(-1)
  // A new time set meanwhile has a mark of its own and keeps it.
  await trainings.updateWhere(
    { _id, soonAt },
    people.length === PEOPLE && last ? { soonTo: last.listKey } : { soonAt: '', soonTo: '' },
  )
  return persons.length
}

/** The page of a training on the phone. */
export const trainingPage = (trainingId: string) =>
  `/packages/training/session/index?trainingId=${encodeURIComponent(trainingId)}`
