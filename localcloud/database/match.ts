import { Context } from 'mingo/core'
import * as expression from 'mingo/operators/expression'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { resolve } from 'mingo/util'
import { messageOf, notEmulated, requestFailed } from '../errors'
import { asInMongo } from './expressions'
import { compareValues, typeTag } from './keys'
import { encode, isFields, withRegExps, type Document, type Fields } from './values'

/** The query operators that are answered as MongoDB answers them; any other is refused by name. */
const QUERY_OPERATORS = new Set([
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$nin', '$regex', '$options', '$exists', '$type'],
  ...['$and', '$or', '$nor', '$not', '$mod', '$all', '$elemMatch', '$size', '$expr'],
])

const isList = (value: unknown) => Array.isArray(value)

/** What operators may be given, where mingo would let anything pass and match nothing. */
const OPERANDS: Record<string, (value: unknown) => boolean> = {
  $in: isList,
  $nin: isList,
  $all: isList,
  $and: isList,
  $or: isList,
  $nor: isList,
  $size: (value) => Number.isInteger(value) && (value as number) >= 0,
  $mod: (value) =>
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && value[0] !== 0,
  $elemMatch: isFields,
  $not: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

/** A range condition over this database's own order of values (mingo orders strings by UTF-16 units). */
function range(accepts: (compared: number) => boolean): never {
  const operator = (selector: string, bound: unknown) => {
    const dots = selector.split('.').length - 1
    const type = typeTag(bound)
    return (document: unknown): boolean => {
      const found: unknown = resolve(document as Fields, selector, { unwrapArray: true })
      const values: unknown[] = Array.isArray(found) ? found.flat(dots) : [found]
      return values.some((value) => typeTag(value) === type && accepts(compareValues(value, bound)))
    }
  }
  // mingo types an operator as the intersection of all its own, which no single function satisfies.
  return operator as never
}

/** What conditions, projections and expressions may contain, here and in pipelines. */
export const operators = {
  expression: asInMongo(expression),
  projection,
  query: {
    ...query,
    $gt: range((compared) => compared > 0),
    $gte: range((compared) => compared >= 0),
    $lt: range((compared) => compared < 0),
    $lte: range((compared) => compared <= 0),
  },
}

const matching = Context.init(operators)

/** Decides whether documents satisfy a query. */
export interface Matcher {
  (document: Fields): boolean
}

/** @throws CloudError for an operator that is unknown or not emulated, or a malformed condition */
export function matcher(condition: Fields): Matcher {
  if (Object.keys(condition).length === 0) return () => true
  checkOperators(condition)
  let compiled: Query
  try {
    compiled = new Query(withRegExps(condition) as never, { context: matching })
  } catch (error) {
    throw requestFailed(`bad query: ${messageOf(error)}`)
  }
  return (document) => {
    try {
      return compiled.test(document)
    } catch (error) {
      throw requestFailed(`bad query: ${messageOf(error)}`)
    }
  }
}

/** Applies a projection (`{a: 1, 'b.c': 1}`) to documents; `_id` stays unless it is switched off. */
export function project(documents: Document[], fields: Fields): Fields[] {
  const positional = Object.keys(fields).find((path) => path.split('.').includes('$'))
  if (positional !== undefined) throw notEmulated(`positional projection ${positional}`)
  try {
    return new Query({}, { context: matching }).find<Fields>(documents, fields as never).all()
  } catch (error) {
    throw requestFailed(`bad projection: ${messageOf(error)}`)
  }
}

/** Walks a query and refuses operators this database does not know. */
export function checkOperators(condition: unknown): void {
  if (Array.isArray(condition)) condition.forEach(checkOperators)
  if (!isFields(condition)) return
  for (const [name, value] of Object.entries(condition)) {
    if (name.startsWith('$')) {
      if (!QUERY_OPERATORS.has(name)) throw notEmulated(`query operator ${name}`)
      if (OPERANDS[name]?.(value) === false)
        throw requestFailed(`bad query: ${name} cannot be given ${encode(value)}`)
    }
    // Inside $expr stand aggregation operators, which mingo checks itself; behind $eq stands plain data.
    if (name !== '$expr' && name !== '$eq') checkOperators(value)
  }
}
