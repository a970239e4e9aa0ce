/** The transparency report, and the counting behind it. */
import { type Moment, addDays, dayOf } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { comments } from '../../comment'
import { rejectionReasons } from '../../comment/model'
import { changesAnnounced } from '../settings/store'
import { halfWithin, noFigures, summed, withEvent } from './rules'
import { lastDays, type ReviewDay, reviewDays } from './store'

/** Comments one transaction counts, and transactions of one tick. */
const BATCH = 20
const BATCHES = 25

/** The report on so many days up to today. */
export async function reportOf(days: number, { day }: Moment) {
  const [found, settings] = await Promise.all([lastDays(day, days), changesAnnounced()])
  const total = summed(found)
  const { reasons, waits, ...figures } = total
  return {
    from: addDays(day, 1 - days),
    to: day,
    ...figures,
    reasons: rejectionReasons
      .map((reason) => ({ reason, count: reasons[reason] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    settings,
    halfWithinMinutes: halfWithin(waits),
  }
}

/** Counts the events since; each once, because its comment remembers how many were. */
export async function countEvents(): Promise<number> {
  let counted = 0
  for (let batch = 0; batch < BATCHES; batch++) {
    const found = await comments.find({ uncounted: true }, { limit: BATCH, fields: ['counted'] })
    if (found.length === 0) break
    await transaction(async (running) => {
      const days = new Map<string, ReviewDay>()
      for (const { _id } of found) {
        const comment = await comments.within(running).get(_id)
        if (!comment?.uncounted) continue
        for (const event of comment.events.slice(comment.counted)) {
          const day = dayOf(Date.parse(event.at))
          const figures = days.get(day) ??
            (await reviewDays.within(running).get(day)) ?? { _id: day, ...noFigures() }
          days.set(day, { ...withEvent(figures, event), _id: day })
        }
        await comments.within(running).update(_id, { counted: comment.events.length, uncounted: false })
      }
      for (const day of days.values()) await reviewDays.within(running).put(day)
    })
    counted += found.length
  }
  return counted
}
