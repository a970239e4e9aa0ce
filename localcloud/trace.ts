import { closeSync, openSync, writeSync } from 'node:fs'
import { messageOf, StartError } from './errors'

/** One database operation: who did it and what it cost. */
export interface TraceEntry {
  /** Function that asked, or null for an administrator. */
  function: string | null
  /** Call it belongs to, or null. */
  call: string | null
  /** As the SDK names it, e.g. `database.getDocument`. */
  action: string
  collection: string | null
  /** Documents looked at. */
  read: number
  /** Documents added, changed or removed. */
  written: number
  /** `_id`, an index name (several joined by ` + `), or null for a scan; absent when nothing was looked up. */
  index?: string | null
  ms: number
  /** Local clock, milliseconds. */
  at: number
  /** Error code when the operation failed. */
  error?: string
}

/** Writes each operation as one line of JSON to a file, when there is one. */
export class TraceFile {
  readonly #file: number | undefined

  /** @throws StartError when the file cannot be opened */
  constructor(path: string | undefined) {
    if (path === undefined) return
    try {
      this.#file = openSync(path, 'a')
    } catch (error) {
      throw new StartError(`the trace file ${path} cannot be written: ${messageOf(error)}`)
    }
  }

  write(entry: TraceEntry): void {
    if (this.#file !== undefined) writeSync(this.#file, `${JSON.stringify(entry)}\n`)
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }
}
