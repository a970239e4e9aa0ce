import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { LocalClock } from '../clock'
import type { DataFile } from '../database/file'
import { ENVIRONMENT_ID } from '../environment'
import { invalidParameter } from '../errors'

const FILE_ID_PREFIX = `cloud://${ENVIRONMENT_ID}.local/`

/** Stored files, kept in the data file beside the documents, so that both are equally safe. */
export class FileStore {
  readonly #file: DataFile
  readonly #clock: LocalClock
  readonly #secret: string
  /** The address the files are served at; known once the cloud listens. */
  baseUrl = ''

  constructor(file: DataFile, clock: LocalClock) {
    this.#file = file
    this.#clock = clock
    this.#secret = file.readMeta('storage.secret') ?? randomBytes(16).toString('hex')
    file.writeMeta('storage.secret', this.#secret)
  }

  idOf(path: string): string {
    return `${FILE_ID_PREFIX}${path}`
  }

  /** The path behind a file id, or undefined when there is no such file. */
  pathOf(fileId: string): string | undefined {
    if (!fileId.startsWith(FILE_ID_PREFIX)) return undefined
    const path = fileId.slice(FILE_ID_PREFIX.length)
    return this.#file.first('SELECT path FROM files WHERE path = ?', path) ? path : undefined
  }

  put(path: string, content: Buffer, type: string): void {
    this.#file.run(
      'INSERT OR REPLACE INTO files (path, content, type, stored_at) VALUES (?, ?, ?, ?)',
      path,
      content,
      type,
      this.#clock.now(),
    )
  }

  get(path: string): { content: Buffer; type: string } | undefined {
    const row = this.#file.first('SELECT content, type FROM files WHERE path = ?', path)
    return row && { content: Buffer.from(row['content'] as ArrayBuffer), type: row['type'] as string }
  }

  /** All files, latest first. Sizes in bytes, times in milliseconds of the local clock. */
  all(): Array<{ path: string; fileID: string; type: string; size: number; storedAt: number }> {
    const sql =
      'SELECT path, type, length(content) AS size, stored_at FROM files ORDER BY stored_at DESC, path'
    return this.#file.all(sql).map((row) => ({
      path: row['path'] as string,
      fileID: this.idOf(row['path'] as string),
      type: row['type'] as string,
      size: row['size'] as number,
      storedAt: row['stored_at'] as number,
    }))
  }

  clear(): void {
    this.#file.run('DELETE FROM files')
  }

  /** A temporary address. The path stands there as it is: the SDK encodes the address itself before it downloads. */
  urlOf(path: string, seconds: number): string {
    return `${this.baseUrl}/cos/${path}?${this.#downloadQuery(path, seconds)}`
  }

  remove(path: string): void {
    this.#file.run('DELETE FROM files WHERE path = ?', path)
  }

  /** What an upload of this path must show. */
  uploadSignature(path: string): string {
    return this.#sign(`put ${path}`)
  }

  mayUpload(path: string, signature: string): boolean {
    return equal(signature, this.uploadSignature(path))
  }

  /** Query of a temporary address: until when, and a signature. */
  #downloadQuery(path: string, seconds: number): string {
    const until = Math.ceil(this.#clock.now() / 1000) + seconds
    return `t=${until}&sign=${this.#sign(`get ${path} ${until}`)}`
  }

  mayDownload(path: string, until: string, signature: string): boolean {
    return Number(until) * 1000 >= this.#clock.now() && equal(signature, this.#sign(`get ${path} ${until}`))
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('hex')
  }
}

/** Checks a path somebody wants to store under. @throws CloudError */
export function checkFilePath(path: unknown): string {
  // `%`, `?` and `#` would not survive in an address, which the SDK encodes only in part.
  if (typeof path === 'string' && /^[^/%?#\p{Cc}][^%?#\p{Cc}]{0,1023}$/u.test(path)) return path
  throw invalidParameter('cloudPath must be a relative path of at most 1024 characters, without % ? #')
}

function equal(given: string, expected: string): boolean {
  const left = Buffer.from(given)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}
