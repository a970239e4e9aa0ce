/** What a member has before them: places taken in trainings of the next days. */
import { command } from '../../kernel/database'
import { later } from '../../kernel/time'
import type { WaitingSource } from '../home/model'
import { trainingEnrolments } from './store'

/** Further ahead it is no matter for today's page. */
const AHEAD_MS = 7 * 86_400_000
const READ = 20

export const trainingWaitingSource: WaitingSource = {
  async waitingFor({ memberId }, now) {
    const found = await trainingEnrolments.find(
      { memberId, endKey: command.gt(now.iso) },
      { orderBy: [['endKey', 'asc']], limit: READ },
    )
    const soon = later(now, AHEAD_MS)
    return found
      .filter(
        ({ state, signOut, about }) =>
          state === 'enrolled' && !signOut && !about.cancelled && about.startsAt < soon,
      )
      .map(({ trainingId, about }) => ({
        kind: 'training' as const,
        id: trainingId,
        title: about.title,
        note: about.place ?? '线上直播',
        dueAt: about.startsAt,
      }))
  },
}
