/** What other domains use of this one. */
import type { CountedWindow } from './model'
import { officialCalendar } from './official'
import { countNaturalDays, countWorkingDays } from './rules'

/** Whether the official calendar of a year is published. */
export const calendarKnows = (year: number) => officialCalendar.knows(year)

/** Ends with the `workingDays`-th working day after `startDay`, by the official calendar. */
export function workingWindow(startDay: string, workingDays: number): CountedWindow {
  return countWorkingDays(officialCalendar, startDay, workingDays)
}

/** `days` natural days after `startDay`; ends on a working day, by the official calendar. */
export function naturalWindow(startDay: string, days: number): CountedWindow {
  return countNaturalDays(officialCalendar, startDay, days)
}
