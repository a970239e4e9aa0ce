import type { SetDataCount } from '../shared/window'
import { Audit } from './audit'
import { Emitter } from './emitter'

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}

function describe(error: unknown): string {
  if (error instanceof Error)
    return error.stack?.includes(error.message) ? error.stack : `${error.message}\n${error.stack}`
  if (error !== null && typeof error === 'object') {
    const { stack, message, errMsg } = error as { stack?: string; message?: string; errMsg?: string }
    return stack ?? message ?? errMsg ?? JSON.stringify(error)
  }
  return String(error)
}

/** Collects everything that went wrong and what crossed the bridge, for tests and the portal to read. */
export class Report {
  readonly errors: string[] = []
  readonly perPage: Record<string, SetDataCount> = {}
  readonly audit = new Audit()
  /** Fires with the page that has sent something over the bridge. */
  readonly counted = new Emitter<string>()
  setDataCalls = 0
  setDataBytes = 0

  error(error: unknown, where?: string): void {
    const text = where ? `${where}: ${describe(error)}` : describe(error)
    this.errors.push(text)
    console.error(text)
  }

  /** Throws, and keeps the record even where the mini-program catches: a silent gap must not hide. */
  notSimulated(what: string): never {
    const message = `not simulated: ${what}`
    this.error(new Error(message))
    throw new Error(message)
  }

  /** Throws, and keeps the record, where WeChat itself would do nothing and leave the developer wondering. */
  refused(what: string): never {
    this.error(new Error(what))
    throw new Error(what)
  }

  countSetData(page: string, json: string): void {
    const bytes = utf8Length(json)
    const count = (this.perPage[page] ??= { calls: 0, bytes: 0, largest: 0 })
    count.calls += 1
    count.bytes += bytes
    count.largest = Math.max(count.largest, bytes)
    this.setDataCalls += 1
    this.setDataBytes += bytes
    this.audit.setData(page, bytes, Date.now())
    this.counted.emit(page)
  }
}
