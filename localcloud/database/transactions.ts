import { randomUUID } from 'node:crypto'
import { CloudError, requestFailed } from '../errors'
import { MAX_OPEN_TRANSACTIONS, TRANSACTION_IDLE_MS } from '../limits'
import type { Collection } from './catalog'
import { keyOf } from './keys'
import type { Document, DocumentId } from './values'
import { shareEntry, uniqueViolation, type Writer } from './writer'

/** A document a transaction will leave behind; `after` undefined removes it. */
interface PendingWrite {
  collection: Collection
  id: DocumentId
  after: Document | undefined
}

interface Transaction {
  id: string
  /** How many commits there had been when it began: it sees the database as of then. */
  snapshot: number
  reads: Set<string>
  writes: Map<string, PendingWrite>
  lastUsed: number
}

/** What a document was until commit number `replacedBy`. */
interface Version {
  replacedBy: number
  before: Document | undefined
}

/**
 * Transactions with snapshot reads and buffered writes. The first to commit wins: a commit fails with
 * DATABASE_TRANSACTION_CONFLICT when anything the transaction read or writes was changed since it began.
 * Nothing of a transaction is on disk before its commit, and all of it is after.
 */
export class Transactions {
  readonly #writer: Writer
  readonly #active = new Map<string, Transaction>()
  /** Former versions of documents, kept as long as a transaction may still see them. */
  readonly #history = new Map<string, Version[]>()
  #commits = 0

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** True while somebody may need former versions. */
  get anyActive(): boolean {
    return this.#active.size > 0
  }

  start(): string {
    this.#expire()
    if (this.#active.size >= MAX_OPEN_TRANSACTIONS) throw requestFailed('too many open transactions')
    const id = randomUUID()
    this.#active.set(id, {
      id,
      snapshot: this.#commits,
      reads: new Set(),
      writes: new Map(),
      lastUsed: Date.now(),
    })
    return id
  }

  /** @throws CloudError when the transaction has ended, was aborted by a failure or ran out of time */
  get(id: string): Transaction {
    this.#expire()
    const transaction = this.#active.get(id)
    if (!transaction) {
      throw new CloudError(
        'DATABASE_TRANSACTION_FAIL',
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist, has ended or timed out',
      )
    }
    transaction.lastUsed = Date.now()
    return transaction
  }

  /** A document as the transaction sees it: its own writes, else the state at its beginning. */
  read(transaction: Transaction, collection: Collection, id: DocumentId): Document | undefined {
    const key = documentKey(collection, id)
    const own = transaction.writes.get(key)
    if (own) return own.after
    transaction.reads.add(key)
    const changed = this.#history.get(key)?.find(({ replacedBy }) => replacedBy > transaction.snapshot)
    return changed ? changed.before : this.#writer.read(collection, id)
  }

  /** Buffers a write. @throws CloudError (E11000) when a unique index would refuse it */
  write(transaction: Transaction, write: PendingWrite): void {
    const { collection, id, after } = write
    if (after) this.#checkUnique(transaction, collection, after)
    transaction.writes.set(documentKey(collection, id), write)
  }

  /** The writes to put on disk. @throws CloudError DATABASE_TRANSACTION_CONFLICT; the transaction is over either way */
  finish(id: string): PendingWrite[] {
    const transaction = this.get(id)
    this.abort(id)
    if (transaction.writes.size === 0) return []
    for (const key of [...transaction.reads, ...transaction.writes.keys()]) {
      const versions = this.#history.get(key) ?? []
      if (versions.some(({ replacedBy }) => replacedBy > transaction.snapshot)) throw conflict()
    }
    return [...transaction.writes.values()]
  }

  /** Forgets a transaction. Unknown ones are fine: it may have been aborted by a failure. */
  abort(id: string): void {
    this.#active.delete(id)
  }

  /** Forgets all transactions: the data they began with is gone. */
  abortAll(): void {
    this.#active.clear()
    this.#history.clear()
  }

  /** Remembers what a commit replaced, for transactions that began before it. */
  committed(changes: Array<{ collection: Collection; id: DocumentId; before: Document | undefined }>): void {
    this.#commits++
    this.#forgetUnneeded()
    if (!this.anyActive) return
    for (const { collection, id, before } of changes) {
      const key = documentKey(collection, id)
      const versions = this.#history.get(key) ?? []
      versions.push({ replacedBy: this.#commits, before })
      this.#history.set(key, versions)
    }
  }

  #checkUnique(transaction: Transaction, collection: Collection, document: Document): void {
    const own = [...transaction.writes.values()].filter((write) => write.collection === collection)
    const rewritten = new Set(own.map(({ id }) => keyOf(id).toString('latin1')))
    const stored = this.#writer.findCollision(collection, document, (id) =>
      rewritten.has(id.toString('latin1')),
    )
    const pending = collection.indexes.find(
      (index) =>
        index.unique &&
        own.some(({ id, after }) => after && id !== document._id && shareEntry(index, after, document)),
    )
    const index = stored ?? pending
    if (index) throw uniqueViolation(collection, index, document)
  }

  #expire(): void {
    const oldest = Date.now() - TRANSACTION_IDLE_MS
    for (const { id, lastUsed } of this.#active.values()) if (lastUsed < oldest) this.abort(id)
  }

  #forgetUnneeded(): void {
    if (this.#history.size === 0) return
    const oldest = Math.min(...[...this.#active.values()].map(({ snapshot }) => snapshot))
    for (const [key, versions] of this.#history) {
      const kept = versions.filter(({ replacedBy }) => replacedBy > oldest)
      if (kept.length === 0) this.#history.delete(key)
      else if (kept.length < versions.length) this.#history.set(key, kept)
    }
  }
}

/** What the cloud says when a transaction lost against another. The SDK then runs it again. */
export function conflict(): CloudError {
  return new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others',
  )
}

function documentKey(collection: Collection, id: DocumentId): string {
  return `${collection.number}:${keyOf(id).toString('latin1')}`
}
