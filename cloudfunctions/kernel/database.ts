/**
 * Typed, guarded access to the cloud database through the genuine SDK. Guards stand where the SDK would silently do
 * something else: an undefined in a filter drops the condition (a data leak), an empty filter removes everything, a
 * nested object in an update is flattened, and a `where` inside a transaction runs outside of it.
 */
import { database, type SdkTransactionCollection } from './sdk'

/** The SDK's query and update operators. */
export const command = database.command

export interface Document {
  _id: string
}

/** A declared index. Every query of the product must be served by one; the reason says which. */
export interface IndexDefinition {
  fields: ReadonlyArray<readonly [field: string, direction: 1 | -1]>
  unique?: boolean
  reason: string
}

export interface CollectionDefinition {
  name: string
  indexes: readonly IndexDefinition[]
}

/** Values or SDK commands by field name. */
export type Filter = Record<string, unknown>
export type Changes = Record<string, unknown>

export interface FindOptions {
  orderBy?: ReadonlyArray<readonly [field: string, direction: 'asc' | 'desc']>
  /** At most 1000, the cloud's page limit in functions. */
  limit: number
  /** Only these fields (and `_id`) are read. */
  fields?: readonly string[]
}

/** Thrown by `add` when the id or a unique index is taken. */
export class DuplicateError extends Error {
  constructor(collection: string) {
    super(`duplicate key in ${collection}`)
    this.name = 'DuplicateError'
  }
}

/** Operations on one document, the same inside and outside a transaction. */
export interface DocumentOperations<T extends Document> {
  get(id: string): Promise<T | null>
  /** @throws DuplicateError when the id or a unique key exists already. */
  add(document: T): Promise<void>
  /** Replaces or creates the whole document. */
  put(document: T): Promise<void>
  /** Changes fields; false when nothing changed: there is no such document, or it had these values already. */
  update(id: string, changes: Changes): Promise<boolean>
  remove(id: string): Promise<boolean>
}

/** A collection owned by one domain's store. */
export interface Collection<T extends Document> extends DocumentOperations<T> {
  readonly definition: CollectionDefinition
  getMany(ids: readonly string[]): Promise<T[]>
  /**
   * Adds all of them in one request.
   * @throws DuplicateError when an id or a unique key exists already; some may have been added then
   */
  addMany(documents: readonly T[]): Promise<void>
  find(filter: Filter, options: FindOptions): Promise<T[]>
  count(filter: Filter): Promise<number>
  /** Changes all matching documents, each atomically; answers how many really changed. */
  updateWhere(filter: Filter, changes: Changes): Promise<number>
  removeWhere(filter: Filter): Promise<number>
  /** The same single-document operations inside a transaction. */
  within(transaction: Transaction): DocumentOperations<T>
}

/** A running transaction; see `transaction`. */
export interface Transaction {
  collection(name: string): SdkTransactionCollection
}

/** Declares a collection. */
export function collection<T extends Document>(definition: CollectionDefinition): Collection<T> {
  const { name } = definition
  const sdk = () => database.collection(name)
  const where = (filter: Filter) => sdk().where(guardFilter(name, filter))
  return {
    definition,
    ...documentOperations<T>(name, sdk),
    async getMany(ids) {
      if (ids.length === 0) return []
      const { data } = await where({ _id: command.in([...ids]) })
        .limit(Math.min(ids.length, 1000))
        .get()
      return data as T[]
    },
    async addMany(documents) {
      if (documents.length > 0) await duplicatesNamed(name, () => sdk().add({ data: documents }))
    },
    async find(filter, options) {
      let query = where(filter)
      for (const [field, direction] of options.orderBy ?? []) query = query.orderBy(field, direction)
      if (options.fields)
        query = query.field(Object.fromEntries(options.fields.map((field) => [field, true])))
      const { data } = await query.limit(options.limit).get()
      return data as T[]
    },
    async count(filter) {
      const { total } = await where(filter).count()
      return total
    },
    async updateWhere(filter, changes) {
      const { stats } = await where(filter).update({ data: wholeValues(name, changes) })
      return stats.updated
    },
    async removeWhere(filter) {
      const { stats } = await where(filter).remove()
      return stats.removed
    },
    within: (transaction) => documentOperations<T>(name, () => transaction.collection(name)),
  }
}

function documentOperations<T extends Document>(
  name: string,
  sdk: () => SdkTransactionCollection,
): DocumentOperations<T> {
  return {
    async get(id) {
      const { data } = await sdk().doc(id).get()
      return (data ?? null) as T | null
    },
    async add(document) {
      await duplicatesNamed(name, () => sdk().add({ data: document }))
    },
    async put({ _id, ...rest }) {
      await sdk().doc(_id).set({ data: rest })
    },
    async update(id, changes) {
      const { stats } = await sdk()
        .doc(id)
        .update({ data: wholeValues(name, changes) })
      return stats.updated > 0
    },
    async remove(id) {
      const { stats } = await sdk().doc(id).remove()
      return stats.removed > 0
    },
  }
}

async function duplicatesNamed(name: string, add: () => Promise<unknown>): Promise<void> {
  try {
    await add()
  } catch (problem) {
    throw /E11000|duplicate key/i.test(String((problem as Error)?.message))
      ? new DuplicateError(name)
      : problem
  }
}

function guardFilter(name: string, filter: Filter): Filter {
  const entries = Object.entries(filter)
  if (entries.length === 0) throw new Error(`empty filter on ${name}`)
  for (const [field, value] of entries)
    if (value === undefined) throw new Error(`filter on ${name} has an undefined ${field}`)
  return filter
}

/** Wraps plain objects so that they replace the old value whole instead of being flattened into it. */
function wholeValues(name: string, changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => {
      if (value === undefined) throw new Error(`update of ${name} has an undefined ${field}`)
      const plain =
        typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
      return [field, plain ? command.set(value) : value]
    }),
  )
}
