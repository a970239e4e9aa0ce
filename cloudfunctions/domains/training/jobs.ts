import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { transaction } from '../../kernel/transaction'
import { trainingContract } from './contract'
import { tellSoon } from './soon'
import { type Enrolment, type Training, trainingEnrolments, trainingNotices, trainings } from './store'
import { aboutOf } from './views'

/** Trainings and people of one tick; the next one goes on. */
const TRAININGS = 5
const PEOPLE = 100

export const trainingJobs = implement(trainingContract, 'jobs', {
  'training.tellSoon': async ({ now }) => ({ told: await tellSoon(now) }),

  'training.tell': async () => {
    const changed = await trainings.find(
      { untoldSince: command.gt('') },
      { orderBy: [['untoldSince', 'asc']], limit: TRAININGS },
    )
    let told = 0
    for (const training of changed) {
      const people = await trainingEnrolments.find(
        { trainingId: training._id, toldRevision: command.lt(training.revision) },
        { limit: PEOPLE },
      )
      for (const enrolment of people) await tell(training, enrolment)
      told += people.length
      // A change made meanwhile has a later mark and keeps it.
      if (people.length < PEOPLE)
        await trainings.updateWhere(
          { _id: training._id, untoldSince: training.untoldSince },
          { untoldSince: null },
        )
    }
    return { told }
  },
})

/** One member's copy and word, together; a repeat finds both done. */
function tell(training: Training, { _id }: Enrolment): Promise<void> {
  const { _id: trainingId, title, revision, changes, endKey } = training
  return transaction(async (running) => {
    const enrolment = await trainingEnrolments.within(running).get(_id)
    if (!enrolment || enrolment.toldRevision >= revision) return
    const { memberId, state, toldRevision } = enrolment
    await trainingEnrolments
      .within(running)
      .update(_id, { toldRevision: revision, endKey, about: aboutOf(training) })
    const news = changes.filter((change) => change.revision > toldRevision)
    const [latest] = news
    if (state === 'left' || !latest) return
    const text = news
      .map((change) => change.text)
      .reverse()
      .join('')
    const notice = {
      _id: `${trainingId}.${memberId}.r${revision}`,
      memberId,
      trainingId,
      title,
      text,
      at: latest.at,
    }
    await trainingNotices.within(running).put(notice)
  })
}
