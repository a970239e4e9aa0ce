import { randomBytes } from 'node:crypto'
import { CloudError, invalidParameter, requestFailed } from '../errors'
import { DEFAULT_PAGE, MAX_PAGE } from '../limits'
import { aggregate, type Stage } from './aggregate'
import { Catalog, type Collection, type CollectionDeclaration } from './catalog'
import type { DataFile } from './file'
import type { Cost } from './cost'
import { find } from './find'
import { sameValue } from './keys'
import { project } from './match'
import type { SortField } from './order'
import { conflict, Transactions } from './transactions'
import { readUpdate } from './update'
import { encode, resolveServerDates, type Document, type DocumentId, type Fields } from './values'
import { duplicateId, Writer } from './writer'

/** Which documents an operation is about. `transaction` is the id the SDK sends along. */
export interface Selection {
  query: Fields
  transaction?: string
}

export interface GetRequest extends Selection {
  order?: SortField[]
  skip?: number
  limit?: number
  projection?: Fields
}

export interface ModifyRequest extends Selection {
  data: Fields
  /** All matches, or only the first. */
  multi: boolean
  /** True for an update with operators, false to replace the document. */
  merge: boolean
  /** Make the document when there is none. */
  upsert: boolean
}

/**
 * The operations of WeChat Cloud's database. Each is written as a whole or has changed nothing; once
 * `DataFile.onDisk` resolves it is on disk.
 */
export class Database {
  readonly #file: DataFile
  readonly #catalog: Catalog
  readonly #writer: Writer
  readonly #transactions: Transactions
  readonly #now: () => number
  #changes: Array<{ collection: Collection; id: DocumentId; before: Document | undefined }> = []

  /** @param now the time `db.serverDate()` stands for, in milliseconds */
  constructor(file: DataFile, now: () => number) {
    this.#file = file
    this.#now = now
    this.#catalog = new Catalog(file)
    this.#writer = new Writer(file, this.#catalog)
    this.#transactions = new Transactions(this.#writer)
    this.#writer.onChange = (collection, id, before) => this.#changes.push({ collection, id, before })
  }

  /** Makes declared collections and indexes. @throws StartError when a unique index cannot be built */
  declare(declarations: CollectionDeclaration[]): void {
    this.#file.atomically(() => this.#writer.applyDeclarations(declarations))
  }

  /** Names, sizes and indexes of all collections. */
  describe(): Array<{
    name: string
    count: number
    indexes: Array<{ name: string; fields: SortField[]; unique: boolean }>
  }> {
    return this.#catalog.all().map((collection) => ({
      name: collection.name,
      count: this.#file.first(`SELECT count(*) AS n FROM ${collection.table}`)?.['n'] as number,
      indexes: collection.indexes.map(({ name, fields, unique }) => ({ name, fields, unique })),
    }))
  }

  addCollection(name: unknown): Cost {
    this.#catalog.create(name)
    return { read: 0, written: 0 }
  }

  /** Adds documents, all or none. Those without `_id` get one. */
  insert(name: unknown, documents: Fields[], transaction?: string): Cost & { ids: DocumentId[] } {
    const collection = this.#catalog.get(name)
    const prepared = documents.map((document) => this.#prepare(document))
    if (transaction === undefined) {
      this.#commit(() => prepared.forEach((document) => this.#writer.insert(collection, document)))
    } else {
      this.#inTransaction(transaction, () =>
        prepared.forEach((document) => this.#insertPending(transaction, collection, document)),
      )
    }
    return { read: 0, written: prepared.length, ids: prepared.map(({ _id }) => _id) }
  }

  /** Documents as extended JSON. */
  get(name: unknown, request: GetRequest): Cost & { texts: string[] } {
    const collection = this.#catalog.get(name)
    const { projection } = request
    if (request.transaction !== undefined) {
      const transaction = this.#transactions.get(request.transaction)
      const document = this.#transactions.read(transaction, collection, singleId(request.query))
      const documents = document ? [document] : []
      const texts = (projection ? project(documents, projection) : documents).map(encode)
      return { texts, read: documents.length, written: 0, index: '_id' }
    }
    const limit = Math.min(request.limit ?? DEFAULT_PAGE, MAX_PAGE)
    const { found, read, index } = find(this.#file, collection, { ...request, limit })
    const texts = projection
      ? project(
          found.map(({ document }) => document),
          projection,
        ).map(encode)
      : found.map(({ text }) => text)
    return { texts, read, written: 0, index }
  }

  count(name: unknown, query: Fields): Cost & { total: number } {
    const { found, read, index } = find(this.#file, this.#catalog.get(name), { query })
    return { total: found.length, read, written: 0, index }
  }

  /** Updates or replaces. `updated` counts documents that are different afterwards. */
  modify(name: unknown, request: ModifyRequest): Cost & { updated: number; upsertedId?: DocumentId } {
    const collection = this.#catalog.get(name)
    const data = resolveServerDates(request.data, this.#now())
    const change = request.merge
      ? readUpdate(data)
      : (document: Document): Document => replacement(document, data)
    if (request.transaction !== undefined) return this.#modifyInTransaction(collection, request, data, change)
    refuseEmpty(request.query)
    const { found, read, index } = find(this.#file, collection, {
      query: request.query,
      limit: request.multi ? undefined : 1,
    })
    if (found.length === 0 && request.upsert) {
      const made = this.#prepare({ ...data, _id: singleId(request.query) })
      this.#commit(() => this.#writer.insert(collection, made))
      return { updated: 0, upsertedId: made._id, read, written: 1, index }
    }
    const updated = this.#commit(() => {
      let changed = 0
      for (const { document: before } of found) {
        const after = change(before)
        if (sameValue(before, after)) continue
        this.#writer.replace(collection, before, after)
        changed++
      }
      return changed
    })
    return { updated, read, written: updated, index }
  }

  remove(name: unknown, request: Selection & { multi: boolean }): Cost & { deleted: number } {
    const collection = this.#catalog.get(name)
    if (request.transaction !== undefined) {
      const id = singleId(request.query)
      return this.#inTransaction(request.transaction, (transaction) => {
        const before = this.#transactions.read(transaction, collection, id)
        if (before) this.#transactions.write(transaction, { collection, id, after: undefined })
        const deleted = before ? 1 : 0
        return { deleted, read: deleted, written: deleted, index: '_id' }
      })
    }
    refuseEmpty(request.query)
    const { found, read, index } = find(this.#file, collection, {
      query: request.query,
      limit: request.multi ? undefined : 1,
    })
    this.#commit(() => found.forEach(({ document }) => this.#writer.remove(collection, document)))
    return { deleted: found.length, read, written: found.length, index }
  }

  aggregate(name: unknown, stages: Stage[]): Cost & { list: Fields[] } {
    return aggregate(this.#file, this.#catalog, this.#catalog.get(name), stages)
  }

  /** Puts whole documents, new or in place of those with the same `_id`, all or none. */
  put(name: unknown, documents: Fields[]): Cost {
    const collection = this.#catalog.get(name)
    const prepared = documents.map((document) => this.#prepare(document))
    this.#commit(() => {
      for (const document of prepared) {
        const before = this.#writer.read(collection, document._id)
        if (before) this.#writer.replace(collection, before, document)
        else this.#writer.insert(collection, document)
      }
    })
    return { read: prepared.length, written: prepared.length, index: '_id' }
  }

  /** All documents that match, a page of them from `skip`, by `_id`. Not bound to the page sizes of the cloud. */
  browse(name: unknown, query: Fields, skip = 0, limit = Infinity): Document[] {
    const order: SortField[] = [{ path: '_id', direction: 1 }]
    return find(this.#file, this.#catalog.get(name), { query, order, skip, limit }).found.map(
      ({ document }) => document,
    )
  }

  /** Takes out all documents; collections and indexes stay. Open transactions end. */
  clear(): void {
    this.#file.atomically(() => this.#catalog.all().forEach((collection) => this.#writer.clear(collection)))
    this.#transactions.abortAll()
  }

  startTransaction(): string {
    return this.#transactions.start()
  }

  /** @throws CloudError DATABASE_TRANSACTION_CONFLICT when another was first; nothing is written then */
  commitTransaction(id: string): Cost {
    const writes = this.#transactions.finish(id)
    try {
      this.#commit(() => {
        for (const { collection, id: documentId, after } of writes) {
          const before = this.#writer.read(collection, documentId)
          if (before && after) this.#writer.replace(collection, before, after)
          else if (before) this.#writer.remove(collection, before)
          else if (after) this.#writer.insert(collection, after)
        }
      })
    } catch (error) {
      // It was unique when the transaction wrote it: somebody else came first.
      if (error instanceof CloudError && error.message.includes('E11000')) throw conflict()
      throw error
    }
    return { read: 0, written: writes.length }
  }

  abortTransaction(id: string): Cost {
    this.#transactions.abort(id)
    return { read: 0, written: 0 }
  }

  #modifyInTransaction(
    collection: Collection,
    request: ModifyRequest,
    data: Fields,
    change: (document: Document) => Document,
  ): Cost & { updated: number; upsertedId?: DocumentId } {
    const id = singleId(request.query)
    return this.#inTransaction(request.transaction as string, (transaction) => {
      const before = this.#transactions.read(transaction, collection, id)
      if (before) {
        const after = change(before)
        const updated = sameValue(before, after) ? 0 : 1
        if (updated) this.#transactions.write(transaction, { collection, id, after })
        return { updated, read: 1, written: updated, index: '_id' }
      }
      if (!request.upsert) return { updated: 0, read: 0, written: 0, index: '_id' }
      const after = this.#prepare({ ...data, _id: id })
      this.#transactions.write(transaction, { collection, id, after })
      return { updated: 0, upsertedId: id, read: 0, written: 1, index: '_id' }
    })
  }

  #insertPending(id: string, collection: Collection, document: Document): void {
    const transaction = this.#transactions.get(id)
    if (this.#transactions.read(transaction, collection, document._id)) {
      throw duplicateId(collection, document)
    }
    this.#transactions.write(transaction, { collection, id: document._id, after: document })
  }

  /** Works inside a transaction; a failure ends it, as in MongoDB. */
  #inTransaction<T>(id: string, work: (transaction: ReturnType<Transactions['get']>) => T): T {
    try {
      return work(this.#transactions.get(id))
    } catch (error) {
      this.#transactions.abort(id)
      throw error
    }
  }

  /** Writes to disk, then tells open transactions what was replaced. */
  #commit<T>(work: () => T): T {
    this.#changes = []
    const result = this.#file.atomically(work)
    if (this.#changes.length > 0) this.#transactions.committed(this.#changes)
    return result
  }

  #prepare(document: Fields): Document {
    const resolved = resolveServerDates(document, this.#now())
    refuseOperators(resolved)
    const id = resolved['_id'] ?? randomBytes(16).toString('hex')
    return { ...resolved, _id: checkId(id) }
  }
}

function checkId(id: unknown): DocumentId {
  if ((typeof id === 'string' && id !== '') || (typeof id === 'number' && Number.isFinite(id))) return id
  throw invalidParameter('_id must be a non-empty string or a number')
}

/** The `_id` of a single-document operation. Transactions know no others. */
function singleId(query: Fields): DocumentId {
  const names = Object.keys(query)
  if (names.length !== 1 || names[0] !== '_id' || typeof query['_id'] === 'object') {
    throw invalidParameter('only single-document operations, doc(id), are allowed here')
  }
  return checkId(query['_id'])
}

function refuseOperators(document: Fields): void {
  const operator = Object.keys(document).find((name) => name.startsWith('$'))
  if (operator !== undefined) throw requestFailed(`Document can't have $ prefixed field names: ${operator}`)
}

function refuseEmpty(query: Fields): void {
  if (Object.keys(query).length === 0) {
    throw invalidParameter('update and remove need a condition: an empty query would touch every document')
  }
}

function replacement(before: Document, data: Fields): Document {
  if (data['_id'] !== undefined && data['_id'] !== before._id) {
    throw requestFailed(`the (immutable) field '_id' was found to have been altered`)
  }
  refuseOperators(data)
  return { ...data, _id: before._id }
}
