import { mistakeIn } from './mistake'

/** JSON as people type it: read with words about what is wrong, written to be read. */

export type Parsed<T> = { value: T } | { problem: string }

export type Fields = Record<string, unknown>

/**
 * What a filter means: nothing is everything, an object is a query, any other text is the `_id` sought.
 */
export function parseFilter(text: string): Parsed<Fields> {
  const trimmed = text.trim()
  if (trimmed === '') return { value: {} }
  if (!trimmed.startsWith('{')) return { value: { _id: trimmed } }
  return parseObject(trimmed)
}

/** A document as edited: an object with the `_id` it had, and dates that are dates. */
export function parseDocument(text: string, id: unknown): Parsed<Fields> {
  const parsed = parseObject(text)
  if ('problem' in parsed) return parsed
  if (parsed.value['_id'] !== id) return { problem: `_id 不能改，应当是 ${JSON.stringify(id)}` }
  const wrong = wrongDate(parsed.value, '')
  return wrong === undefined
    ? parsed
    : { problem: `${wrong} 的日期读不懂，例如 {"$date": "2026-11-22T08:00:00Z"}` }
}

/** A document as text to read and edit. */
export function documentText(document: Fields): string {
  return JSON.stringify(document, null, 2)
}

/** Top-level fields that are different, and how. */
export function changedFields(before: Fields, after: Fields): { name: string; change: string }[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    if (!(name in before)) return [{ name, change: '增加' }]
    if (!(name in after)) return [{ name, change: '删去' }]
    return sameJson(before[name], after[name]) ? [] : [{ name, change: '修改' }]
  })
}

/** Equal whatever the order of fields. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return left === right
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const [a, b] = [left as Fields, right as Fields]
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length && names.every((name) => name in b && sameJson(a[name], b[name]))
  )
}

function parseObject(text: string): Parsed<Fields> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: jsonProblem(text) }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: '应当是一个对象：{ … }' }
  return { value: value as Fields }
}

/** Where a text stops being JSON, in words. */
export function jsonProblem(text: string): string {
  const offset = mistakeIn(text)
  if (offset === null || offset >= text.trimEnd().length) return '还没有写完，可能少了 } 或 ] 或引号'
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return `第 ${before.length} 行第 ${column} 个字符写得不对（字段名和文字都要用英文双引号）`
}

/** Path of the first `{"$date": …}` that is no date. */
function wrongDate(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, item] of Object.entries(value)) {
    if (name === '$date' && isWrongDate(item)) return path
    const wrong = wrongDate(item, path === '' ? name : `${path}.${name}`)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

function isWrongDate(value: unknown): boolean {
  // Years before 1970 or after 9999 are written as {"$numberLong": "…"}.
  if (typeof value === 'object' && value !== null) return !('$numberLong' in value)
  return Number.isNaN(new Date(value as string | number).getTime())
}
