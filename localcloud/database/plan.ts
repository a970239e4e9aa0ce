import type { Collection, Index } from './catalog'
import type { Bound, Bounds, Interval } from './bounds'
import type { Bindable } from './file'
import { NULL_KEY } from './keys'
import type { SortField } from './order'

/** How the candidates of a query are read. */
export interface Plan {
  /** `_id`, the name of the index, or null when the whole collection is scanned. */
  index: string | null
  /** SQL that gives `document`; a page of it is read by adding LIMIT and OFFSET. */
  sql: string
  values: Bindable[]
  /** True when the documents already come in the order that was asked for. */
  ordered: boolean
  /** True when one document may come more than once. */
  repeats: boolean
  /** True when nothing comes that is outside any of the bounds. */
  exact: boolean
}

interface Choice {
  plan: Plan
  score: number
}

/** Chooses the cheapest way: `_id`, else the index that narrows or orders most, else a scan. */
export function planQuery(collection: Collection, bounds: Bounds, order: SortField[]): Plan {
  const byId: Index = {
    number: 0,
    name: '_id',
    table: collection.table,
    fields: [{ path: '_id', direction: 1 }],
    unique: true,
    multikey: [false],
  }
  const choices = [byId, ...collection.indexes].flatMap((index) => choose(collection, index, bounds, order))
  const best = choices.reduce<Choice | undefined>(
    (chosen, choice) => (chosen && chosen.score >= choice.score ? chosen : choice),
    undefined,
  )
  if (best) return best.plan
  const sql = `SELECT document FROM ${collection.table} ORDER BY position`
  const exact = bounds.size === 0
  return { index: null, sql, values: [], ordered: order.length === 0, repeats: false, exact }
}

/** The plan one index offers, or none when it neither narrows nor orders. */
function choose(collection: Collection, index: Index, bounds: Bounds, order: SortField[]): Choice[] {
  const where: string[] = []
  const values: Bindable[] = []
  const fixed: boolean[] = []
  let narrowed = 0
  const applied = new Set<string>()
  for (const [at, { path }] of index.fields.entries()) {
    const multikey = index.multikey[at] ?? false
    const usable = usableBounds(bounds.get(path) ?? [], multikey)
    if (usable.length === 0) break
    // Of several conditions on one field, points are the only one that is applied.
    if (!multikey && (usable.length === 1 || !usable.some((bound) => 'points' in bound))) applied.add(path)
    const column = columnOf(index, at)
    const points = usable.find((bound) => 'points' in bound)
    if (points && 'points' in points) {
      where.push(`${column} IN (${points.points.map(() => '?').join(', ')})`)
      values.push(...points.points)
      fixed[at] = points.points.length === 1
      narrowed += fixed[at] ? 4 : 3
      continue
    }
    for (const bound of usable) if ('interval' in bound) pushInterval(column, bound.interval, where, values)
    narrowed += 2
    break
  }
  const direction = orderDirection(index, fixed, order)
  const ordered = direction !== undefined
  if (narrowed === 0 && !(ordered && order.length > 0)) return []
  const from =
    index.table === collection.table
      ? `${collection.table} AS e`
      : `${index.table} AS e CROSS JOIN ${collection.table} AS d ON d.id = e.id`
  const source = index.table === collection.table ? 'e' : 'd'
  const conditions = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''
  const sorting = ` ORDER BY ${orderColumns(index, fixed, ordered && order.length > 0 ? direction : 1)}`
  const sql = `SELECT ${source}.document AS document FROM ${from}${conditions}${sorting}`
  const unique = index.name === '_id' && narrowed >= 3 ? 100 : 0
  const score = unique + narrowed * 2 + (ordered && order.length > 0 ? 3 : 0)
  const repeats = index.multikey.some(Boolean)
  const exact = !repeats && applied.size === bounds.size
  return [{ plan: { index: index.name, sql, values, ordered, repeats, exact }, score }]
}

/**
 * Bounds that may narrow a field. Of an array different elements may meet different conditions, so only one
 * counts, and none that a missing element could meet.
 */
function usableBounds(bounds: Bound[], multikey: boolean): Bound[] {
  if (!multikey) return bounds
  const safe = bounds.filter(
    (bound) => !('points' in bound) || !bound.points.some((key) => key.equals(NULL_KEY)),
  )
  const best = safe.find((bound) => 'points' in bound) ?? safe[0]
  return best ? [best] : []
}

function pushInterval(column: string, interval: Interval, where: string[], values: Bindable[]): void {
  where.push(
    `${column} ${interval.fromInclusive ? '>=' : '>'} ?`,
    `${column} ${interval.toInclusive ? '<=' : '<'} ?`,
  )
  values.push(interval.from, interval.to)
}

/** `1` or `-1` when walking the index that way gives the wanted order, else undefined. */
function orderDirection(index: Index, fixed: boolean[], order: SortField[]): 1 | -1 | undefined {
  const fields = index.fields.map((field, at) => ({
    ...field,
    fixed: fixed[at] ?? false,
    multikey: index.multikey[at],
  }))
  if (index.name !== '_id') fields.push({ path: '_id', direction: 1, fixed: false, multikey: false })
  let direction: 1 | -1 | undefined
  let at = 0
  for (const wanted of order) {
    while (fields[at]?.fixed && fields[at]?.path !== wanted.path) at++
    const field = fields[at]
    if (!field) return undefined
    if (field.path !== wanted.path) {
      if (fields.some((other) => other.fixed && !other.multikey && other.path === wanted.path)) continue
      return undefined
    }
    at++
    if (field.fixed && !field.multikey) continue
    if (field.multikey) return undefined
    const step: 1 | -1 = field.direction === wanted.direction ? 1 : -1
    if (direction !== undefined && step !== direction) return undefined
    direction = step
  }
  return direction ?? 1
}

function orderColumns(index: Index, fixed: boolean[], direction: 1 | -1): string {
  const columns = index.fields.flatMap((field, at) =>
    fixed[at] ? [] : [`${columnOf(index, at)} ${field.direction * direction === 1 ? 'ASC' : 'DESC'}`],
  )
  if (index.name !== '_id') columns.push(`e.id ${direction === 1 ? 'ASC' : 'DESC'}`)
  return columns.length > 0 ? columns.join(', ') : 'e.id'
}

function columnOf(index: Index, at: number): string {
  return index.name === '_id' ? 'e.id' : `e.k${at}`
}
