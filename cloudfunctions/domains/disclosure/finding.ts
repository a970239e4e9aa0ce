/** What a published disclosure is found by. Pure: every combination of category, organisation and year is one key. */
import { dayOf } from '../../kernel/time'
import { titleKeysOf } from '../study/model'
import type { CategoryId } from './categories'

export interface Shelf {
  category?: CategoryId | undefined
  /** With everything below it. */
  organisationId?: string | undefined
  year?: string | undefined
}

/** The key of a shelf. No title has a colon once it is normalised. */
export function shelfKey({ category, organisationId, year }: Shelf): string {
  return `:${category ?? ''}:${organisationId ?? ''}:${year ?? ''}`
}

/** @param organisationPath each organisation on it finds the disclosure */
export function searchKeysOf(
  category: CategoryId,
  organisationPath: string,
  year: string,
  title: string,
): string[] {
  const organisationIds = [undefined, ...organisationPath.split('/').filter((id) => id !== '')]
  const shelves = [undefined, category].flatMap((each) =>
    organisationIds.flatMap((organisationId) =>
      [undefined, year].map((ofYear) => shelfKey({ category: each, organisationId, year: ofYear })),
    ),
  )
  return [...new Set([...shelves, ...titleKeysOf(title)])]
}

/** Whether a found disclosure is on the shelf as well. */
export function isOn(shelf: Shelf, searchKeys: readonly string[]): boolean {
  return searchKeys.includes(shelfKey(shelf))
}

/** The year in China a disclosure is found under. */
export const yearOf = (instant: string) => dayOf(Date.parse(instant)).slice(0, 4)
