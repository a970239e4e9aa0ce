import { notEmulated, requestFailed } from '../errors'
import { encode, isFields, type Fields } from './values'

/** Elements an update may add to an array to reach an index. MongoDB: 1,500,000. */
const MAX_BACKFILL = 1_500_000

/** The value under a dotted path; numbers in the path index arrays. */
export function getPath(document: Fields, path: string): unknown {
  let at: unknown = document
  for (const segment of path.split('.')) {
    if (Array.isArray(at)) at = /^\d+$/.test(segment) ? at[Number(segment)] : undefined
    else if (isFields(at) && Object.hasOwn(at, segment)) at = at[segment]
    else return undefined
  }
  return at
}

/** Sets the value under a dotted path, making objects on the way. @throws CloudError when something else is in the way */
export function setPath(document: Fields, path: string, value: unknown): void {
  const segments = path.split('.')
  let at: unknown = document
  for (const [depth, segment] of segments.entries()) {
    const isLast = depth === segments.length - 1
    if (Array.isArray(at)) at = stepArray(at, segment, path, isLast, value)
    else if (isFields(at)) {
      if (isLast) at[segment] = value
      else if (!Object.hasOwn(at, segment)) at[segment] = {}
      at = at[segment]
    } else {
      throw requestFailed(
        `Cannot create field '${segment}' in element {${segments.slice(0, depth).join('.')}: ${encode(at ?? null)}}`,
      )
    }
  }
}

function stepArray(
  array: unknown[],
  segment: string,
  path: string,
  isLast: boolean,
  value: unknown,
): unknown {
  if (!/^\d+$/.test(segment)) {
    throw requestFailed(`Cannot create field '${segment}' in an array (path ${path})`)
  }
  const index = Number(segment)
  if (index - array.length > MAX_BACKFILL)
    throw requestFailed(`can't backfill array to larger than ${MAX_BACKFILL} elements`)
  while (array.length < index) array.push(null)
  if (isLast) array[index] = value
  else if (array.length === index) array.push({})
  return array[index]
}

/** Removes the field under a dotted path; an array element becomes null, as in MongoDB. */
export function unsetPath(document: Fields, path: string): void {
  const cut = path.lastIndexOf('.')
  const parent = cut === -1 ? document : getPath(document, path.slice(0, cut))
  const name = path.slice(cut + 1)
  if (Array.isArray(parent)) {
    if (/^\d+$/.test(name) && Number(name) < parent.length) parent[Number(name)] = null
  } else if (isFields(parent)) delete parent[name]
}

/** Refuses paths that cannot be written. */
export function checkPath(path: string): void {
  const segments = path.split('.')
  if (segments.some((segment) => segment === ''))
    throw requestFailed(`The update path '${path}' contains an empty field name`)
  if (segments.includes('__proto__')) throw requestFailed(`The update path '${path}' is not allowed`)
  if (segments.some((segment) => segment.startsWith('$'))) {
    throw notEmulated(`positional update path ${path}`)
  }
  if (segments[0] === '_id') {
    throw requestFailed(`Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
}
