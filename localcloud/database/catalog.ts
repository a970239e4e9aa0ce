import { CloudError, invalidParameter, requestFailed, StartError } from '../errors'
import { MAX_INDEX_FIELDS, MAX_INDEXES } from '../limits'
import type { DataFile } from './file'
import type { SortField } from './order'

/** An index as somebody declares it: `fields` are `[path, 1 | -1]`. */
export interface IndexDeclaration {
  name: string
  fields: Array<[string, 1 | -1]>
  unique?: boolean
}

/** A collection as somebody declares it. */
export interface CollectionDeclaration {
  name: string
  indexes?: IndexDeclaration[]
}

/** An index in use. Its table holds one row of keys for each combination of values of a document. */
export interface Index {
  number: number
  name: string
  table: string
  fields: SortField[]
  unique: boolean
  /** For each field: has any document ever had an array there? Then ranges must be read with care. */
  multikey: boolean[]
}

/** A collection in use. */
export interface Collection {
  number: number
  name: string
  table: string
  indexes: Index[]
}

/** The collections and indexes of one data file. */
export class Catalog {
  readonly #file: DataFile
  readonly #collections = new Map<string, Collection>()

  constructor(file: DataFile) {
    this.#file = file
    file.onRollback = () => this.#load()
    this.#load()
  }

  /** @throws CloudError DATABASE_COLLECTION_NOT_EXIST */
  get(name: unknown): Collection {
    const collection = typeof name === 'string' ? this.#collections.get(name) : undefined
    if (collection) return collection
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${String(name)}`,
    )
  }

  find(name: string): Collection | undefined {
    return this.#collections.get(name)
  }

  all(): Collection[] {
    return [...this.#collections.values()]
  }

  /** Makes an empty collection. @throws CloudError when there is one of this name */
  create(name: unknown): Collection {
    if (typeof name !== 'string' || !/^[^$\s]{1,128}$/.test(name) || name.startsWith('system.')) {
      throw invalidParameter(`not a collection name: ${String(name)}`)
    }
    if (this.#collections.has(name)) throw requestFailed('Table exist.')
    const number = this.#file.atomically(() => {
      this.#file.run('INSERT INTO collections (name) VALUES (?)', name)
      const row = this.#file.first('SELECT number FROM collections WHERE name = ?', name)
      const made = row?.['number'] as number
      this.#file.changeTables(
        `CREATE TABLE documents_${made} (position INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, document TEXT NOT NULL)`,
      )
      return made
    })
    const collection: Collection = { number, name, table: `documents_${number}`, indexes: [] }
    this.#collections.set(name, collection)
    return collection
  }

  /** Makes the table of an index, still empty. */
  addIndex(collection: Collection, declaration: IndexDeclaration): Index {
    if (collection.indexes.length >= MAX_INDEXES) {
      throw new StartError(`collection ${collection.name} declares more than ${MAX_INDEXES} indexes`)
    }
    const fields = declaration.fields.map(([path, direction]) => ({ path, direction }))
    const multikey = fields.map(() => false)
    this.#file.run(
      'INSERT INTO indexes (collection, name, fields, is_unique, multikey) VALUES (?, ?, ?, ?, ?)',
      collection.number,
      declaration.name,
      JSON.stringify(fields),
      declaration.unique ? 1 : 0,
      JSON.stringify(multikey),
    )
    const row = this.#file.first(
      'SELECT number FROM indexes WHERE collection = ? AND name = ?',
      collection.number,
      declaration.name,
    )
    const number = row?.['number'] as number
    const table = `entries_${number}`
    const columns = fields.map((_, at) => `k${at} BLOB NOT NULL`).join(', ')
    const order = fields.map(({ direction }, at) => `k${at} ${direction === 1 ? 'ASC' : 'DESC'}`).join(', ')
    this.#file.changeTables(
      `CREATE TABLE ${table} (${columns}, id BLOB NOT NULL, PRIMARY KEY (${order}, id)) WITHOUT ROWID`,
    )
    const unique = declaration.unique ?? false
    const index: Index = { number, name: declaration.name, table, fields, unique, multikey }
    collection.indexes.push(index)
    return index
  }

  dropIndex(collection: Collection, index: Index): void {
    this.#file.run('DELETE FROM indexes WHERE number = ?', index.number)
    this.#file.changeTables(`DROP TABLE ${index.table}`)
    collection.indexes.splice(collection.indexes.indexOf(index), 1)
  }

  /** Remembers that documents hold arrays under some fields of the index. Never taken back while it lives. */
  markMultikey(index: Index, multikey: boolean[]): void {
    const merged = index.multikey.map((known, at) => known || (multikey[at] ?? false))
    if (merged.every((value, at) => value === index.multikey[at])) return
    this.#file.run('UPDATE indexes SET multikey = ? WHERE number = ?', JSON.stringify(merged), index.number)
    index.multikey = merged
  }

  /** Reads what the file says; collections that stay remain the same objects. */
  #load(): void {
    const known = new Map(this.#collections)
    this.#collections.clear()
    for (const row of this.#file.all('SELECT number, name FROM collections ORDER BY number')) {
      const number = row['number'] as number
      const name = row['name'] as string
      const collection = known.get(name) ?? { number, name, table: `documents_${number}`, indexes: [] }
      collection.indexes = this.#readIndexes(number)
      this.#collections.set(name, collection)
    }
  }

  #readIndexes(collection: number): Index[] {
    const rows = this.#file.all('SELECT * FROM indexes WHERE collection = ? ORDER BY number', collection)
    return rows.map((row) => ({
      number: row['number'] as number,
      name: row['name'] as string,
      table: `entries_${row['number'] as number}`,
      fields: JSON.parse(row['fields'] as string) as SortField[],
      unique: row['is_unique'] === 1,
      multikey: JSON.parse(row['multikey'] as string) as boolean[],
    }))
  }
}

/** Checks what a collections.json says. @throws StartError naming what is wrong */
export function readDeclarations(content: unknown): CollectionDeclaration[] {
  const list = (content as { collections?: unknown } | null)?.collections
  if (!Array.isArray(list)) throw new StartError('collections.json must be {"collections": [...]}')
  return list.map((item: CollectionDeclaration) => {
    if (typeof item?.name !== 'string') throw new StartError('collections.json: a collection has no name')
    for (const index of item.indexes ?? []) {
      const fieldsRight =
        Array.isArray(index.fields) &&
        index.fields.length > 0 &&
        index.fields.length <= MAX_INDEX_FIELDS &&
        index.fields.every(
          (field) =>
            typeof field?.[0] === 'string' && (field[1] === 1 || field[1] === -1) && field.length === 2,
        )
      if (typeof index.name !== 'string' || !fieldsRight) {
        throw new StartError(
          `collections.json: an index of ${item.name} needs name and fields [["path", 1 or -1]]`,
        )
      }
    }
    return item
  })
}
