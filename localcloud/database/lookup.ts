import type { Iterator } from 'mingo/lazy'
import { resolve } from 'mingo/util'
import { readBounds } from './bounds'
import type { Collection } from './catalog'
import type { Cost } from './cost'
import type { DataFile } from './file'
import { find } from './find'
import { pathKeys } from './paths'
import { planQuery } from './plan'
import { isFields, type Document, type Fields } from './values'

/** A `$lookup` that compares one field with one field. */
export interface FieldLookup {
  localField: string
  foreignField: string
  as: string
}

/** A `$lookup` with a pipeline, whose variables come from the document at hand. */
export interface PipelineLookup {
  let?: Fields
  pipeline: Fields[]
  as: string
}

/** All documents of a collection, for stages that no index can help. The cost says so. */
function readWhole(file: DataFile, collection: Collection, cost: Cost): Document[] {
  const all = find(file, collection, { query: {} })
  cost.read += all.read
  cost.index = null
  return all.found.map(({ document }) => document)
}

/** Adds to each document those of the other collection with an equal field, by an index where there is one. */
export function lookupByField(
  file: DataFile,
  foreign: Collection,
  { localField, foreignField, as }: FieldLookup,
  documents: Iterator,
  cost: Cost,
): Iterator {
  const indexed = planQuery(foreign, readBounds({ [foreignField]: 'any' }), []).index !== null
  const found = indexed
    ? byIndex(file, foreign, foreignField, cost)
    : byHand(file, foreign, foreignField, cost)
  return documents.map((document) => {
    const local = document as Fields
    return { ...local, [as]: found(local, localField) }
  })
}

type Finder = (local: Fields, localField: string) => Document[]

function byIndex(file: DataFile, foreign: Collection, foreignField: string, cost: Cost): Finder {
  return (local, localField) => {
    const value: unknown = resolve(local, localField) ?? null
    const condition = Array.isArray(value) ? { $in: value } : { $eq: value }
    const { found, read, index } = find(file, foreign, { query: { [foreignField]: condition } })
    cost.read += read
    if (index === null) cost.index = null
    return found.map(({ document }) => document)
  }
}

/** Without an index the other collection is read once and its values are remembered. */
function byHand(file: DataFile, foreign: Collection, foreignField: string, cost: Cost): Finder {
  const byKey = new Map<string, Document[]>()
  for (const document of readWhole(file, foreign, cost)) {
    for (const key of keysOf(document, foreignField)) byKey.set(key, [...(byKey.get(key) ?? []), document])
  }
  return (local, localField) => [...new Set(keysOf(local, localField).flatMap((key) => byKey.get(key) ?? []))]
}

function keysOf(document: Fields, path: string): string[] {
  return pathKeys(document, path).keys.map((key) => key.toString('latin1'))
}

/**
 * Adds to each document what a pipeline over the other collection gives. Where the pipeline begins with a match that an
 * index serves, only what the index finds goes through it; the pipeline itself still decides.
 * @param run the pipeline over some documents of the other collection, for one document
 */
export function lookupByPipeline(
  file: DataFile,
  foreign: Collection,
  wish: PipelineLookup,
  documents: Iterator,
  cost: Cost,
  run: (document: Fields, from: Document[]) => Fields,
): Iterator {
  const conditionsFor = readConditions(wish)
  let whole: Document[] | undefined
  return documents.map((document) => {
    const local = document as Fields
    const query = conditionsFor(local)
    if (planQuery(foreign, readBounds(query), []).index === null) {
      whole ??= readWhole(file, foreign, cost)
      return run(local, whole)
    }
    const { found, read } = find(file, foreign, { query })
    cost.read += read
    return run(
      local,
      found.map(({ document }) => document),
    )
  })
}

/** What surely holds for all that the pipeline's first match lets through, as a query for a given document. */
function readConditions({ let: variables = {}, pipeline }: PipelineLookup): (local: Fields) => Fields {
  const match = pipeline[0]?.['$match']
  if (!isFields(match)) return () => ({})
  const { $expr, ...plain } = match
  const equalities = equalitiesOf($expr)
  return (local) => {
    const conditions = equalities.flatMap(([field, other]) => {
      if (!other.startsWith('$$')) return []
      const variable = variables[other.slice(2)]
      if (typeof variable !== 'string' || !/^\$[^$]/.test(variable)) return []
      const value: unknown = resolve(local, variable.slice(1)) ?? null
      return [{ [field]: { $eq: value } }]
    })
    return { $and: [plain, ...conditions] }
  }
}

/** Fields an expression compares with something else, however deep in `$and`. */
function equalitiesOf(expression: unknown): Array<[field: string, other: string]> {
  if (!isFields(expression)) return []
  const { $and, $eq } = expression
  if (Array.isArray($and)) return $and.flatMap(equalitiesOf)
  if (!Array.isArray($eq)) return []
  const [left, right]: unknown[] = $eq
  if (typeof left !== 'string' || typeof right !== 'string') return []
  const pairs: Array<[string, string]> = [
    [left, right],
    [right, left],
  ]
  return pairs.flatMap(([field, other]) => (/^\$[^$]/.test(field) ? [[field.slice(1), other]] : []))
}
