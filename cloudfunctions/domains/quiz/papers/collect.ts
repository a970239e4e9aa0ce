/** What the minute tick does with papers: nobody loses answers to a dead battery, nobody sees them too early. */
import { command } from '../../../kernel/database'
import type { Moment } from '../../../kernel/time'
import { quizAttempts } from '../attempts'
import { settleIfOver } from '../submit'

const BATCH = 100

/**
 * Submits what was kept of papers whose time has ended, and hands the answers of exams to memory once their window has
 * ended. Answers how many; repeating it changes nothing.
 */
export async function collectOver(now: Moment): Promise<number> {
  const [over, released] = await Promise.all([
    quizAttempts.find({ awaits: 'collect', awaitsUntil: command.lte(now.iso) }, { limit: BATCH }),
    quizAttempts.find(
      { awaits: 'release', awaitsUntil: command.lte(now.iso) },
      { limit: BATCH, fields: ['memberId'] },
    ),
  ])
  for (const attempt of over) await settleIfOver(attempt, now)
  for (const { _id } of released)
    await quizAttempts.updateWhere({ _id, awaits: 'release' }, { awaits: null, unfolded: true })
  return over.length + released.length
}
