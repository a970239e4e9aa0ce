/** Days of a plan while they are being changed: pure. */
import type { Input, Output } from '../api/client'

export type Day = Output<'study.schedule'>['days'][number]
export type Item = Day['items'][number]
type PlannedDay = Input<'study.planDays'>['days'][number]

export const itemsADay = 5

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** The items an organisation planned itself; what it inherits is not its own. */
export function ownItems(day: Day): Item[] {
  return day.plan === 'own' ? day.items : []
}

/** What is sent for a day with these items. */
export function planned(day: Day, items: readonly Item[]): PlannedDay {
  return {
    day: day.day,
    revision: day.revision,
    items: items.map(({ contentId, required }) => ({ contentId, required })),
  }
}

/** The items with one more at the end; as they were when it is there already or the day is full. */
export function withItem(items: readonly Item[], item: Item): Item[] {
  const there = items.some(({ contentId }) => contentId === item.contentId)
  return there || items.length >= itemsADay ? [...items] : [...items, item]
}

/**
 * The days to save so that the next week is planned as this one. Days that are closed, or beyond what can be planned,
 * stay as they are; so do items that can no longer be offered.
 */
export function copiedWeek(days: readonly Day[], monday: string, until: string): PlannedDay[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index)).flatMap((from) => {
    const source = days.find(({ day }) => day === from)
    const target = days.find(({ day }) => day === addDays(from, 7))
    if (!source || !target || target.state !== 'open' || target.day > until) return []
    const items = ownItems(source).filter(({ trouble }) => trouble === null)
    return items.length > 0 ? [planned(target, items)] : []
  })
}
