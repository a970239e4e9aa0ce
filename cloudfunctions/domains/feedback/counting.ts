/** How limits are counted: in natural days, and by the official calendar where they end. */
import { addDays } from '../../kernel/time'
import { naturalWindow } from '../calendar'
import type { Limits } from './model'
import type { Clock, Counting } from './rules'

export const counting: Counting = (startDay, days, { toWorkingDay }) =>
  toWorkingDay ? naturalWindow(startDay, days).lastDay : addDays(startDay, days)

/** A running clock as people see it, each day with its reason. */
export function clockView({ kind, from, days, last }: Clock, today: string, { toWorkingDay }: Limits) {
  const window = naturalWindow(from, days).days
  const shown = toWorkingDay ? window : window.filter(({ kind: ofDay }) => ofDay !== 'moved')
  return { kind, from, last, daysLeft: daysBetween(today, last), days: shown }
}

/** Days from one to the other, negative when it lies before. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / 86_400_000)
}
