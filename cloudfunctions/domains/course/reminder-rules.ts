/** Pure decisions about reminding members of required courses: at half time, and two days before the end. */
import { addDays, DAY_MS, dayOf, startOfDayMs } from '../../kernel/time'
import type { Assignment } from './store'

/** Nobody is told before nine in the morning. */
const MORNING_MS = 9 * 3_600_000
/** A shorter assignment is reminded of once, a very short one not at all. */
const HALF_TIME_FROM_DAYS = 8
const LAST_FROM_DAYS = 3
const LAST_DAYS_BEFORE = 2

export interface Reminder {
  key: 'half' | 'last'
  /** ISO 8601 */
  at: string
}

type Asked = Pick<Assignment, 'assignedAt' | 'dueDay' | 'required' | 'active'>

/** When those who have not finished are reminded, in order; an elective course never nags. */
export function remindersOf({ assignedAt, dueDay, required, active }: Asked): Reminder[] {
  const from = dayOf(Date.parse(assignedAt))
  const days = Math.round((startOfDayMs(dueDay) - startOfDayMs(from)) / DAY_MS)
  if (!required || !active) return []
  const morningOf = (day: string) => new Date(startOfDayMs(day) + MORNING_MS).toISOString()
  return [
    ...(days >= HALF_TIME_FROM_DAYS
      ? [{ key: 'half' as const, at: morningOf(addDays(from, Math.floor(days / 2))) }]
      : []),
    ...(days >= LAST_FROM_DAYS
      ? [{ key: 'last' as const, at: morningOf(addDays(dueDay, -LAST_DAYS_BEFORE)) }]
      : []),
  ]
}

/** When the next reminder is due after an instant; empty when there is none. */
export function nextReminder(assignment: Asked, after: string): string {
  return remindersOf(assignment).find(({ at }) => at > after)?.at ?? ''
}

/** The reminder to be given now: the latest one that is due, should one have been missed. */
export function dueReminder(assignment: Asked, now: string): Reminder | null {
  return (
    remindersOf(assignment)
      .filter(({ at }) => at <= now)
      .at(-1) ?? null
  )
}

export const reminderNotes: Record<Reminder['key'], string> = {
  half: '时间过半，还没有学完，抽空看一课',
  last: '还有两天截止，还没有学完',
}
