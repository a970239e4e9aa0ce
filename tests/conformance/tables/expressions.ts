import type { Place, Row, Section } from '../row'
import { WHEN } from './stock'

type Expression = (place: Place) => unknown

/** An expression computed on the one document of `single`. */
function gives(name: string, expression: Expression, expected: unknown, more: Partial<Row> = {}): Row {
  return {
    name,
    member: `aggregate.${/\$\.(\w+)/.exec(name)?.[1] ?? name}`,
    run: async (place) => {
      const { list } = await place
        .collection('single')
        .aggregate()
        .project({ _id: 0, x: expression(place) })
        .end()
      return list[0]?.x
    },
    gives: expected,
    ...more,
  }
}

const section = (title: string, rows: Row[]): Section => ({ title: `Aggregation: ${title}`, rows })

const arithmetic = section('arithmetic', [
  gives('$.abs', ({ $ }) => $.abs('$minus'), 4.5),
  gives('$.add', ({ $ }) => $.add(['$n', 3, 0.5]), 10.5),
  gives('$.add of a date', ({ $ }) => $.add(['$when', 1000]), new Date(WHEN.getTime() + 1000)),
  gives('$.ceil', ({ $ }) => $.ceil('$minus'), -4),
  gives('$.divide', ({ $ }) => $.divide(['$n', 2]), 3.5),
  gives('$.exp', ({ $ }) => $.exp(1), Math.E),
  gives('$.floor', ({ $ }) => $.floor('$minus'), -5),
  gives('$.ln', ({ $ }) => $.ln('$n'), Math.log(7)),
  gives('$.log', ({ $ }) => $.log([8, 2]), 3),
  gives('$.log10', ({ $ }) => $.log10(1000), 3),
  gives('$.mod', ({ $ }) => $.mod(['$n', 4]), 3),
  gives('$.multiply', ({ $ }) => $.multiply(['$n', 2, 0.5]), 7),
  gives('$.pow', ({ $ }) => $.pow(['$n', 2]), 49),
  gives('$.sqrt', ({ $ }) => $.sqrt(49), 7),
  gives('$.subtract', ({ $ }) => $.subtract(['$n', 9]), -2),
  gives('$.subtract of dates', ({ $ }) => $.subtract(['$when', new Date(WHEN.getTime() - 5)]), 5),
  gives('$.trunc', ({ $ }) => $.trunc('$minus'), -4),
  gives('$.add of null is null', ({ $ }) => $.add(['$n', '$nothing']), null),
])

const lists = section('lists', [
  gives('$.arrayElemAt', ({ $ }) => $.arrayElemAt(['$list', -1]), 2),
  gives('$.arrayToObject', ({ $ }) => $.arrayToObject('$objects'), { a: 1, b: 2 }),
  gives('$.concatArrays', ({ $ }) => $.concatArrays(['$list', [9]]), [3, 1, 2, 9]),
  gives('$.filter', ({ $ }) => $.filter({ input: '$list', as: 'item', cond: $.gte(['$$item', 2]) }), [3, 2]),
  gives('$.in', ({ $ }) => $.in([1, '$list']), true),
  gives('$.indexOfArray', ({ $ }) => $.indexOfArray(['$list', 2]), 2),
  gives('$.indexOfArray of what is not there', ({ $ }) => $.indexOfArray(['$list', 9]), -1),
  gives('$.isArray', ({ $ }) => $.isArray('$list'), true),
  gives('$.map', ({ $ }) => $.map({ input: '$list', as: 'item', in: $.multiply(['$$item', 2]) }), [6, 2, 4]),
  gives('$.range', ({ $ }) => $.range([0, 10, 4]), [0, 4, 8]),
  gives(
    '$.reduce',
    ({ $ }) => $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }),
    6,
  ),
  gives('$.reverseArray', ({ $ }) => $.reverseArray('$list'), [2, 1, 3]),
  gives('$.size', ({ $ }) => $.size('$list'), 3),
  gives('$.slice', ({ $ }) => $.slice(['$list', 1, 2]), [1, 2]),
  gives('$.slice from the end', ({ $ }) => $.slice(['$list', -2]), [1, 2]),
  gives('$.zip', ({ $ }) => $.zip({ inputs: ['$list', ['a', 'b']] }), [
    [3, 'a'],
    [1, 'b'],
  ]),
])

const logic = section('logic and comparison', [
  gives('$.and', ({ $ }) => $.and(['$yes', '$no']), false),
  gives('$.or', ({ $ }) => $.or(['$no', '$yes']), true),
  gives('$.not', ({ $ }) => $.not(['$yes']), false),
  gives('$.cmp', ({ $ }) => $.cmp(['$n', 9]), -1),
  gives('$.eq', ({ $ }) => $.eq(['$n', 7]), true),
  gives('$.eq of null and missing', ({ $ }) => $.eq(['$missing', null]), false),
  gives('$.neq', ({ $ }) => $.neq(['$n', 7]), false),
  gives('$.gt', ({ $ }) => $.gt(['$n', 6]), true),
  gives('$.gte', ({ $ }) => $.gte(['$n', 8]), false),
  gives('$.lt', ({ $ }) => $.lt(['$when', new Date()]), true),
  gives('$.lte', ({ $ }) => $.lte(['$n', 7]), true),
  gives('$.gt across types: a text is above a number', ({ $ }) => $.gt(['$text', '$n']), true),
  gives('$.cond', ({ $ }) => $.cond({ if: '$no', then: 'then', else: 'else' }), 'else'),
  gives('$.cond as a list', ({ $ }) => $.cond(['$yes', 'then', 'else']), 'then'),
  gives('$.ifNull', ({ $ }) => $.ifNull(['$nothing', 'instead']), 'instead'),
  gives(
    '$.switch',
    ({ $ }) =>
      $.switch({
        branches: [
          { case: $.gt(['$n', 9]), then: 'much' },
          { case: $.gt(['$n', 5]), then: 'some' },
        ],
        default: 'little',
      }),
    'some',
  ),
  gives('$.literal', ({ $ }) => $.literal('$n'), '$n'),
  gives('$.let', ({ $ }) => $.let({ vars: { twice: $.add(['$n', '$n']) }, in: $.add(['$$twice', 1]) }), 15),
])

const dates = section('dates', [
  gives('$.dayOfMonth', ({ $ }) => $.dayOfMonth('$when'), 28),
  gives(
    '$.dayOfMonth with timezone',
    ({ $ }) => $.dayOfMonth({ date: '$when', timezone: 'Asia/Shanghai' }),
    1,
  ),
  gives('$.dayOfWeek', ({ $ }) => $.dayOfWeek('$when'), 7),
  gives('$.dayOfYear', ({ $ }) => $.dayOfYear('$when'), 59),
  gives('$.isoDayOfWeek', ({ $ }) => $.isoDayOfWeek('$when'), 6),
  gives('$.isoWeek', ({ $ }) => $.isoWeek('$when'), 9),
  gives('$.isoWeekYear', ({ $ }) => $.isoWeekYear(new Date('2027-01-01T00:00:00Z')), 2026),
  gives('$.week', ({ $ }) => $.week('$when'), 8),
  gives('$.year', ({ $ }) => $.year('$when'), 2026),
  gives('$.month', ({ $ }) => $.month('$when'), 2),
  gives('$.hour', ({ $ }) => $.hour('$when'), 17),
  gives('$.hour with offset', ({ $ }) => $.hour({ date: '$when', timezone: '+08:00' }), 1),
  gives('$.minute', ({ $ }) => $.minute('$when'), 5),
  gives('$.second', ({ $ }) => $.second('$when'), 9),
  gives('$.millisecond', ({ $ }) => $.millisecond('$when'), 123),
  gives(
    '$.dateToString',
    ({ $ }) => $.dateToString({ date: '$when', format: '%Y/%m/%d %H:%M:%S.%L %j %u %w %G-%V' }),
    '2026/02/28 17:05:09.123 059 6 7 2026-09',
  ),
  gives(
    '$.dateToString with timezone',
    ({ $ }) => $.dateToString({ date: '$when', format: '%Y-%m-%d %H:%M %z', timezone: 'Asia/Shanghai' }),
    '2026-03-01 01:05 +0800',
  ),
  gives(
    '$.dateToString of nothing',
    ({ $ }) => $.dateToString({ date: '$nothing', format: '%Y', onNull: 'never' }),
    'never',
  ),
  gives(
    '$.dateFromParts',
    ({ $ }) => $.dateFromParts({ year: 2026, month: 3, day: 1, hour: 8, timezone: 'Asia/Shanghai' }),
    new Date('2026-03-01T00:00:00Z'),
  ),
  gives(
    '$.dateFromParts of an ISO week',
    ({ $ }) => $.dateFromParts({ isoWeekYear: 2026, isoWeek: 9, isoDayOfWeek: 6 }),
    new Date('2026-02-28T00:00:00Z'),
  ),
  gives('$.dateFromString', ({ $ }) => $.dateFromString({ dateString: '2026-02-28T17:05:09.123Z' }), WHEN),
  gives(
    '$.dateFromString with timezone',
    ({ $ }) => $.dateFromString({ dateString: '2026-03-01T08:00:00', timezone: 'Asia/Shanghai' }),
    new Date('2026-03-01T00:00:00Z'),
  ),
])

const objectsAndSets = section('objects and sets', [
  gives('$.mergeObjects', ({ $ }) => $.mergeObjects(['$nested', { a: 9 }]), { a: 9, b: { c: 2 } }),
  gives('$.objectToArray', ({ $ }) => $.objectToArray('$nested.b'), [{ k: 'c', v: 2 }]),
  gives('$.allElementsTrue', ({ $ }) => $.allElementsTrue(['$list']), true),
  gives('$.anyElementTrue', ({ $ }) => $.anyElementTrue([[false, 0, '$no']]), false),
  gives('$.setDifference', ({ $ }) => $.setDifference(['$list', [1, 2]]), [3]),
  gives('$.setEquals', ({ $ }) => $.setEquals(['$list', [1, 2, 3, 3]]), true),
  gives('$.setIntersection', ({ $ }) => $.setIntersection(['$list', [2, 9]]), [2]),
  gives('$.setIsSubset', ({ $ }) => $.setIsSubset([[1, 2], '$list']), true),
  gives('$.setUnion', ({ $ }) => $.setUnion(['$list', [9, 3]]), undefined, {
    holds: (list) => JSON.stringify([...(list as number[])].sort()) === '[1,2,3,9]',
  }),
])

const texts = section('texts', [
  gives('$.concat', ({ $ }) => $.concat(['$text', '！']), 'Hello 连心！'),
  gives('$.concat with null is null', ({ $ }) => $.concat(['$text', '$nothing']), null),
  gives('$.indexOfBytes', ({ $ }) => $.indexOfBytes(['$text', '心']), 9),
  gives('$.indexOfCP', ({ $ }) => $.indexOfCP(['$text', '心']), 7),
  gives('$.split', ({ $ }) => $.split(['$text', ' ']), ['Hello', '连心']),
  gives('$.strLenBytes', ({ $ }) => $.strLenBytes('$text'), 12),
  gives('$.strLenCP', ({ $ }) => $.strLenCP('$text'), 8),
  gives('$.strcasecmp', ({ $ }) => $.strcasecmp(['ABC', 'abd']), -1),
  gives('$.substr', ({ $ }) => $.substr(['$text', 1, 3]), 'ell'),
  gives('$.substrBytes', ({ $ }) => $.substrBytes(['$text', 6, 3]), '连'),
  gives('$.substrCP', ({ $ }) => $.substrCP(['$text', 6, 2]), '连心'),
  gives('$.toLower', ({ $ }) => $.toLower('$text'), 'hello 连心'),
  gives('$.toUpper', ({ $ }) => $.toUpper('$text'), 'HELLO 连心'),
  gives('$.meta', ({ $ }) => $.meta('textScore'), undefined, { refused: true }),
])

/** An accumulator over the fruit, cheapest first. */
function accumulates(name: string, expression: Expression, expected: unknown, more: Partial<Row> = {}): Row {
  return {
    name,
    member: `aggregate.${/\$\.(\w+)/.exec(name)?.[1] ?? name}`,
    run: async (place) => {
      const sorted = place.collection('fruit').aggregate().sort({ price: 1 })
      const { list } = await sorted.group({ _id: null, x: expression(place) }).end()
      return list[0]?.x
    },
    gives: expected,
    ...more,
  }
}

const accumulators = section('accumulators', [
  accumulates('$.addToSet', ({ $ }) => $.addToSet('$kind'), undefined, {
    holds: (list) => JSON.stringify([...(list as string[])].sort()) === '["pome","stone"]',
  }),
  accumulates('$.avg', ({ $ }) => $.avg('$price'), 6.4),
  accumulates('$.first', ({ $ }) => $.first('$_id'), 'plum'),
  accumulates('$.last', ({ $ }) => $.last('$_id'), 'cherry'),
  accumulates('$.max', ({ $ }) => $.max('$price'), 12),
  accumulates('$.min', ({ $ }) => $.min('$price'), 3),
  accumulates('$.push', ({ $ }) => $.push('$price'), [3, 4, 5, 8, 12]),
  accumulates('$.push of objects', ({ $ }) => $.push({ w: '$size.w' }), [{}, { w: 6 }, { w: 7 }, {}, {}]),
  accumulates('$.stdDevPop', ({ $ }) => $.stdDevPop('$price'), Math.sqrt(10.64)),
  accumulates('$.stdDevSamp', ({ $ }) => $.stdDevSamp('$price'), Math.sqrt(13.3)),
  accumulates('$.sum', ({ $ }) => $.sum('$price'), 32),
  accumulates('$.sum leaves out what is no number', ({ $ }) => $.sum('$kind'), 0),
  accumulates('$.mergeObjects as accumulator', ({ $ }) => $.mergeObjects('$size'), { w: 7, h: 8 }),
  gives(
    '$.sum, $.avg, $.max in a projection',
    ({ $ }) => [$.sum('$list'), $.avg('$list'), $.max('$list')],
    [6, 2, 3],
  ),
])

export const expressions: Section[] = [arithmetic, lists, logic, dates, objectsAndSets, texts, accumulators]
