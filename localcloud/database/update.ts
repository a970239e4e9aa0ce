import { notEmulated, requestFailed } from '../errors'
import { arrayOperators, type UpdateOperator } from './update-arrays'
import { compareValues } from './keys'
import { checkPath, getPath, setPath, unsetPath } from './path-write'
import { encode, isFields, parseDocument, type Document, type Fields } from './values'

const BIT_OPERATIONS: Record<string, (left: number, right: number) => number> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
}

const valueOperators: Record<string, UpdateOperator> = {
  $set: setPath,
  $unset: unsetPath,
  $inc: (document, path, amount) => {
    const current = numberAt(document, path, amount, '$inc')
    setPath(document, path, (current ?? 0) + (amount as number))
  },
  $mul: (document, path, factor) => {
    const current = numberAt(document, path, factor, '$mul')
    setPath(document, path, current === undefined ? 0 : current * (factor as number))
  },
  $min: (document, path, value) => {
    const current = getPath(document, path)
    if (current === undefined || compareValues(value, current) < 0) setPath(document, path, value)
  },
  $max: (document, path, value) => {
    const current = getPath(document, path)
    if (current === undefined || compareValues(value, current) > 0) setPath(document, path, value)
  },
  $bit: (document, path, operation) => {
    const [[name, operand] = [], ...others] = isFields(operation) ? Object.entries(operation) : []
    const combine = BIT_OPERATIONS[name ?? '']
    if (!combine || others.length > 0 || !Number.isInteger(operand))
      throw requestFailed(`$bit takes one of and, or, xor with a whole number: ${path}`)
    const current = getPath(document, path) ?? 0
    if (!Number.isInteger(current))
      throw requestFailed(`Cannot apply $bit to a value of non-integral type: ${path}`)
    setPath(document, path, combine(current as number, operand as number))
  },
  $rename: (document, path, target) => {
    const current = getPath(document, path)
    if (current === undefined) return
    unsetPath(document, path)
    setPath(document, target as string, current)
  },
}

const operators: Record<string, UpdateOperator> = { ...valueOperators, ...arrayOperators }

/**
 * Reads an update (`{$set: {...}, $inc: {...}}`) once, for all documents it is applied to. Applied, it gives the
 * document afterwards and leaves the given one as it was, or throws a CloudError for values of the wrong type.
 * @throws CloudError for unknown operators and paths that collide
 */
export function readUpdate(update: Fields): (document: Document) => Document {
  const steps = readSteps(update)
  return (document) => {
    const result = parseDocument(encode(document))
    for (const { operator, path, operand } of steps) operator(result, path, operand)
    return result
  }
}

interface Step {
  operator: UpdateOperator
  path: string
  operand: unknown
}

function readSteps(update: Fields): Step[] {
  const steps: Step[] = []
  const touched: string[] = []
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$')) throw requestFailed(`unknown modifier ${name}: an update needs operators`)
    const operator = operators[name]
    if (!operator) throw notEmulated(`update operator ${name}`)
    if (!isFields(fields))
      throw requestFailed(`Modifiers operate on fields but ${name} was given something else`)
    for (const [path, operand] of Object.entries(fields)) {
      touch(path, touched)
      if (name === '$rename') {
        if (typeof operand !== 'string')
          throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
        touch(operand, touched)
      }
      steps.push({ operator, path, operand })
    }
  }
  return steps
}

/** Two operators may not write the same field, nor one inside what the other writes. */
function touch(path: string, touched: string[]): void {
  checkPath(path)
  const clash = touched.find(
    (other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`),
  )
  if (clash !== undefined)
    throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`)
  touched.push(path)
}

function numberAt(document: Fields, path: string, operand: unknown, name: string): number | undefined {
  if (typeof operand !== 'number') {
    throw requestFailed(
      `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${encode(operand)}}`,
    )
  }
  const current = getPath(document, path)
  if (current === undefined || typeof current === 'number') return current
  throw requestFailed(`Cannot apply ${name} to a value of non-numeric type. {${path}: ${encode(current)}}`)
}
