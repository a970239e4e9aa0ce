import { readBounds, type Bounds } from './bounds'
import type { Collection } from './catalog'
import type { SortField } from './order'
import { planQuery, type Plan } from './plan'
import { isFields, type Fields } from './values'

/** Plans a query may be split into; with more of them one wide plan is cheaper. */
const MAX_BRANCHES = 64

/**
 * The plans whose candidates together hold every match. Usually one. An `$or` that would be scanned becomes one plan
 * a branch when an index serves each; an `$in` becomes one plan a value when each then comes in the wanted order.
 */
export function planBranches(
  collection: Collection,
  query: Fields,
  bounds: Bounds,
  order: SortField[],
): Plan[] {
  const whole = planQuery(collection, bounds, order)
  if (whole.index === null) return planOr(collection, query, bounds, order) ?? [whole]
  if (!whole.ordered) return planIn(collection, bounds, order) ?? [whole]
  return [whole]
}

function planOr(
  collection: Collection,
  query: Fields,
  bounds: Bounds,
  order: SortField[],
): Plan[] | undefined {
  const branches = query['$or']
  if (!Array.isArray(branches) || branches.length > MAX_BRANCHES || !branches.every(isFields))
    return undefined
  const plans = branches.map((branch) => {
    const both = new Map(bounds)
    for (const [path, more] of readBounds(branch)) both.set(path, [...(both.get(path) ?? []), ...more])
    return planQuery(collection, both, order)
  })
  return plans.length > 0 && plans.every(({ index }) => index !== null) ? plans : undefined
}

function planIn(collection: Collection, bounds: Bounds, order: SortField[]): Plan[] | undefined {
  for (const [path, found] of bounds) {
    const only = found.length === 1 ? found[0] : undefined
    if (!only || !('points' in only) || only.points.length < 2 || only.points.length > MAX_BRANCHES) continue
    const plans = only.points.map((point) =>
      planQuery(collection, new Map(bounds).set(path, [{ points: [point] }]), order),
    )
    if (plans.every(({ index, ordered }) => index !== null && ordered)) return plans
  }
  return undefined
}
