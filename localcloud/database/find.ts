import { readBounds } from './bounds'
import { planBranches } from './branches'
import type { Collection } from './catalog'
import type { DataFile } from './file'
import { matcher } from './match'
import { compareSortKeys, sortBy, sortKeys, type SortField } from './order'
import type { Plan } from './plan'
import { parseDocument, type Document, type Fields } from './values'

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
  documents: Document[]
  /** The same as they are stored, as canonical extended JSON. */
  texts: string[]
  /** Documents looked at, matching or not. */
  read: number
  /** `_id`, an index name (several joined by ` + `), or null for a scan of the collection. */
  index: string | null
}

/** Finds documents. An index narrows what is looked at; the matcher decides. @throws CloudError for a bad query */
export function find(file: DataFile, collection: Collection, request: FindRequest): FindResult {
  const { query, order = [], skip = 0, limit = Infinity } = request
  const matches = matcher(query)
  const bounds = readBounds(query)
  const plans = planBranches(collection, query, bounds, order)
  const ordered = plans.every((plan) => plan.ordered)
  const wanted = skip + limit
  const found: Candidate[] = []
  const cost = { read: 0 }
  for (const candidate of union(file, plans, order, ordered ? wanted : Infinity, cost)) {
    if (!matches(candidate.document)) continue
    found.push(candidate)
    if (ordered && found.length >= wanted) break
  }
  const sorted = ordered ? found : sortBy(found, ({ document }) => document, order)
  const page = sorted.slice(skip, wanted)
  return {
    documents: page.map(({ document }) => document),
    texts: page.map(({ text }) => text),
    read: cost.read,
    index: plans.some(({ index }) => index === null) ? null : indexNames(plans),
  }
}

interface Candidate {
  document: Document
  text: string
}

function indexNames(plans: Plan[]): string {
  return [...new Set(plans.map(({ index }) => index))].join(' + ')
}

/** The candidates of several plans, each once; in the wanted order when each plan comes in it. */
function* union(
  file: DataFile,
  plans: Plan[],
  order: SortField[],
  wanted: number,
  cost: { read: number },
): Generator<Candidate> {
  const sources = plans.map((plan) => candidates(file, plan, wanted, cost))
  const [only, ...others] = sources
  if (only && others.length === 0) return yield* only
  const inOrder = order.length > 0 && plans.every(({ ordered }) => ordered)
  const seen = new Set<unknown>()
  for (const candidate of inOrder ? merge(sources, order) : chain(sources)) {
    if (seen.has(candidate.document._id)) continue
    seen.add(candidate.document._id)
    yield candidate
  }
}

function* chain(sources: Array<Generator<Candidate>>): Generator<Candidate> {
  for (const source of sources) yield* source
}

/** Always gives the first of what the sources offer next. */
function* merge(sources: Array<Generator<Candidate>>, order: SortField[]): Generator<Candidate> {
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
  candidate: Candidate
  keys: Buffer[]
  source: Generator<Candidate>
}

function nextOf(source: Generator<Candidate>, order: SortField[]): Head[] {
  const { done, value: candidate } = source.next()
  return done ? [] : [{ candidate, keys: sortKeys(candidate.document, order), source }]
}

/** Reads the documents of a plan chunk by chunk, each document once. */
function* candidates(
  file: DataFile,
  plan: Plan,
  wanted: number,
  cost: { read: number },
): Generator<Candidate> {
  const seen = plan.repeats ? new Set<unknown>() : undefined
  const sql = `${plan.sql} LIMIT ? OFFSET ?`
  let size = Math.min(Math.max(wanted, 1), FIRST_CHUNK)
  for (let offset = 0; ;) {
    const rows = file.all(sql, ...plan.values, size, offset)
    for (const row of rows) {
      const text = row['document'] as string
      const document = parseDocument(text)
      if (seen?.has(document._id)) continue
      seen?.add(document._id)
      cost.read++
      yield { document, text }
    }
    if (rows.length < size) return
    offset += size
    size *= 2
  }
}
