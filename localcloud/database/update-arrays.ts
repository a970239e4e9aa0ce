import { requestFailed } from '../errors'
import { compareValues, sameValue } from './keys'
import { matcher } from './match'
import { readOrder, sortDocuments } from './order'
import { getPath, setPath } from './path-write'
import { isFields, type Fields } from './values'

/** Changes the document under one path. @throws CloudError; the document is then thrown away */
export type UpdateOperator = (document: Fields, path: string, operand: unknown) => void

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort'])

/** `push`, `pop`, `pull`, `pullAll` and `addToSet`; `unshift` and `shift` arrive as push and pop. */
export const arrayOperators: Record<string, UpdateOperator> = {
  $push: (document, path, operand) => {
    const array = arrayAt(document, path) ?? []
    setPath(document, path, push(array, operand))
  },
  $pop: (document, path, end) => {
    if (end !== 1 && end !== -1) throw requestFailed(`$pop expects 1 or -1, found: ${String(end)}`)
    const array = arrayAt(document, path)
    if (array) setPath(document, path, end === 1 ? array.slice(0, -1) : array.slice(1))
  },
  $pull: (document, path, condition) => {
    const array = arrayAt(document, path)
    if (!array) return
    const isPulled = pullTest(condition)
    setPath(
      document,
      path,
      array.filter((item) => !isPulled(item)),
    )
  },
  $pullAll: (document, path, values) => {
    if (!Array.isArray(values)) throw requestFailed('$pullAll requires an array argument')
    const array = arrayAt(document, path)
    if (!array) return
    const kept = array.filter((item) => !values.some((value) => sameValue(value, item)))
    setPath(document, path, kept)
  },
  $addToSet: (document, path, operand) => {
    const array = [...(arrayAt(document, path) ?? [])]
    for (const value of eachOf(operand)) {
      if (!array.some((item) => sameValue(item, value))) array.push(value)
    }
    setPath(document, path, array)
  },
}

function arrayAt(document: Fields, path: string): unknown[] | undefined {
  const current = getPath(document, path)
  if (current === undefined || Array.isArray(current)) return current
  const type = current === null ? 'null' : current instanceof Date ? 'date' : typeof current
  throw requestFailed(`The field '${path}' must be an array but is of type ${type}`)
}

function eachOf(operand: unknown): unknown[] {
  if (!isFields(operand) || !('$each' in operand)) return [operand]
  const each = operand['$each']
  if (!Array.isArray(each)) throw requestFailed('The argument to $each must be an array')
  return each
}

function push(array: unknown[], operand: unknown): unknown[] {
  const added = eachOf(operand)
  if (!isFields(operand) || !('$each' in operand)) return [...array, ...added]
  for (const name of Object.keys(operand)) {
    if (!PUSH_MODIFIERS.has(name)) throw requestFailed(`Unrecognized clause in $push: ${name}`)
  }
  const position = integer(operand['$position'], '$position') ?? array.length
  const slice = integer(operand['$slice'], '$slice')
  let result = [...array]
  result.splice(position, 0, ...added)
  if (operand['$sort'] !== undefined) result = sortArray(result, operand['$sort'])
  if (slice === undefined) return result
  return slice >= 0 ? result.slice(0, slice) : result.slice(slice)
}

function sortArray(array: unknown[], sort: unknown): unknown[] {
  if (sort === 1 || sort === -1) return array.sort((left, right) => compareValues(left, right) * sort)
  if (!isFields(sort)) throw requestFailed('The $sort must be 1, -1 or an object of fields')
  const items = array.map((item) => ({ item, fields: isFields(item) ? item : {} }))
  const order = readOrder(sort).map(({ path, direction }) => ({ path: `fields.${path}`, direction }))
  return sortDocuments(items, order).map(({ item }) => item)
}

function integer(value: unknown, name: string): number | undefined {
  if (value === undefined || Number.isInteger(value)) return value as number | undefined
  throw requestFailed(`The value for ${name} must be an integer`)
}

/** What `$pull` takes out: equal values, or elements that satisfy a condition. */
function pullTest(condition: unknown): (item: unknown) => boolean {
  if (isFields(condition) && !Object.keys(condition).some((name) => name.startsWith('$'))) {
    const matches = matcher(condition)
    return (item) => isFields(item) && matches(item)
  }
  if (
    isFields(condition) ||
    (typeof condition === 'object' && condition !== null && '_bsontype' in condition)
  ) {
    const matches = matcher({ item: condition })
    return (item) => matches({ item })
  }
  return (item) => sameValue(item, condition)
}
