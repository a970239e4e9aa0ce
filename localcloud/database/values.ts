import { BSONRegExp, EJSON } from 'bson'
import { invalidParameter, requestFailed } from '../errors'
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_DEPTH } from '../limits'

/** A document or any other object of fields, as plain values (numbers, strings, Dates, BSONRegExp …). */
export type Fields = Record<string, unknown>
/** A stored document: always has an `_id`. */
export type Document = Fields & { _id: DocumentId }
/** What may stand in `_id` in WeChat Cloud. */
export type DocumentId = string | number

/** True for objects that hold fields, false for arrays, dates and the special values of BSON. */
export function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !('_bsontype' in value)
  )
}

/** Reads canonical extended JSON as the SDK sends it. Numbers become JavaScript numbers. */
export function decode(text: string): unknown {
  try {
    // Names with NUL in them are the library's to refuse.
    return text.includes('\\u0000') ? EJSON.parse(text, { relaxed: true }) : revive(JSON.parse(text))
  } catch {
    throw invalidParameter('not valid extended JSON')
  }
}

/** Reads extended JSON that must be an object of fields; an absent text is an empty one. */
export function decodeFields(text: string | undefined): Fields {
  if (text === undefined || text === '') return {}
  const value = decode(text)
  if (!isFields(value)) throw invalidParameter('expected an object')
  return value
}

/**
 * Writes a value as canonical extended JSON, as the SDK reads it: what the library writes, several times faster. It
 * writes the usual values itself and leaves the rest to the library.
 */
export function encode(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return encodeNumber(value)
  if (Array.isArray(value)) return `[${value.map(encode).join(',')}]`
  if (isPlain(value)) {
    let text = ''
    for (const name of Object.keys(value))
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${encode(value[name])}`
    return `{${text}}`
  }
  return EJSON.stringify(value, { relaxed: false })
}

function encodeNumber(value: number): string {
  if ((value | 0) === value && !Object.is(value, -0)) return `{"$numberInt":"${value}"}`
  return EJSON.stringify(value, { relaxed: false })
}

function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || '_bsontype' in value) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** A stored document read back. */
export function parseDocument(text: string): Document {
  return revive(JSON.parse(text)) as Document
}

/** A document as it is stored, read only when somebody looks into it. */
export class StoredDocument {
  /** Canonical extended JSON. */
  readonly text: string
  #document: Document | undefined

  constructor(text: string) {
    this.text = text
  }

  get document(): Document {
    return (this.#document ??= parseDocument(this.text))
  }
}

const DOLLAR = '$'.charCodeAt(0)
/** Names that make an object one of extended JSON's values; others that begin with `$` are operators. */
const EXTENDED = new Set([
  ...['$oid', '$binary', '$uuid', '$symbol', '$numberInt', '$numberDecimal', '$numberDouble', '$numberLong'],
  ...['$minKey', '$maxKey', '$regex', '$regularExpression', '$timestamp', '$undefined', '$date', '$code'],
  ...['$scope', '$ref', '$id', '$db', '$dbPointer'],
])

function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = revive(value[at])
    return value
  }
  const fields = value as Fields
  for (const name in fields)
    if (name.charCodeAt(0) === DOLLAR && EXTENDED.has(name)) return special(fields, name)
  for (const name in fields) if (typeof fields[name] === 'object') fields[name] = revive(fields[name])
  return fields
}

/** A value that JSON has no form of. The usual ones are read here, the rest by the library. */
function special(fields: Fields, name: string): unknown {
  const value = fields[name]
  // What stands beside it is for the library to judge.
  if (!hasOnly(fields, name)) return EJSON.deserialize(fields, { relaxed: true })
  if (typeof value === 'string') {
    const number = Number(value)
    // Anything but the usual spelling within the usual bounds is for the library to read or refuse.
    if (name === '$numberInt' ? `${number | 0}` === value : name === '$numberDouble' && `${number}` === value)
      return number
  }
  if (
    name === '$date' &&
    isFields(value) &&
    typeof value['$numberLong'] === 'string' &&
    hasOnly(value, '$numberLong')
  ) {
    const time = Number(value['$numberLong'])
    if (`${time}` === value['$numberLong'] && Number.isSafeInteger(time)) return new Date(time)
  }
  return EJSON.deserialize(fields, { relaxed: true })
}

function hasOnly(fields: Fields, name: string): boolean {
  for (const other in fields) if (other !== name) return false
  return true
}

/** Writes a document for storing and checks its size. */
export function storedText(document: Fields): string {
  const text = encode(document)
  if (text.length > MAX_DOCUMENT_BYTES / 4 && Buffer.byteLength(text) > MAX_DOCUMENT_BYTES) {
    throw requestFailed(`document is larger than the maximum size of ${MAX_DOCUMENT_BYTES} bytes`)
  }
  return text
}

/** Rebuilds a value, giving each leaf to `change`. Objects and arrays are new; leaves are what `change` returns. */
function mapLeaves(value: unknown, change: (leaf: unknown) => unknown, depth = 0): unknown {
  if (depth > MAX_DOCUMENT_DEPTH) throw requestFailed(`nested deeper than ${MAX_DOCUMENT_DEPTH} levels`)
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, change, depth + 1))
  if (!isFields(value) || '$tcb_server_date' in value) return change(value)
  const result: Fields = {}
  for (const [name, item] of Object.entries(value)) {
    if (name === '__proto__') throw invalidParameter('a field may not be called __proto__')
    result[name] = mapLeaves(item, change, depth + 1)
  }
  return result
}

/** Leaves out fields without a value: the result of an expression over what is missing. In lists it becomes null. */
export function withoutMissing(fields: Fields): Fields {
  const result: Fields = {}
  for (const [name, item] of Object.entries(fields)) if (item !== undefined) result[name] = present(item)
  return result
}

function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? null : present(item)))
  return isFields(value) ? withoutMissing(value) : value
}

/** Replaces `db.serverDate({offset})` marks by the date they stand for at `now` (milliseconds). */
export function resolveServerDates<T>(value: T, now: number): T {
  return mapLeaves(value, (leaf) => {
    if (!isFields(leaf)) return leaf
    const mark = leaf['$tcb_server_date']
    const offset = isFields(mark) && typeof mark['offset'] === 'number' ? mark['offset'] : 0
    return new Date(now + offset)
  }) as T
}

/** A query as the matcher wants it: regular expressions as RegExp. */
export function withRegExps(query: Fields): Fields {
  return mapLeaves(query, (leaf) => (leaf instanceof BSONRegExp ? toRegExp(leaf) : leaf)) as Fields
}

function toRegExp(value: BSONRegExp): RegExp {
  const unknownFlag = /[^ims]/.exec(value.options)
  if (unknownFlag) throw requestFailed(`regular expression option ${unknownFlag[0]} is not supported`)
  try {
    return new RegExp(value.pattern, value.options)
  } catch {
    throw requestFailed(`invalid regular expression: ${value.pattern}`)
  }
}
