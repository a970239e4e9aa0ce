import { beijingMoment } from '../../parts/time'
import type { Fields } from './json'

/** Longer texts are cut in a summary. */
const LONGEST_TEXT = 40
const FIELDS_SHOWN = 4

/** The first telling fields of a document, to recognise it by. */
export function summaryOf(document: Fields): Array<{ name: string; value: string }> {
  return Object.entries(document)
    .filter(([name]) => name !== '_id')
    .slice(0, FIELDS_SHOWN)
    .map(([name, value]) => ({ name, value: shortValue(value) }))
}

function shortValue(value: unknown): string {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value
  if (Array.isArray(value)) return `${value.length} 项`
  if (typeof value !== 'object' || value === null) return String(value)
  const { $date: date } = value as { $date?: unknown }
  if (typeof date === 'string' || typeof date === 'number') return beijingMoment(new Date(date).getTime())
  return '{…}'
}
