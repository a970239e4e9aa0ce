/** Effective reading time: bounded by the server's clock, one place at a time. */
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { secondsThatCount } from './rules'
import { studySessions, type StudyTime, studyTimeId, studyTimes } from './store'

export interface Sitting {
  /** Made by the phone each time an item is opened. */
  sessionId: string
  /** True for the first report of a sitting: it takes over from any other device. */
  begins: boolean
  /** Seconds of reading since the last report, as the phone measured them. */
  activeSeconds: number
}

/**
 * Counts what a sitting reports. A sitting that another device has taken over counts nothing and is told so.
 * Repeating a report counts no more than the clock allows.
 */
export function countReading(memberId: string, contentId: string, now: Moment, sitting: Sitting) {
  const { sessionId, begins, activeSeconds } = sitting
  return transaction(async (running) => {
    const session = await studySessions.within(running).get(memberId)
    const id = studyTimeId(now.day, memberId)
    const time = (await studyTimes.within(running).get(id)) ?? {
      _id: id,
      memberId,
      day: now.day,
      seconds: 0,
      items: [],
    }
    const mine = session?.sessionId === sessionId
    if (!mine && !begins) return { takenOver: true, secondsToday: secondsOn(time, contentId) }
    const counted = mine ? secondsThatCount(session.countedUntil, now.iso, activeSeconds) : 0
    await studySessions.within(running).put({ _id: memberId, sessionId, contentId, countedUntil: now.iso })
    if (counted === 0) return { takenOver: false, secondsToday: secondsOn(time, contentId) }
    const next = withSeconds(time, contentId, counted)
    await studyTimes.within(running).put(next)
    return { takenOver: false, secondsToday: secondsOn(next, contentId) }
  })
}

function withSeconds(time: StudyTime, contentId: string, more: number): StudyTime {
  const others = time.items.filter((item) => item.contentId !== contentId)
  const seconds = secondsOn(time, contentId) + more
  return { ...time, seconds: time.seconds + more, items: [...others, { contentId, seconds }] }
}

function secondsOn({ items }: StudyTime, contentId: string): number {
  return items.find((item) => item.contentId === contentId)?.seconds ?? 0
}
