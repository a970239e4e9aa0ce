/** Pure decisions about planned days. */
import { addDays } from '../../../kernel/time'

/** How far ahead a day can be planned. */
export const DAYS_AHEAD = 28
/** More than this nobody reads on one day. */
export const ITEMS_A_DAY = 5

/** Ids of an organisation and of those above it, the nearest first. */
export function lineOf(organisationPath: string): string[] {
  return organisationPath
    .split('/')
    .filter((id) => id !== '')
    .reverse()
}

/**
 * The organisation whose plan holds for members here: the nearest above that has one, else the root, where the
 * system chooses.
 * @param planned true when that organisation has planned the day
 */
export function ownerOf(line: readonly string[], planned: (organisationId: string) => boolean): string {
  return line.find(planned) ?? line.at(-1) ?? ''
}

/** Why a day cannot be planned today; null when it can. */
export function refuseDay(day: string, today: string): 'closed' | 'tooFar' | null {
  if (day <= today) return 'closed'
  return day > addDays(today, DAYS_AHEAD) ? 'tooFar' : null
}

export interface PlannedItem {
  contentId: string
  required: boolean
}

/** Whether two plans of a day are the same. */
export function samePlan(one: readonly PlannedItem[], other: readonly PlannedItem[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (item, index) => item.contentId === other[index]?.contentId && item.required === other[index].required,
    )
  )
}
