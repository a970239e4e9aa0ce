import { randomInt } from 'node:crypto'
import { Aggregator } from 'mingo/aggregator'
import { Context, ProcessingMode } from 'mingo/core'
import { Lazy } from 'mingo/lazy'
import * as accumulator from 'mingo/operators/accumulator'
import * as pipeline from 'mingo/operators/pipeline'
import { CloudError, messageOf, notEmulated, requestFailed } from '../errors'
import { DEFAULT_AGGREGATE_PAGE } from '../limits'
import type { Catalog, Collection } from './catalog'
import type { Cost } from './cost'
import type { DataFile } from './file'
import { find, type FindRequest } from './find'
import { lookupByField, lookupByPipeline, type FieldLookup, type PipelineLookup } from './lookup'
import { checkOperators, operators } from './match'
import { readOrder, sortDocuments } from './order'
import { isFields, withoutMissing, withRegExps, type Fields } from './values'

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

const { $lookup: lookupInMemory, ...otherStages } = pipeline
type StageOperator = typeof lookupInMemory

/** Sorts as queries do, where mingo would order texts by UTF-16 units. */
const sort: StageOperator = (documents, order) =>
  documents.transform((list) => Lazy(sortDocuments(list as Fields[], readOrder(order as unknown as Fields))))

/** Each document at most once, where mingo might draw the same again. */
const sample: StageOperator = (documents, wish) =>
  documents.transform((list) => {
    const { size } = wish as unknown as { size: number }
    const rest = [...(list as Fields[])]
    const drawn: Fields[] = []
    while (drawn.length < size && rest.length > 0) {
      const at = randomInt(rest.length)
      drawn.push(rest[at] as Fields)
      rest[at] = rest[rest.length - 1] as Fields
      rest.pop()
    }
    return Lazy(drawn)
  })

const stageOperators = Context.init({
  ...operators,
  accumulator,
  pipeline: { ...otherStages, $sort: sort, $sample: sample },
})

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
  const steps = rest.flatMap(toMingo)
  if (!stages.some(({ name }) => name === '$limit')) steps.push({ $limit: DEFAULT_AGGREGATE_PAGE })
  const lookup: StageOperator = (documents, wish, options) => {
    const foreign = catalog.get(wish.from)
    if (wish.pipeline === undefined) return lookupByField(file, foreign, wish as FieldLookup, documents, cost)
    return lookupByPipeline(file, foreign, wish as PipelineLookup, documents, cost, (document, from) => {
      const [found] = lookupInMemory(Lazy([document]), { ...wish, from }, options).collect<Fields>()
      return found ?? document
    })
  }
  const context = Context.from(stageOperators).addPipelineOps({ $lookup: lookup })
  // A looked-up document may stand in several results; those may then be changed each on its own.
  const processingMode = JSON.stringify(steps).includes('"$lookup"') ? ProcessingMode.CLONE_INPUT : undefined
  try {
    const options = { context, scriptEnabled: false, processingMode }
    const documents = front.found.map(({ document }) => document)
    const list = new Aggregator(steps, options).run<Fields>(documents)
    return { ...cost, list: list.map(withoutMissing) }
  } catch (error) {
    throw error instanceof CloudError ? error : aggregationProblem(messageOf(error))
  }
}

function aggregationProblem(message: string): CloudError {
  const unknown = /'(\$\w+)' is not registered/.exec(message)?.[1]
  return unknown
    ? notEmulated(`aggregation operator ${unknown}`)
    : requestFailed(`bad aggregation: ${message}`)
}

function checkStage({ name, value }: Stage): void {
  if (!STAGES.has(name)) throw notEmulated(`aggregation stage ${name}`)
  if (name === '$match') {
    if (!isFields(value)) throw requestFailed('the match filter must be an object')
    checkOperators(value)
  }
  if (name === '$sort') {
    if (!isFields(value)) throw requestFailed('the sort must be an object')
    readOrder(value)
  }
  if (name === '$limit' && !(Number.isInteger(value) && (value as number) > 0)) {
    throw requestFailed('the limit must be a positive whole number')
  }
  if (
    name === '$sample' &&
    !(isFields(value) && Number.isInteger(value['size']) && Number(value['size']) > 0)
  ) {
    throw requestFailed('the size of a sample must be a positive whole number')
  }
  if (name === '$skip' && !(Number.isInteger(value) && (value as number) >= 0)) {
    throw requestFailed('the skip must be a whole number, not below 0')
  }
  for (const stages of innerPipelines(name, value)) stages.forEach(checkStage)
}

/** The pipelines inside a stage: those of `$facet`, and that of `$lookup`. */
function innerPipelines(name: string, value: unknown): Stage[][] {
  if (!isFields(value)) return []
  if (name === '$facet') return Object.values(value).map(readPipeline)
  return name === '$lookup' && value['pipeline'] !== undefined ? [readPipeline(value['pipeline'])] : []
}

function readPipeline(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw requestFailed('a pipeline must be a list of stages')
  return pipeline.map((stage: unknown) => {
    const [name, ...others] = isFields(stage) ? Object.keys(stage) : []
    if (name === undefined || others.length > 0) throw requestFailed('a stage must have exactly one field')
    return { name, value: (stage as Fields)[name] }
  })
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
  if (name === '$facet' && isFields(value)) {
    const facets = Object.entries(value).map(([facet, inner]) => [
      facet,
      readPipeline(inner).flatMap(toMingo),
    ])
    return [{ $facet: Object.fromEntries(facets) as Fields }]
  }
  if (name === '$lookup' && isFields(value) && value['pipeline'] !== undefined) {
    return [{ $lookup: { ...value, pipeline: readPipeline(value['pipeline']).flatMap(toMingo) } }]
  }
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
