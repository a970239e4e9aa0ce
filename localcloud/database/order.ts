import { invalidParameter } from '../errors'
import { sortKey } from './paths'
import type { Fields } from './values'

/** One field of a sort: `1` smallest first, `-1` largest first. */
export interface SortField {
  path: string
  direction: 1 | -1
}

/** Reads `{"n": -1, "_id": 1}` in the order it was written. */
export function readOrder(order: Fields): SortField[] {
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw invalidParameter(`sort direction of ${path} must be 1 or -1`)
    return { path, direction }
  })
}

/** Sorts documents; those that tie keep their order. */
export function sortDocuments<T extends Fields>(documents: T[], order: SortField[]): T[] {
  return sortBy(documents, (document) => document, order)
}

/** Sorts things by the documents in them. */
export function sortBy<T>(items: T[], documentOf: (item: T) => Fields, order: SortField[]): T[] {
  if (order.length === 0) return items
  const keyed = items.map((item) => ({ item, keys: sortKeys(documentOf(item), order) }))
  keyed.sort((left, right) => compareSortKeys(left.keys, right.keys, order))
  return keyed.map(({ item }) => item)
}

/** What a document is sorted by, one key a field. */
export function sortKeys(document: Fields, order: SortField[]): Buffer[] {
  return order.map(({ path, direction }) => sortKey(document, path, direction))
}

/** Negative when the document of the left keys comes first, positive when that of the right does, else 0. */
export function compareSortKeys(left: Buffer[], right: Buffer[], order: SortField[]): number {
  for (const [index, { direction }] of order.entries()) {
    const compared = Buffer.compare(left[index] as Buffer, right[index] as Buffer)
    if (compared !== 0) return compared * direction
  }
  return 0
}
