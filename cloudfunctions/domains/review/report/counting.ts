/** Counts what happened to comments into the figures of the day, for all together and for each organisation above. */
import type { Transaction } from '../../../kernel/database'
import { dayOf } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { type Comment, comments } from '../../comment'
import { decisionsOf, noFigures, withEvent } from './rules'
import { dayIdOf, type ReviewDay, reviewDays, reviewOrganisations } from './store'

/** Comments one transaction counts, and transactions of one tick. */
const BATCH = 10
const BATCHES = 50

/** Counts the events since; each once, because its comment remembers how many were. */
export async function countEvents(): Promise<number> {
  let counted = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const found = await comments.find({ uncounted: true }, { limit: BATCH, fields: ['counted'] })
    if (found.length === 0) break
    await transaction(async (running) => {
      const days = new Map<string, ReviewDay>()
      const decisions = new Map<string, number>()
      for (const { _id } of found) {
        const comment = await comments.within(running).get(_id)
        if (!comment?.uncounted) continue
        await countOne(running, comment, days, decisions)
        await comments.within(running).update(_id, { counted: comment.events.length, uncounted: false })
      }
      for (const day of days.values()) await reviewDays.within(running).put(day)
      for (const [_id, more] of decisions) {
        const before = (await reviewOrganisations.within(running).get(_id))?.decisions ?? 0
        await reviewOrganisations.within(running).put({ _id, decisions: before + more })
      }
    })
    counted += found.length
  }
  return counted
}

async function countOne(
  running: Transaction,
  comment: Comment,
  days: Map<string, ReviewDay>,
  decisions: Map<string, number>,
): Promise<void> {
  const organisationIds = (comment.organisationPath ?? '').split('/').filter(Boolean)
  for (const event of comment.events.slice(comment.counted)) {
    const day = dayOf(Date.parse(event.at))
    for (const organisationId of [null, ...organisationIds]) {
      const _id = dayIdOf(day, organisationId)
      const before = days.get(_id) ?? (await reviewDays.within(running).get(_id)) ?? { _id, ...noFigures() }
      const after = { ...withEvent(before, event), _id }
      days.set(_id, after)
      const more = decisionsOf(after) - decisionsOf(before)
      if (organisationId !== null && more > 0)
        decisions.set(organisationId, (decisions.get(organisationId) ?? 0) + more)
    }
  }
}
