import type { Bounds } from './bounds'
import { readBounds } from './bounds'
import type { Collection } from './catalog'
import type { DataFile } from './file'
import { matcher } from './match'
import { sortBy, type SortField } from './order'
import { planQuery, type Plan } from './plan'
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
  /** `_id`, an index name, or null for a scan of the collection. */
  index: string | null
}

/** Finds documents. An index narrows what is looked at; the matcher decides. @throws CloudError for a bad query */
export function find(file: DataFile, collection: Collection, request: FindRequest): FindResult {
  const { query, order = [], skip = 0, limit = Infinity } = request
  const matches = matcher(query)
  const bounds: Bounds = readBounds(query)
  const plan = planQuery(collection, bounds, order)
  const wanted = skip + limit
  const found: Candidate[] = []
  let read = 0
  for (const candidate of candidates(file, plan, plan.ordered ? wanted : Infinity)) {
    read++
    if (!matches(candidate.document)) continue
    found.push(candidate)
    if (plan.ordered && found.length >= wanted) break
  }
  const sorted = plan.ordered ? found : sortBy(found, ({ document }) => document, order)
  const page = sorted.slice(skip, wanted)
  return {
    documents: page.map(({ document }) => document),
    texts: page.map(({ text }) => text),
    read,
    index: plan.index,
  }
}

interface Candidate {
  document: Document
  text: string
}

/** Reads the documents of a plan chunk by chunk, each document once. */
function* candidates(file: DataFile, plan: Plan, wanted: number): Generator<Candidate> {
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
      yield { document, text }
    }
    if (rows.length < size) return
    offset += size
    size *= 2
  }
}
