/** Filters, documents and files as people type and choose them. */
import { parseImport } from '../../localcloud/portal/inspector/documents/importFile'
import {
  changedFields,
  documentText,
  jsonProblem,
  parseDocument,
  parseFilter,
  sameJson,
} from '../../localcloud/portal/inspector/documents/json'
import { mistakeIn } from '../../localcloud/portal/inspector/documents/mistake'
import { summaryOf } from '../../localcloud/portal/inspector/documents/summary'
import fc from 'fast-check'

const problem = (parsed: object) => ('problem' in parsed ? parsed.problem : null)

describe('where JSON goes wrong', () => {
  test.each([
    ['{"a": 活}', 6],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['{"a": 01}', 7],
    ['{"a": 1 "b": 2}', 8],
    ['[1, 2,, 3]', 6],
    ['{"a": tru}', 6],
    ['{"a": 1} x', 9],
    ['{"a": "tab\there"}', 6],
    ['{"a": “1”}', 6],
  ])('%s', (text, offset) => {
    expect(mistakeIn(text)).toBe(offset)
  })

  test.each(['{"a": [1, {"b": null', '', '  ', '{"a":', '{"a": 1', '[1,'])(
    '%j is only unfinished',
    (text) => {
      expect(mistakeIn(text)).toBe(text.length)
    },
  )

  test('nothing is wrong with any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (json, indent) => {
        expect(mistakeIn(JSON.stringify(JSON.parse(json), null, indent))).toBeNull()
      }),
    )
  })

  test('it finds a mistake exactly where the browser finds one', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0.5',
      'e',
      'null',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        expect(mistakeIn(text) === null).toBe(isJson(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test('is said with line and character', () => {
    expect(jsonProblem('{\n  "a": 1,\n  b: 2\n}')).toMatch(/^第 3 行第 3 个字符/)
    expect(jsonProblem('{"a": 1\n')).toMatch(/还没有写完/)
  })

  function isJson(text: string): boolean {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
})

describe('a filter', () => {
  test.each([
    ['', {}],
    ['  \n', {}],
    [' {"status": "live", "n": {"$gt": 3}} ', { status: 'live', n: { $gt: 3 } }],
    ['m-1', { _id: 'm-1' }],
    ['42', { _id: '42' }],
  ])('%j', (text, value) => {
    expect(parseFilter(text)).toEqual({ value })
  })

  test('that is no JSON says where', () => {
    expect(problem(parseFilter('{status: 1}'))).toMatch(/第 1 行第 2 个字符/)
  })
})

describe('an edited document', () => {
  test('is read when it is a document', () => {
    const text = '{"_id": 7, "at": {"$date": "2026-11-22T08:00:00Z"}}'
    expect(parseDocument(text, 7)).toEqual({ value: JSON.parse(text) as unknown })
  })

  test.each([
    ['["_id"]', /对象/],
    ['null', /对象/],
    ['{"name": "x"}', /_id 不能改/],
    ['{"_id": "7"}', /_id 不能改，应当是 7/],
    ['{"_id": 7, "list": [{"at": {"$date": "昨天"}}]}', /^list\.0\.at 的日期/],
    ['{"_id": 7, "at": {"$date": {"day": 1}}}', /^at 的日期/],
    ['{"_id": 7', /没有写完/],
  ])('%s is refused', (text, words) => {
    expect(problem(parseDocument(text, 7))).toMatch(words)
  })

  test('dates far away are written as numbers', () => {
    expect(problem(parseDocument('{"_id": 7, "at": {"$date": {"$numberLong": "-1"}}}', 7))).toBeNull()
  })

  test('comes back as it was when nothing was changed', () => {
    const document = { _id: 'a', list: [1, { b: null }], at: { $date: '2026-11-22T08:00:00.000Z' } }
    expect(parseDocument(documentText(document), 'a')).toEqual({ value: document })
  })

  test('tells which fields changed, not in which order they stand', () => {
    const before = { _id: 1, kept: { a: 1, b: [2] }, gone: 1, other: [1, 2] }
    const after = { other: [2, 1], fresh: null, kept: { b: [2], a: 1 }, _id: 1 }
    expect(changedFields(before, after)).toEqual([
      { name: 'gone', change: '删去' },
      { name: 'other', change: '修改' },
      { name: 'fresh', change: '增加' },
    ])
  })

  test.each([
    [{ a: undefined }, {}, false],
    [[], {}, false],
    [null, {}, false],
    [1, '1', false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[{ a: [] }], [{ a: [] }], true],
  ])('%j and %j', (left, right, same) => {
    expect(sameJson(left, right)).toBe(same)
  })
})

describe('a file to import', () => {
  const two = { value: [{ _id: 1 }, { _id: 2 }] }

  test.each([
    ['one document a line', '{"_id": 1}\r\n\n{"_id": 2}\n', two],
    ['an array', '\uFEFF[{"_id": 1},\n {"_id": 2}]', two],
  ])('%s', (_, text, expected) => {
    expect(parseImport(text)).toEqual(expected)
  })

  test.each([
    ['', /空的/],
    ['{"_id": 1}\n{"_id": ', /第 2 行/],
    ['[{"_id": 1}, 5]', /第 2 个不是文档/],
    ['7', /第 1 个不是文档/],
    ['[{"_id": 1}', /没有写完/],
  ])('%j is refused', (text, words) => {
    expect(problem(parseImport(text))).toMatch(words)
  })
})

test('a document is recognised by its first fields', () => {
  const document = {
    _id: 'x',
    title: '宪'.repeat(50),
    at: { $date: '2026-11-22T00:00:00Z' },
    tags: [1, 2],
    nested: { a: 1 },
    fifth: true,
  }
  expect(summaryOf(document)).toEqual([
    { name: 'title', value: `${'宪'.repeat(40)}…` },
    { name: 'at', value: '11月22日 08:00:00' },
    { name: 'tags', value: '2 项' },
    { name: 'nested', value: '{…}' },
  ])
})
