import { BSONRegExp } from 'bson'
import { isFields } from './values'

/**
 * Keys: byte strings that sort as MongoDB sorts values of any type (null, numbers, strings, objects,
 * arrays, booleans, dates, regular expressions). Indexes, sorting and comparisons all use them, so that
 * an answer does not depend on whether an index served it. Strings sort by their UTF-8 bytes.
 */
export const TYPE_TAGS = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  other: 0x58,
  boolean: 0x60,
  date: 0x70,
  regexp: 0x80,
} as const

/** The key of nothing: a missing field and null are the same to an index. */
export const NULL_KEY = Buffer.from([TYPE_TAGS.null])
/** An empty array sorts before everything else. */
export const EMPTY_ARRAY_KEY = Buffer.from([TYPE_TAGS.emptyArray])

/** The key of a value. Equal values have equal keys; keys sort (bytewise) as the values do. */
export function keyOf(value: unknown): Buffer {
  if (value === null || value === undefined) return NULL_KEY
  if (typeof value === 'string') return stringKey(value)
  if (typeof value === 'number') return numberKey(TYPE_TAGS.number, value)
  if (typeof value === 'boolean') return Buffer.from([TYPE_TAGS.boolean, value ? 1 : 0])
  if (value instanceof Date) return numberKey(TYPE_TAGS.date, value.getTime())
  if (Array.isArray(value)) {
    return Buffer.concat([tag('array'), ...value.map(keyOf), Buffer.from([0])])
  }
  if (value instanceof RegExp) return regexpKey(value.source, value.flags)
  if (value instanceof BSONRegExp) return regexpKey(value.pattern, value.options)
  if (isFields(value)) {
    const parts = Object.entries(value).flatMap(([name, item]) => [keyOf(item), stringBytes(name)])
    return Buffer.concat([tag('object'), ...parts, Buffer.from([0])])
  }
  return Buffer.concat([tag('other'), stringBytes(JSON.stringify(value))])
}

/** Compares two values as MongoDB does: negative, zero or positive. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number' && left === right) return 0
  return Buffer.compare(keyOf(left), keyOf(right))
}

/** True when two values are the same to MongoDB (deeply, field order included). */
export function sameValue(left: unknown, right: unknown): boolean {
  return compareValues(left, right) === 0
}

/** The type a value sorts in; range conditions only match values of their own type. */
export function typeTag(value: unknown): number {
  return keyOf(value)[0] as number
}

function tag(name: keyof typeof TYPE_TAGS): Buffer {
  return Buffer.from([TYPE_TAGS[name]])
}

/** The key of a text, made in one piece: texts are what most keys are. */
function stringKey(text: string): Buffer {
  if (text.includes('\0')) return Buffer.concat([tag('string'), stringBytes(text)])
  const key = Buffer.alloc(Buffer.byteLength(text) + 3)
  key[0] = TYPE_TAGS.string
  key.write(text, 1)
  return key
}

/** UTF-8 bytes with an end mark that sorts before every continuation. */
function stringBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.from([0, 0])])
  const escaped: number[] = []
  for (const byte of bytes) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]))
  return Buffer.from([...escaped, 0, 0])
}

/** The type, then eight bytes that sort as the numbers do: NaN first, then -Infinity … Infinity; -0 is 0. */
function numberKey(type: number, value: number): Buffer {
  const key = Buffer.alloc(9)
  key[0] = type
  if (Number.isNaN(value)) return key
  key.writeDoubleBE(value === 0 ? 0 : value, 1)
  if ((key[1] as number) & 0x80) {
    for (let index = 1; index < 9; index++) key[index] = ~(key[index] as number) & 0xff
  } else {
    key[1] = (key[1] as number) | 0x80
  }
  return key
}

function regexpKey(pattern: string, flags: string): Buffer {
  return Buffer.concat([tag('regexp'), stringBytes(pattern), stringBytes(flags)])
}
