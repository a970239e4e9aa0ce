import { keyOf, TYPE_TAGS, typeTag } from './keys'
import { isFields, withRegExps, type Fields } from './values'

/** A stretch of keys: from (inclusive or not) to (inclusive or not). */
export interface Interval {
  from: Buffer
  fromInclusive: boolean
  to: Buffer
  toInclusive: boolean
}

/** What one condition says about the keys of a path: one of some points, or within an interval. */
export type Bound = { points: Buffer[] } | { interval: Interval }

/** All bounds a query puts on each path. Paths without a usable condition are absent. */
export type Bounds = Map<string, Bound[]>

/**
 * Reads from a query what must hold for every match, path by path. It only ever says less than the query
 * does: what is left out (`$or`, `$ne`, whole objects, `$exists` …) the matcher decides on the documents.
 */
export function readBounds(query: Fields): Bounds {
  const bounds: Bounds = new Map()
  collect(withRegExps(query), bounds)
  return bounds
}

/**
 * True when the bounds of a query say all that it says: plain values and ranges, nothing that is left to the matcher.
 * What an index finds by them then needs no further look.
 */
export function boundsSayAll(query: Fields): boolean {
  return Object.entries(query).every(([path, condition]) => {
    if (path === '$and')
      return Array.isArray(condition) && condition.every(isFields) && condition.every(boundsSayAll)
    if (path.startsWith('$')) return false
    if (!isFields(condition)) return isExact(condition)
    const operators = Object.entries(condition)
    return operators.length > 0 && operators.every(([name, value]) => operatorSaysAll(name, value))
  })
}

function operatorSaysAll(name: string, value: unknown): boolean {
  if (name === '$in') return Array.isArray(value) && value.every(isExact)
  return ['$eq', '$gt', '$gte', '$lt', '$lte'].includes(name) && isExact(value)
}

/** Values whose key is theirs alone. Null is also that of a missing field; a broken surrogate becomes U+FFFD in UTF-8. */
function isExact(value: unknown): boolean {
  if (typeof value === 'string') return !/[\p{Surrogate}\ufffd]/u.test(value)
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
}

function collect(query: Fields, bounds: Bounds): void {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isFields(part)) collect(part, bounds)
    }
    if (path.startsWith('$')) continue
    const found = conditionBounds(condition)
    if (found.length > 0) bounds.set(path, [...(bounds.get(path) ?? []), ...found])
  }
}

function conditionBounds(condition: unknown): Bound[] {
  if (!isFields(condition)) return equality(condition)
  const operators = Object.entries(condition)
  if (!operators.some(([name]) => name.startsWith('$'))) return []
  return operators.flatMap(([name, value]) => operatorBounds(name, value, condition))
}

function operatorBounds(name: string, value: unknown, condition: Fields): Bound[] {
  switch (name) {
    case '$eq':
      return isScalar(value) ? [{ points: [keyOf(value)] }] : []
    case '$in':
      return Array.isArray(value) && value.every(isScalar) ? [{ points: distinct(value.map(keyOf)) }] : []
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return isScalar(value) && value !== null ? [{ interval: rangeInterval(name, value) }] : []
    case '$regex': {
      const options = condition['$options'] ?? ''
      if (value instanceof RegExp && options === '') return prefix(value.source, value.flags)
      return typeof value === 'string' && typeof options === 'string' ? prefix(value, options) : []
    }
    default:
      return []
  }
}

function equality(value: unknown): Bound[] {
  if (value instanceof RegExp) return prefix(value.source, value.flags)
  return isScalar(value) ? [{ points: [keyOf(value)] }] : []
}

/** Values that equal exactly one key. Objects and arrays are left to the matcher. */
function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date
}

function distinct(keys: Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
}

/** A range never leaves the type of its bound. */
function rangeInterval(name: string, value: unknown): Interval {
  const key = keyOf(value)
  const type = typeTag(value)
  const inclusive = name.endsWith('e')
  return name.startsWith('$g')
    ? { from: key, fromInclusive: inclusive, to: Buffer.from([type + 1]), toInclusive: false }
    : { from: Buffer.from([type]), fromInclusive: true, to: key, toInclusive: inclusive }
}

/** The interval of strings that begin as an anchored pattern does (`^abc…`); nothing for other patterns. */
function prefix(pattern: string, flags: string): Bound[] {
  if (flags !== '' || !pattern.startsWith('^') || pattern.includes('|')) return []
  let literal = ''
  let rest = pattern.slice(1)
  for (;;) {
    const found = /^(?:\\([^a-zA-Z0-9])|([^\\^$.*+?()[\]{}|]))/u.exec(rest)
    if (!found) break
    const after = rest.slice(found[0].length)
    // A character that may be absent is no longer part of the prefix.
    if (/^[*?{]/.test(after)) break
    literal += found[1] ?? found[2] ?? ''
    rest = after
  }
  const from = Buffer.concat([Buffer.from([TYPE_TAGS.string]), Buffer.from(literal, 'utf8')])
  if (from.includes(0)) return []
  const to = Buffer.from(from)
  to[to.length - 1] = (to[to.length - 1] as number) + 1
  return [{ interval: { from, fromInclusive: true, to, toInclusive: false } }]
}
