import { requestFailed, StartError } from '../errors'
import type { Catalog, Collection, CollectionDeclaration, Index, IndexDeclaration } from './catalog'
import type { DataFile } from './file'
import { keyOf } from './keys'
import { pathKeys } from './paths'
import { encode, parseDocument, storedText, type Document, type DocumentId } from './values'

/** Puts documents and their index entries on disk together. Every write of the local cloud passes here. */
export class Writer {
  readonly #file: DataFile
  readonly #catalog: Catalog
  /** Told of every document before it changes; `before` is undefined for a new one. */
  onChange: (collection: Collection, id: DocumentId, before: Document | undefined) => void = () => undefined

  constructor(file: DataFile, catalog: Catalog) {
    this.#file = file
    this.#catalog = catalog
  }

  /** The stored document of an `_id`, or undefined. */
  read(collection: Collection, id: DocumentId): Document | undefined {
    const row = this.#file.first(`SELECT document FROM ${collection.table} WHERE id = ?`, keyOf(id))
    return row && parseDocument(row['document'] as string)
  }

  /** Adds a document. @throws CloudError (E11000) when its `_id` or a unique index has it already */
  insert(collection: Collection, document: Document): void {
    if (this.read(collection, document._id) !== undefined) {
      throw duplicateId(collection, document)
    }
    const id = keyOf(document._id)
    const text = storedText(document)
    this.#checkUnique(collection, document)
    this.onChange(collection, document._id, undefined)
    this.#file.run(`INSERT INTO ${collection.table} (id, document) VALUES (?, ?)`, id, text)
    for (const index of collection.indexes) this.#addEntries(index, document, id)
  }

  /** Replaces a stored document by another of the same `_id`. @throws CloudError (E11000) */
  replace(collection: Collection, before: Document, after: Document): void {
    const id = keyOf(before._id)
    const text = storedText(after)
    this.#checkUnique(collection, after)
    this.onChange(collection, before._id, before)
    this.#file.run(`UPDATE ${collection.table} SET document = ? WHERE id = ?`, text, id)
    for (const index of collection.indexes) {
      this.#removeEntries(index, before, id)
      this.#addEntries(index, after, id)
    }
  }

  remove(collection: Collection, document: Document): void {
    const id = keyOf(document._id)
    this.onChange(collection, document._id, document)
    this.#file.run(`DELETE FROM ${collection.table} WHERE id = ?`, id)
    for (const index of collection.indexes) this.#removeEntries(index, document, id)
  }

  /** Takes out all documents of a collection at once; open transactions are not told. */
  clear(collection: Collection): void {
    this.#file.run(`DELETE FROM ${collection.table}`)
    for (const index of collection.indexes) this.#file.run(`DELETE FROM ${index.table}`)
  }

  /**
   * The first unique index another stored document already fills with the same values.
   * `ignore` names documents that do not count because the same transaction rewrites them.
   */
  findCollision(
    collection: Collection,
    document: Document,
    ignore: (id: Buffer) => boolean = () => false,
  ): Index | undefined {
    const own = keyOf(document._id)
    return collection.indexes.find((index) => {
      if (!index.unique) return false
      const where = index.fields.map((_, at) => `k${at} = ?`).join(' AND ')
      const sql = `SELECT id FROM ${index.table} WHERE ${where}`
      return entries(index, document).rows.some((keys) =>
        this.#file.all(sql, ...keys).some((row) => {
          const id = Buffer.from(row['id'] as ArrayBuffer)
          return !id.equals(own) && !ignore(id)
        }),
      )
    })
  }

  /** Brings the collections and indexes of the file in line with what is declared; other collections stay. */
  applyDeclarations(declarations: CollectionDeclaration[]): void {
    for (const declaration of declarations) {
      const collection = this.#catalog.find(declaration.name) ?? this.#catalog.create(declaration.name)
      const wanted = declaration.indexes ?? []
      for (const index of [...collection.indexes]) {
        if (!wanted.some((declared) => sameIndex(declared, index))) this.#catalog.dropIndex(collection, index)
      }
      for (const declared of wanted) {
        if (!collection.indexes.some((index) => sameIndex(declared, index))) this.#build(collection, declared)
      }
    }
  }

  #build(collection: Collection, declaration: IndexDeclaration): void {
    const index = this.#catalog.addIndex(collection, declaration)
    for (const row of this.#file.all(`SELECT document FROM ${collection.table}`)) {
      const document = parseDocument(row['document'] as string)
      if (this.findCollision({ ...collection, indexes: [index] }, document)) {
        throw new StartError(
          `unique index ${index.name} of ${collection.name} cannot be built: documents share ${describeKeys(index, document)}`,
        )
      }
      this.#addEntries(index, document, keyOf(document._id))
    }
  }

  #checkUnique(collection: Collection, document: Document): void {
    const index = this.findCollision(collection, document)
    if (index) throw uniqueViolation(collection, index, document)
  }

  #addEntries(index: Index, document: Document, id: Buffer): void {
    const { rows, multikey } = entries(index, document)
    this.#catalog.markMultikey(index, multikey)
    const marks = index.fields.map(() => '?, ').join('')
    for (const keys of rows) this.#file.run(`INSERT INTO ${index.table} VALUES (${marks}?)`, ...keys, id)
  }

  #removeEntries(index: Index, document: Document, id: Buffer): void {
    const where = index.fields.map((_, at) => `k${at} = ? AND `).join('')
    for (const keys of entries(index, document).rows) {
      this.#file.run(`DELETE FROM ${index.table} WHERE ${where}id = ?`, ...keys, id)
    }
  }
}

/** The E11000 answer for a document that a unique index refuses. */
export function uniqueViolation(collection: Collection, index: Index, document: Document): Error {
  return duplicateKey(collection.name, index.name, describeKeys(index, document))
}

/** The E11000 answer for an `_id` that is taken. */
export function duplicateId(collection: Collection, document: Document): Error {
  return duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(document._id)} }`)
}

function duplicateKey(collection: string, index: string, keys: string): Error {
  return requestFailed(
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${keys}}]}]`,
  )
}

/** True when two documents would fill the same place of an index. */
export function shareEntry(index: Index, left: Document, right: Document): boolean {
  const known = new Set(entries(index, left).rows.map((keys) => Buffer.concat(keys).toString('latin1')))
  return entries(index, right).rows.some((keys) => known.has(Buffer.concat(keys).toString('latin1')))
}

/**
 * The rows of keys a document has in an index: one for each element when a field holds an array.
 * @throws CloudError when two fields hold different arrays, which MongoDB does not index either
 */
function entries(index: Index, document: Document): { rows: Buffer[][]; multikey: boolean[] } {
  const perField = index.fields.map(({ path }) => pathKeys(document, path))
  const arrays = new Set(perField.flatMap(({ arrayAt }) => arrayAt ?? []))
  if (arrays.size > 1) {
    throw requestFailed(`cannot index parallel arrays ${[...arrays].map((path) => `[${path}]`).join(' ')}`)
  }
  const rows = perField.reduce<Buffer[][]>(
    (made, { keys }) => made.flatMap((row) => keys.map((key) => [...row, key])),
    [[]],
  )
  return { rows, multikey: perField.map(({ arrayAt }) => arrayAt !== undefined) }
}

function describeKeys(index: Index, document: Document): string {
  const parts = index.fields.map(({ path }) => {
    const value = path
      .split('.')
      .reduce<unknown>((at, name) => (at as Document | undefined)?.[name], document)
    return `${path}: ${encode(value ?? null)}`
  })
  return `{ ${parts.join(', ')} }`
}

function sameIndex(declared: IndexDeclaration, index: Index): boolean {
  const fields = declared.fields.map(([path, direction]) => ({ path, direction }))
  return (
    declared.name === index.name &&
    (declared.unique ?? false) === index.unique &&
    JSON.stringify(fields) === JSON.stringify(index.fields)
  )
}
