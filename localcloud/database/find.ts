import { boundsSayAll, readBounds } from './bounds'
import { planBranches } from './branches'
import type { Collection } from './catalog'
import type { DataFile } from './file'
import { matcher } from './match'
import { compareSortKeys, sortBy, sortKeys, type SortField } from './order'
import type { Plan } from './plan'
import { StoredDocument, type Fields } from './values'

/** Rows fetched first when it is not known how many will be needed; each further fetch doubles. */
const FIRST_CHUNK = 64

/** Which documents are wanted, in which order. */
export interface FindRequest {
  query: Fields
  order?: SortField[]
  skip?: number
  limit?: number
}

/** What was found and what it cost. */
export interface FindResult {
  found: StoredDocument[]
  /** Documents looked at, matching or not. */
  read: number
  /** `_id`, an index name (several joined by ` + `), or null for a scan of the collection. */
  index: string | null
}

/**
 * Finds documents. An index narrows what is looked at; the matcher decides, unless the index has said it all.
 * @throws CloudError for a bad query
 */
export function find(file: DataFile, collection: Collection, request: FindRequest): FindResult {
  const { query, order = [], skip = 0, limit = Infinity } = request
  const bounds = readBounds(query)
  const plans = planBranches(collection, query, bounds, order)
  const decided = plans.every((plan) => plan.exact) && boundsSayAll(query)
  const matches = decided ? undefined : matcher(query)
  const ordered = plans.every((plan) => plan.ordered)
  const wanted = skip + limit
  const found: StoredDocument[] = []
  const cost = { read: 0 }
  for (const candidate of union(file, plans, order, ordered ? wanted : Infinity, cost)) {
    if (matches && !matches(candidate.document)) continue
    found.push(candidate)
    if (ordered && found.length >= wanted) break
  }
  const sorted = ordered ? found : sortBy(found, ({ document }) => document, order)
  return {
    found: sorted.slice(skip, wanted),
    read: cost.read,
    index: plans.some(({ index }) => index === null) ? null : indexNames(plans),
  }
}

function indexNames(plans: Plan[]): string {
  return [...new Set(plans.map(({ index }) => index))].join(' + ')
}

/** The candidates of several plans, each once; in the wanted order when each plan comes in it. */
function union(
  file: DataFile,
  plans: Plan[],
  order: SortField[],
  wanted: number,
  cost: { read: number },
): Generator<StoredDocument> {
  const sources = plans.map((plan) => candidates(file, plan, wanted, cost))
  const [only, ...others] = sources
  if (only && others.length === 0) return only
  const inOrder = order.length > 0 && plans.every(({ ordered }) => ordered)
  return distinct(inOrder ? merge(sources, order) : chain(sources))
}

function* distinct(candidates: Generator<StoredDocument>): Generator<StoredDocument> {
  const seen = new Set<unknown>()
  for (const candidate of candidates) {
    if (seen.has(candidate.document._id)) continue
    seen.add(candidate.document._id)
    yield candidate
  }
}

function* chain(sources: Array<Generator<StoredDocument>>): Generator<StoredDocument> {
  for (const source of sources) yield* source
}

/** Always gives the first of what the sources offer next. */
function* merge(sources: Array<Generator<StoredDocument>>, order: SortField[]): Generator<StoredDocument> {
  const heads = sources.flatMap((source) => nextOf(source, order))
  for (;;) {
    const first = heads.reduce<Head | undefined>(
      (best, head) => (best && compareSortKeys(best.keys, head.keys, order) <= 0 ? best : head),
      undefined,
    )
    if (!first) return
    yield first.candidate
    heads.splice(heads.indexOf(first), 1, ...nextOf(first.source, order))
  }
}

interface Head {
  candidate: StoredDocument
  keys: Buffer[]
  source: Generator<StoredDocument>
}

function nextOf(source: Generator<StoredDocument>, order: SortField[]): Head[] {
  const { done, value: candidate } = source.next()
  return done ? [] : [{ candidate, keys: sortKeys(candidate.document, order), source }]
}

/** Reads the documents of a plan chunk by chunk, each document once. */
function* candidates(
  file: DataFile,
  plan: Plan,
  wanted: number,
  cost: { read: number },
): Generator<StoredDocument> {
  const seen = plan.repeats ? new Set<unknown>() : undefined
  const sql = `${plan.sql} LIMIT ? OFFSET ?`
  // Who wants all is given all: to begin anew for each chunk would read everything twice. -1 is no limit to SQLite.
  let size = wanted === Infinity ? -1 : Math.min(Math.max(wanted, 1), FIRST_CHUNK)
  for (let offset = 0; ;) {
    const rows = file.all(sql, ...plan.values, size, offset)
    for (const row of rows) {
      const candidate = new StoredDocument(row['document'] as string)
      if (seen?.has(candidate.document._id)) continue
      seen?.add(candidate.document._id)
      cost.read++
      yield candidate
    }
    if (size === -1 || rows.length < size) return
    offset += size
    size *= 2
  }
}
