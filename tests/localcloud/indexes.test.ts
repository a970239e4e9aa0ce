import fc from 'fast-check'
import { Query } from 'mingo'
import { Database } from '../../localcloud/database/database'
import { DataFile } from '../../localcloud/database/file'
import { parseDocument, type Document, type Fields } from '../../localcloud/database/values'
import { failure, startTestCloud, type Loose, type TestCloud } from './support/cloud'

const documentsOf = ({ texts }: { texts: string[] }): Document[] => texts.map(parseDocument)

describe('through the SDK', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud()
  })
  afterAll(() => cloud.close())

  test('a unique index refuses a second value, also by update, set and transaction', async () => {
    const accounts = cloud.db.collection('accounts')
    await accounts.add({
      data: [
        { _id: 'a', email: 'a@x' },
        { _id: 'b', email: 'b@x' },
      ],
    })
    const attempts = [
      () => accounts.add({ data: { email: 'a@x' } }),
      () => accounts.doc('b').update({ data: { email: 'a@x' } }),
      () => accounts.doc('c').set({ data: { email: 'a@x' } }),
      () =>
        cloud.db.runTransaction((transaction) =>
          transaction.collection('accounts').add({ data: { email: 'a@x' } }),
        ),
    ]
    for (const attempt of attempts) {
      const error = await failure(attempt())
      expect(error.errCode).toBe(-502001)
      expect(error.message).toContain(
        'E11000 duplicate key error collection: accounts index: email dup key: { email: "a@x" }',
      )
    }
    expect((await accounts.doc('b').get()).data.email).toBe('b@x')
    expect((await accounts.count()).total).toBe(2)
  })

  test('an id can be taken once', async () => {
    const error = await failure(cloud.db.collection('accounts').add({ data: { _id: 'a', email: 'new@x' } }))
    expect(error.message).toContain('E11000')
    expect(error.message).toContain('_id_')
  })

  test('two documents without the field collide: unique indexes are not sparse', async () => {
    const accounts = cloud.db.collection('accounts')
    await accounts.add({ data: { _id: 'none' } })
    expect((await failure(accounts.add({ data: { _id: 'none2' } }))).message).toContain('E11000')
    await accounts.doc('none').remove()
    await accounts.add({ data: { _id: 'none2', email: null } })
  })

  test('a value is free again after its document moved on', async () => {
    const accounts = cloud.db.collection('accounts')
    await accounts.doc('a').update({ data: { email: 'moved@x' } })
    await accounts.add({ data: { _id: 'd', email: 'a@x' } })
    expect((await accounts.where({ email: 'a@x' }).get()).data.map((item: Loose) => item._id)).toEqual(['d'])
  })
})

const declaration = {
  name: 'indexed',
  indexes: [
    {
      name: 'a_b',
      fields: [
        ['a', 1],
        ['b', -1],
      ] as Array<[string, 1 | -1]>,
    },
    { name: 'c', fields: [['c', -1]] as Array<[string, 1 | -1]> },
    {
      name: 'nested',
      fields: [
        ['d.x', 1],
        ['b', 1],
      ] as Array<[string, 1 | -1]>,
    },
  ],
}

function openDatabase(documents: Fields[]): { database: Database; close: () => void } {
  const file = DataFile.open(':memory:')
  const database = new Database(file, Date.now)
  database.declare([declaration, { name: 'plain' }])
  for (const name of ['indexed', 'plain']) database.insert(name, documents)
  return { database, close: () => file.close() }
}

describe('what an index is used for', () => {
  const documents = Array.from({ length: 2000 }, (_none, n) => ({
    _id: `id${String(n).padStart(4, '0')}`,
    a: n % 10,
    b: n,
    c: `text ${String(n).padStart(4, '0')}`,
    d: n % 2 ? [{ x: n % 7 }, { x: 100 }] : { x: n % 7 },
  }))
  let database: Database
  let close: () => void
  beforeAll(() => ({ database, close } = openDatabase(documents)))
  afterAll(() => close())

  test.each<[string, Fields, Fields | undefined, number | undefined, string | null, number]>([
    ['one id', { _id: 'id0005' }, undefined, undefined, '_id', 1],
    ['ids', { _id: { $in: ['id0005', 'id0006', 'none'] } }, undefined, undefined, '_id', 2],
    ['ids by their beginning', { _id: /^id001/ }, undefined, undefined, '_id', 10],
    ['equality', { a: 3 }, undefined, 1000, 'a_b', 200],
    ['equality, ordered, the first 20', { a: 3 }, { b: -1 }, 20, 'a_b', 20],
    ['the same, backwards', { a: 3 }, { b: 1 }, 20, 'a_b', 20],
    ['equality and range', { a: 3, b: { $gte: 1000, $lt: 1100 } }, undefined, 1000, 'a_b', 10],
    ['in', { a: { $in: [3, 4] }, b: 13 }, undefined, 1000, 'a_b', 1],
    ['in, ordered, the first 20', { a: { $in: [3, 4] } }, { b: -1 }, 20, 'a_b', 21],
    ['either of two', { $or: [{ a: 3, b: 13 }, { c: 'text 0005' }] }, undefined, 1000, 'a_b + c', 2],
    ['either, ordered', { $or: [{ a: 3 }, { a: 4 }] }, { b: 1 }, 20, 'a_b', 21],
    [
      'either, the same document',
      { $or: [{ a: 3, b: 13 }, { _id: 'id0013' }] },
      undefined,
      9,
      'a_b + _id',
      2,
    ],
    ['either, one of them without an index', { $or: [{ a: 3 }, { b: 5 }] }, undefined, 1000, null, 2000],
    ['order alone', {}, { c: 1 }, 20, 'c', 20],
    ['beginning of a text', { c: /^text 001/ }, undefined, 1000, 'c', 10],
    ['inside $and', { $and: [{ a: 3 }, { b: { $gt: 1980 } }] }, undefined, 1000, 'a_b', 2],
    ['array elements', { 'd.x': 100 }, undefined, 1000, 'nested', 1000],
    ['no index at all', { b: 5 }, undefined, 1000, null, 2000],
    ['only the second field', { b: { $gt: 1990 } }, undefined, 1000, null, 2000],
    ['not equal', { c: { $ne: 'x' } }, undefined, 1000, null, 1000],
  ])('%s', (_name, query, order, limit, index, read) => {
    const sort = Object.entries(order ?? {}).map(([path, direction]) => ({
      path,
      direction: direction as 1 | -1,
    }))
    const withIndex = database.get('indexed', { query, order: sort, limit })
    const without = database.get('plain', { query, order: sort, limit })
    expect({ index: withIndex.index, read: withIndex.read }).toEqual({ index, read })
    const names = (list: Fields[]) => list.map(({ _id }) => _id)
    if (sort.length > 0) expect(names(documentsOf(withIndex))).toEqual(names(documentsOf(without)))
    else expect(names(documentsOf(withIndex)).sort()).toEqual(names(documentsOf(without)).sort())
    expect(documentsOf(withIndex).length).toBeGreaterThan(0)
  })

  test('an index reads nothing twice when arrays hold a value several times', () => {
    const found = documentsOf(database.get('indexed', { query: { 'd.x': { $gte: 0 } }, limit: 1000 }))
    expect(new Set(found.map(({ _id }) => _id)).size).toBe(1000)
  })
})

test('texts that are the same in UTF-8 only are kept apart', () => {
  const { database, close } = openDatabase([
    { _id: 'broken', c: '\ud800' },
    { _id: 'replaced', c: '\ufffd' },
  ])
  const found = documentsOf(database.get('indexed', { query: { c: '\ufffd' } }))
  expect(found.map(({ _id }) => _id)).toEqual(['replaced'])
  close()
})

test('the order of an array is that of its smallest element, also where a condition picks others', () => {
  const { database, close } = openDatabase([
    { _id: 'x', a: [1, 9] },
    { _id: 'y', a: [5] },
  ])
  for (const name of ['indexed', 'plain']) {
    const asked = { query: { a: { $gte: 4 } }, order: [{ path: 'a', direction: 1 as const }] }
    expect(documentsOf(database.get(name, asked)).map(({ _id }) => _id)).toEqual(['x', 'y'])
  }
  close()
})

test('every pattern finds what it matches', () => {
  const texts = ['', 'a', 'ab', 'abb', 'b', 'ba', 'a.b', 'axb', 'A', 'a\nb', '/1/12/', '/1/123', '中国', '中']
  const { database, close } = openDatabase(texts.map((c, n) => ({ _id: `t${n}`, c })))
  const patterns = [
    /^a/,
    /^a|b/,
    /^ab*/,
    /^ab?b/,
    /^ab{0}/,
    /^a\.b/,
    /^a.b/,
    /^\/1\/12\//,
    /^\/1\/12/,
    /^a/i,
    /^b/m,
    /^[ab]/,
  ]
  for (const pattern of [...patterns, /^(a|b)/, /^中/, /^/, /b$/, /^a$/, /^\w/, /^\x61/]) {
    const found = documentsOf(database.get('indexed', { query: { c: pattern } })).map(({ c }) => c)
    expect([pattern, found.sort()]).toEqual([pattern, texts.filter((text) => pattern.test(text)).sort()])
  }
  close()
})

test('two arrays cannot stand in one index', () => {
  const { database, close } = openDatabase([])
  expect(() => database.insert('indexed', [{ a: [1, 2], b: [3] }])).toThrow(
    'cannot index parallel arrays [a] [b]',
  )
  expect(database.count('indexed', {}).total).toBe(0)
  close()
})

describe('an index never changes an answer', () => {
  const scalar = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('', 'a', 'ab', 'b', '中', '！', '🎉', 'a\u0000b', '\ud800', '\ufffd'),
    fc.constantFrom(null, true, false, 0.5, -0, new Date(0), new Date(1)),
  )
  const value = fc.oneof(
    { weight: 6, arbitrary: scalar },
    { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.record({ x: scalar }) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.record({ x: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) }, { requiredKeys: [] }),
        { maxLength: 3 },
      ),
    },
  )
  // `b` shares its indexes with fields that may hold arrays, and two arrays cannot be indexed together.
  const document = fc.record({ a: value, b: scalar, c: value, d: value }, { requiredKeys: [] })
  const condition = fc.oneof(
    { weight: 4, arbitrary: scalar },
    scalar.map(($gt) => ({ $gt })),
    scalar.map(($gte) => ({ $gte })),
    scalar.map(($lt) => ({ $lt })),
    fc.tuple(scalar, scalar).map(([$gte, $lte]) => ({ $gte, $lte })),
    fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
    scalar.map(($ne) => ({ $ne })),
    fc.boolean().map(($exists) => ({ $exists })),
    fc.constantFrom(/^a/, /^a|b/, /b$/, /^(a|b)/, /^ab?/),
    fc.array(scalar, { maxLength: 2 }),
  )
  const simple = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'd.x', 'a.0'), condition, { maxKeys: 3 })
  const query = fc.oneof(
    { weight: 4, arbitrary: simple },
    fc.array(simple, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
    fc
      .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 }))
      .map(([beside, $or]) => ({ ...beside, $or })),
    fc.array(simple, { minLength: 1, maxLength: 2 }).map(($or) => ({ $or })),
    fc.uniqueArray(scalar, { minLength: 2, maxLength: 3 }).map(($in) => ({ a: { $in } })),
  )
  const order = fc.uniqueArray(
    fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd.x'), direction: fc.constantFrom<1 | -1>(1, -1) }),
    { maxLength: 2, selector: ({ path }) => path },
  )

  test('random documents, random queries, in and out of order, changed and removed', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 25 }),
        fc.array(fc.tuple(query, order, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 6 })), {
          minLength: 5,
          maxLength: 10,
        }),
        fc.array(fc.tuple(fc.nat(24), document), { maxLength: 5 }),
        (documents, questions, changes) => {
          const { database, close } = openDatabase(documents.map((item, n) => ({ ...item, _id: `d${n}` })))
          for (const [n, after] of changes) {
            for (const name of ['indexed', 'plain']) {
              const target = { query: { _id: `d${n}` } }
              if (n % 3 === 0) database.remove(name, { ...target, multi: false })
              else database.modify(name, { ...target, data: after, multi: false, merge: false, upsert: true })
            }
          }
          const all = documentsOf(database.get('plain', { query: {}, limit: 1000 }))
          for (const [asked, sort, skip, limit] of questions) {
            const sorted = [...sort, { path: '_id', direction: 1 as const }]
            const ask = (name: string) =>
              documentsOf(database.get(name, { query: asked, order: sorted, skip, limit }))
            expect(ask('indexed')).toEqual(ask('plain'))
            const count = new Query(asked as never).find<Fields>(all).all().length
            if (!isTextRange(asked)) expect(database.count('plain', asked).total).toBe(count)
            expect(database.count('indexed', asked).total).toBe(database.count('plain', asked).total)
          }
          close()
        },
      ),
      { numRuns: 150 },
    )
  })

  /** Where mingo is known to differ: it orders texts by UTF-16 units, and keeps null apart from missing. */
  function isTextRange(asked: unknown): boolean {
    return (
      /"\$(gt|gte|lt|lte)":("|null)/.test(JSON.stringify(asked)) || JSON.stringify(asked).includes('"d.x"')
    )
  }
})
