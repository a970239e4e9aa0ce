import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { messageOf, StartError } from '../errors'

/** Says in the file's header that it is a local cloud's ("LXLC"). */
const APPLICATION_ID = 0x4c584c43
/** Rises when the tables change shape; a file with a higher one is refused. */
const SCHEMA_VERSION = 1

/** Files up to this size are looked through when they are opened: about a second. */
const MAX_CHECKED_BYTES = 256 * 1024 * 1024
/** Prepared statements kept; queries with long lists each make their own. */
const MAX_STATEMENTS = 500

const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE collections (number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);
  CREATE TABLE indexes (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL REFERENCES collections (number),
    name TEXT NOT NULL,
    fields TEXT NOT NULL,
    is_unique INTEGER NOT NULL,
    multikey TEXT NOT NULL,
    UNIQUE (collection, name)
  );
  CREATE TABLE files (path TEXT PRIMARY KEY, content BLOB NOT NULL, type TEXT NOT NULL, stored_at INTEGER NOT NULL);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`

/** A row as SQLite gives it back. */
export type Row = Record<string, string | number | null | ArrayBuffer>
/** What can be bound to a statement. */
export type Bindable = string | number | null | Buffer

/**
 * The SQLite file below everything. Statements are prepared once; each call runs to its end, so no cursor
 * stays open. One process owns the file; the operating system frees it when that process dies.
 *
 * A commit is written to the WAL without waiting for the disk (`synchronous = NORMAL`), and no answer is given before
 * `onDisk()`: one wait there serves all that was committed until it began. Together that is what `FULL` does, which is
 * NORMAL with "an additional sync operation of the WAL file after each transaction commit" (SQLite, "PRAGMA
 * synchronous"); what NORMAL leaves open is only whether the last commits survive a power cut, never consistency.
 */
export class DataFile {
  readonly #database: Database.Database
  /** The WAL, opened once more to wait for it; undefined in memory. */
  readonly #wal: number | undefined
  /** Statements that wrote, counted; those up to `#kept` are on disk. */
  #written = 0
  #kept = 0
  #syncing: Promise<void> | undefined
  #diskFailure: Error | undefined
  readonly #statements = new Map<string, Database.Statement>()
  /** Called after a failed `atomically`, for those who remember what they wrote. */
  onRollback: () => void = () => undefined

  private constructor(database: Database.Database, wal?: number) {
    this.#database = database
    this.#wal = wal
  }

  /**
   * Opens `database.sqlite` in the folder (made if missing), or a database in memory for `:memory:`.
   * @throws StartError when the folder cannot be written, or the file is in use, damaged, foreign or newer;
   * the file is left as it was.
   */
  static open(data: string): DataFile {
    if (data === ':memory:') {
      const database = new Database(data)
      create(database)
      return new DataFile(database)
    }
    try {
      mkdirSync(data, { recursive: true })
    } catch (error) {
      throw new StartError(`the data folder ${data} cannot be made: ${messageOf(error)}`)
    }
    const path = join(data, 'database.sqlite')
    const isNew = !existsSync(path) || statSync(path).size === 0
    if (!isNew) checkHeader(path)
    let database: Database.Database | undefined
    try {
      database = new Database(path)
      database.exec('PRAGMA locking_mode = EXCLUSIVE')
      // Made before the switch to WAL: the version must stand in the file itself, where the next start looks.
      if (isNew) create(database)
      else checkIntegrity(path, database)
      database.pragma('journal_mode = WAL')
      database.exec('PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; COMMIT')
      return new DataFile(database, openSync(`${path}-wal`, 'r+'))
    } catch (error) {
      if (database) unlock(database)
      throw error instanceof StartError ? error : new StartError(openingProblem(path, error))
    }
  }

  /**
   * Resolves when all that has been written is on disk. What comes while the disk is busy waits for its next turn
   * together. @throws when the disk failed: nobody knows then what it holds, so it stays failed until a restart
   */
  async onDisk(): Promise<void> {
    if (this.#wal === undefined) return
    const wanted = this.#written
    while (this.#kept < wanted) await (this.#syncing ??= this.#sync(this.#wal))
  }

  async #sync(wal: number): Promise<void> {
    const reached = this.#written
    const failure = await new Promise<Error | null>((resolve) => fdatasync(wal, resolve))
    this.#syncing = undefined
    this.#diskFailure ??= failure ?? undefined
    if (this.#diskFailure) throw this.#diskFailure
    this.#kept = reached
  }

  /** Runs a statement that writes. */
  run(sql: string, ...values: Bindable[]): number {
    this.#written++
    return this.#prepare(sql).run(values).changes
  }

  /** All rows of a query. */
  all(sql: string, ...values: Bindable[]): Row[] {
    return this.#prepare(sql).all(values) as Row[]
  }

  /** The first row of a query that has at most one. */
  first(sql: string, ...values: Bindable[]): Row | undefined {
    return this.#prepare(sql).get(values) as Row | undefined
  }

  /** Runs SQL that changes tables; prepared statements are made anew afterwards. */
  changeTables(sql: string): void {
    this.#statements.clear()
    this.#written++
    this.#database.exec(sql)
  }

  /** Runs `work` so that all it writes will be on disk, or nothing when it throws. */
  atomically<T>(work: () => T): T {
    if (this.#database.inTransaction) return work()
    this.#database.exec('BEGIN IMMEDIATE')
    let result: T
    try {
      result = work()
      this.#database.exec('COMMIT')
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
      this.onRollback()
      throw error
    }
    return result
  }

  /** A remembered setting of the local cloud itself. */
  readMeta(key: string): string | undefined {
    return this.first('SELECT value FROM meta WHERE key = ?', key)?.['value'] as string | undefined
  }

  writeMeta(key: string, value: string): void {
    this.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value)
  }

  /** Leaves one file with everything in it, free for others. */
  close(): void {
    this.#statements.clear()
    if (this.#wal !== undefined) {
      fdatasyncSync(this.#wal)
      closeSync(this.#wal)
    }
    // The lock cannot be given back while in WAL.
    this.#database.pragma('journal_mode = DELETE')
    unlock(this.#database)
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear()
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}

/** Makes the tables of an empty file, all or none. */
function create(database: Database.Database): void {
  database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`)
}

/** Looks at the file's first bytes without SQLite, so that a file that is refused stays untouched. */
function checkHeader(path: string): void {
  const header = Buffer.alloc(100)
  let size: number
  try {
    const file = openSync(path, 'r')
    size = readSync(file, header, 0, header.length, 0)
    closeSync(file)
  } catch (error) {
    throw new StartError(`the data file ${path} cannot be read: ${messageOf(error)}`)
  }
  if (size < header.length || header.toString('latin1', 0, 15) !== 'SQLite format 3') {
    throw new StartError(`the data file ${path} is damaged or not a local cloud's; it was left as it is`)
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new StartError(`the data file ${path} was not made by the local cloud; it was left as it is`)
  }
  const version = header.readUInt32BE(60)
  if (version > SCHEMA_VERSION) {
    throw new StartError(
      `the data file ${path} was made by a newer local cloud (version ${version}, this one knows ${SCHEMA_VERSION}); it was left as it is`,
    )
  }
}

/** Looks through the whole file, or, where that would hold up every start, at its tables only. */
function checkIntegrity(path: string, database: Database.Database): void {
  if (statSync(path).size > MAX_CHECKED_BYTES) {
    database.pragma('schema_version')
    return
  }
  const rows = database.pragma('quick_check(1)') as Array<Record<string, unknown>>
  const verdict = Object.values(rows[0] ?? {})[0]
  if (verdict !== 'ok') {
    throw new StartError(`the data file ${path} is damaged (${String(verdict)}); it was left as it is`)
  }
}

/** Closes, and gives the lock back by hand: statements keep a connection alive until they are collected. */
function unlock(database: Database.Database): void {
  try {
    database.pragma('locking_mode = NORMAL')
    database.pragma('schema_version')
  } catch {
    // A file that cannot be read was never locked.
  }
  database.close()
}

function openingProblem(path: string, error: unknown): string {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY')) return `the data file ${path} is in use by another local cloud`
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
    return `the data file ${path} is damaged; it was left as it is`
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return `the data folder of ${path} cannot be written`
  }
  return `the data file ${path} cannot be opened: ${messageOf(error)}`
}
