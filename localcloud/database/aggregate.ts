import { Aggregator } from 'mingo'
import { messageOf, notEmulated, requestFailed } from '../errors'
import { DEFAULT_AGGREGATE_PAGE } from '../limits'
import type { Catalog, Collection } from './catalog'
import type { Cost } from './cost'
import type { DataFile } from './file'
import { find, type FindRequest } from './find'
import { checkOperators } from './match'
import { readOrder } from './order'
import { isFields, withRegExps, type Fields } from './values'

/** One stage of a pipeline: its name and what it is given. */
export interface Stage {
  name: string
  value: unknown
}

/** The stages of WeChat Cloud that are run here; the rest (geoNear …) is refused by name. */
const STAGES = new Set([
  ...['$addFields', '$bucket', '$bucketAuto', '$count', '$facet', '$group', '$limit', '$lookup', '$match'],
  ...['$project', '$replaceRoot', '$sample', '$skip', '$sort', '$sortByCount', '$unwind'],
])

/**
 * Runs a pipeline. What stands at its front (match, sort, skip, limit) is answered like a query, with indexes;
 * the rest works on what that gives. Without a `$limit` at most 20 documents come back, as in the cloud.
 */
export function aggregate(
  file: DataFile,
  catalog: Catalog,
  collection: Collection,
  stages: Stage[],
): Cost & { list: Fields[] } {
  stages.forEach(checkStage)
  const { request, rest } = splitFront(stages)
  const front = find(file, collection, request)
  const cost: Cost = { read: front.read, written: 0, index: front.index }
  const pipeline = rest.flatMap(toMingo)
  if (!stages.some(({ name }) => name === '$limit')) pipeline.push({ $limit: DEFAULT_AGGREGATE_PAGE })
  const collectionResolver = (name: string) => {
    const all = find(file, catalog.get(name), { query: {} })
    cost.read += all.read
    cost.index = null
    return all.documents
  }
  try {
    const list = new Aggregator(pipeline, { collectionResolver }).run<Fields>(front.documents)
    return { ...cost, list }
  } catch (error) {
    throw requestFailed(`bad aggregation: ${messageOf(error)}`)
  }
}

function checkStage({ name, value }: Stage): void {
  if (!STAGES.has(name)) throw notEmulated(`aggregation stage ${name}`)
  if (name === '$match') checkOperators(value)
}

/** Takes from the front what a query can answer: one match, then a sort, then a skip, then a limit. */
function splitFront(stages: Stage[]): { request: FindRequest; rest: Stage[] } {
  const rest = [...stages]
  const take = (name: string) => (rest[0]?.name === name ? rest.shift()?.value : undefined)
  const match = take('$match')
  const sort = take('$sort')
  const skip = take('$skip')
  const limit = take('$limit')
  return {
    request: {
      query: isFields(match) ? match : {},
      order: isFields(sort) ? readOrder(sort) : [],
      skip: typeof skip === 'number' ? skip : 0,
      limit: typeof limit === 'number' ? limit : Infinity,
    },
    rest,
  }
}

function toMingo({ name, value }: Stage): Fields[] {
  if (name === '$match' && isFields(value)) return [{ $match: withRegExps(value) }]
  if (name === '$bucket' && isFields(value)) return bucket(value)
  return [{ [name]: value }]
}

/** `$bucket` by `$group`: mingo's own also gives buckets nothing fell into, MongoDB leaves them out. */
function bucket({ groupBy, boundaries, default: other, output }: Fields): Fields[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw requestFailed('$bucket needs at least two boundaries')
  const branches = boundaries.slice(0, -1).map((from: unknown, at) => ({
    case: { $and: [{ $gte: [groupBy, from] }, { $lt: [groupBy, boundaries[at + 1] as unknown] }] },
    then: from,
  }))
  const choice = other === undefined ? { branches } : { branches, default: other }
  const fields = isFields(output) ? output : { count: { $sum: 1 } }
  return [{ $group: { _id: { $switch: choice }, ...fields } }, { $sort: { _id: 1 } }]
}
