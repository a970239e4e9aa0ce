import { notEmulated, requestFailed } from '../errors'
import { arrayOperators, type UpdateOperator } from './update-arrays'
import { compareValues } from './keys'
import { checkPath, getPath, setPath, unsetPath } from './path-write'
import { encode, isFields, parseDocument, type Document, type Fields } from './values'

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
  $rename: (document, path, target) => {
    const current = getPath(document, path)
    if (current === undefined) return
    unsetPath(document, path)
    setPath(document, target as string, current)
  },
}

const operators: Record<string, UpdateOperator> = { ...valueOperators, ...arrayOperators }

/**
 * The document after an update (`{$set: {...}, $inc: {...}}`); the given one stays as it was.
 * @throws CloudError for unknown operators, paths that collide, and values of the wrong type
 */
export function applyUpdate(document: Document, update: Fields): Document {
  const steps = readSteps(update)
  const result = parseDocument(encode(document))
  for (const { operator, path, operand } of steps) operator(result, path, operand)
  return result
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
