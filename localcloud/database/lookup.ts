import type { Iterator } from 'mingo/lazy'
import { resolve } from 'mingo/util'
import { readBounds } from './bounds'
import type { Collection } from './catalog'
import type { Cost } from './cost'
import type { DataFile } from './file'
import { find } from './find'
import { pathKeys } from './paths'
import { planQuery } from './plan'
import type { Document, Fields } from './values'

/** A `$lookup` that compares one field with one field. */
export interface FieldLookup {
  localField: string
  foreignField: string
  as: string
}

/** All documents of a collection, for stages that no index can help. The cost says so. */
export function readWhole(file: DataFile, collection: Collection, cost: Cost): Document[] {
  const all = find(file, collection, { query: {} })
  cost.read += all.read
  cost.index = null
  return all.documents
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
    const { documents, read, index } = find(file, foreign, { query: { [foreignField]: condition } })
    cost.read += read
    if (index === null) cost.index = null
    return documents
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
