/** Pages by key: the next page starts after the last key seen, so that no page ever skips or scans what came before. */
import { type Collection, command, type Document, type Filter } from './database'

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/**
 * One page of documents matching `filter`, newest key first.
 * @param key a field that is unique and sorts as text, e.g. an instant followed by the id; served by an index that
 *   ends with it
 * @param fields read of each document; all of them when left out
 */
export async function pageByKey<T extends Document, K extends keyof T & string>(
  collection: Collection<T>,
  filter: Filter,
  key: K,
  cursor: string | undefined,
  size: number,
  fields?: readonly string[],
): Promise<Page<T>> {
  const found = await collection.find(
    cursor === undefined ? filter : { ...filter, [key]: command.lt(cursor) },
    {
      orderBy: [[key, 'desc']],
      limit: size + 1,
      ...(fields && { fields }),
    },
  )
  const items = found.slice(0, size)
  const last = items.at(-1)
  return { items, nextCursor: found.length > size && last ? String(last[key]) : null }
}

/** A key that sorts by instant and never ties. */
export function timeKey(instant: string, id: string): string {
  return `${instant}~${id}`
}
