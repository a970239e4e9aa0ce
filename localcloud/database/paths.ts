import { EMPTY_ARRAY_KEY, keyOf, NULL_KEY } from './keys'
import { isFields, type Fields } from './values'

/** The keys a document has under one dotted path. */
export interface PathKeys {
  /** At least one key: a missing field has the key of null. No duplicates. */
  keys: Buffer[]
  /** Path of the outermost array met on the way or at the end: then several keys may stand for the document. */
  arrayAt: string | undefined
}

/**
 * The keys of a document under a dotted path, as an index holds them: each element of an array counts,
 * and arrays on the way are walked through, also nested ones, so that no match is ever missed.
 */
export function pathKeys(document: Fields, path: string): PathKeys {
  const found = new Map<string, Buffer>()
  const add = (key: Buffer) => found.set(key.toString('latin1'), key)
  const segments = path.split('.')
  const arrayDepth = walk(document, segments, 0, add)
  if (found.size === 0) add(NULL_KEY)
  const arrayAt = arrayDepth === undefined ? undefined : segments.slice(0, arrayDepth).join('.')
  return { keys: [...found.values()], arrayAt }
}

/** Gives every key below `value` to `add`; answers at which depth the first array was met, if any. */
function walk(
  value: unknown,
  segments: string[],
  depth: number,
  add: (key: Buffer) => void,
): number | undefined {
  if (Array.isArray(value)) {
    if (depth === segments.length && value.length === 0) add(EMPTY_ARRAY_KEY)
    for (const item of value) walk(item, segments, depth, add)
    const segment = segments[depth]
    if (segment !== undefined && /^\d+$/.test(segment)) walk(value[Number(segment)], segments, depth + 1, add)
    return depth
  }
  const segment = segments[depth]
  if (segment === undefined) {
    add(keyOf(value))
    return undefined
  }
  if (!isFields(value) || !Object.hasOwn(value, segment)) {
    add(NULL_KEY)
    return undefined
  }
  return walk(value[segment], segments, depth + 1, add)
}

/** The key a document is sorted by: of an array its smallest element going up, its largest going down. */
export function sortKey(document: Fields, path: string, direction: 1 | -1): Buffer {
  const { keys, arrayAt } = pathKeys(document, path)
  if (arrayAt === undefined) return keys[0] as Buffer
  return keys.reduce((best, key) => (Buffer.compare(key, best) * direction < 0 ? key : best))
}
