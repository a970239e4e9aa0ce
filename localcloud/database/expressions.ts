import { evalExpr } from 'mingo/core'
import { compareValues } from './keys'
import { isFields } from './values'

/**
 * Aggregation expressions where mingo does not answer as MongoDB does: comparisons across types and of missing
 * fields, weeks, dates from parts, and positions counted in bytes.
 */
type Options = Parameters<typeof evalExpr>[2]
type Expression = (document: unknown, operand: unknown, options: Options) => unknown

const MILLISECONDS_OF_A_MINUTE = 60_000
const DAYS_OF_A_WEEK = 7

/** Compares as MongoDB's expressions do: what is missing comes before null. */
function compare(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined)
  return Math.sign(compareValues(left, right))
}

function comparison(accepts: (compared: number) => boolean | number): Expression {
  return (document, operand, options) => {
    if (!Array.isArray(operand) || operand.length !== 2)
      throw new Error('a comparison takes exactly 2 arguments')
    const [left, right] = operand.map((part): unknown => evalExpr(document, part, options))
    return accepts(compare(left, right))
  }
}

/** One of mingo's parts of a date (`$year` …) of the same operand, which may be a date or `{date, timezone}`. */
function part(name: string, document: unknown, operand: unknown, options: Options): number | null {
  return evalExpr(document, { [name]: operand }, options) as number | null
}

/** Weeks begin on Sunday; days before the first Sunday are in week 0. */
const week: Expression = (document, operand, options) => {
  const day = part('$dayOfYear', document, operand, options)
  const weekday = part('$dayOfWeek', document, operand, options)
  return day === null || weekday === null
    ? null
    : Math.floor((day + DAYS_OF_A_WEEK - weekday) / DAYS_OF_A_WEEK)
}

const isoWeekYear: Expression = (document, operand, options) => {
  const year = part('$year', document, operand, options)
  if (year === null) return null
  const month = part('$month', document, operand, options)
  const isoWeek = part('$isoWeek', document, operand, options) as number
  if (month === 1 && isoWeek > 50) return year - 1
  return month === 12 && isoWeek === 1 ? year + 1 : year
}

/** Format marks mingo reads differently, and what stands for them. */
const FORMAT_MARKS: Array<[RegExp, Expression, number]> = [
  [/%G/g, isoWeekYear, 4],
  [/%U/g, week, 2],
  [/%w/g, (document, operand, options) => part('$dayOfWeek', document, operand, options), 1],
]

function dateToString(own: Expression): Expression {
  return (document, operand, options) => {
    if (!isFields(operand)) return own(document, operand, options)
    let format = evalExpr(document, operand['format'] ?? null, options) as string | null
    const when = {
      date: operand['date'],
      ...('timezone' in operand ? { timezone: operand['timezone'] } : {}),
    }
    const date: unknown = evalExpr(document, when.date, options)
    if (format === null || date === null || date === undefined) return own(document, operand, options)
    for (const [mark, value, digits] of FORMAT_MARKS) {
      if (mark.test(format))
        format = format.replaceAll(mark, String(value(document, when, options)).padStart(digits, '0'))
    }
    return own(document, { ...operand, format: { $literal: format } }, options)
  }
}

/** Parts beyond their range carry over, as in MongoDB. */
const dateFromParts: Expression = (document, operand, options) => {
  const parts = evalExpr(document, operand, options) as Record<string, number | null> & { timezone?: string }
  if (Object.values(parts).includes(null)) return null
  const { timezone, ...numbers } = parts as Record<string, number> & { timezone?: string }
  const { hour = 0, minute = 0, second = 0, millisecond = 0 } = numbers
  const day = numbers['isoWeekYear'] === undefined ? calendarDay(numbers) : isoDay(numbers)
  const local = day + Date.UTC(1970, 0, 1, hour, minute, second, millisecond)
  if (timezone === undefined) return new Date(local)
  const offset = { $dateToString: { date: new Date(local), format: '%Z', timezone } }
  return new Date(local - Number(evalExpr(document, offset, options)) * MILLISECONDS_OF_A_MINUTE)
}

function calendarDay({ year = NaN, month = 1, day = 1 }: Record<string, number>): number {
  return Date.UTC(year, month - 1, day)
}

/** Week 1 is the one with January 4th; weeks begin on Monday. */
function isoDay({ isoWeekYear: year = NaN, isoWeek = 1, isoDayOfWeek = 1 }: Record<string, number>): number {
  const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || DAYS_OF_A_WEEK
  return Date.UTC(year, 0, 4 - fourth + isoDayOfWeek + (isoWeek - 1) * DAYS_OF_A_WEEK)
}

/** `$indexOfBytes` and `$indexOfCP`: the same over different units. */
function indexOf(
  unitsOf: (text: string) => ArrayLike<unknown>,
  textOf: (text: string) => Buffer,
): Expression {
  return (document, operand, options) => {
    const [text, search, start = 0, end = Infinity] = evalExpr(document, operand, options) as [
      string | null,
      string,
      number?,
      number?,
    ]
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof search !== 'string') throw new Error('indexOf takes texts')
    let from = -1
    // Units are counted on what stands before each place where the text is found.
    while ((from = textOf(text).indexOf(textOf(search), from + 1)) !== -1) {
      const at = unitsOf(textOf(text).subarray(0, from).toString('utf8')).length
      if (at + unitsOf(search).length > end) return -1
      if (at >= start) return at
    }
    return -1
  }
}

const utf8 = (text: string) => Buffer.from(text, 'utf8')

/** Those of mingo's operators with ours in place of some. */
export function asInMongo(operators: Record<string, unknown>): Record<string, never> {
  const own = operators as Record<string, Expression>
  const replaced: Record<string, Expression> = {
    $cmp: comparison((compared) => compared),
    $eq: comparison((compared) => compared === 0),
    $ne: comparison((compared) => compared !== 0),
    $gt: comparison((compared) => compared > 0),
    $gte: comparison((compared) => compared >= 0),
    $lt: comparison((compared) => compared < 0),
    $lte: comparison((compared) => compared <= 0),
    $trunc: (document, operand, options) =>
      own['$trunc']?.(document, Array.isArray(operand) ? operand : [operand], options),
    $week: week,
    $isoWeekYear: isoWeekYear,
    $dateToString: dateToString(own['$dateToString'] as Expression),
    $dateFromParts: dateFromParts,
    $indexOfBytes: indexOf(utf8, utf8),
    $indexOfCP: indexOf((text) => [...text], utf8),
  }
  // mingo types operators as an intersection no function satisfies.
  return { ...own, ...replaced } as Record<string, never>
}
