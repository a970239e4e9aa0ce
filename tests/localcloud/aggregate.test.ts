import { Database } from '../../localcloud/database/database'
import { DataFile } from '../../localcloud/database/file'
import type { Fields } from '../../localcloud/database/values'

let file: DataFile
let database: Database
beforeAll(() => {
  file = DataFile.open(':memory:')
  database = new Database(file, Date.now)
  database.declare([
    { name: 'people', indexes: [] },
    { name: 'answers', indexes: [{ name: 'person', fields: [['person', 1]] }] },
    { name: 'notes', indexes: [] },
  ])
  const people = Array.from({ length: 4 }, (_none, n) => ({
    _id: `p${n}`,
    friends: ['p0', 'p3'],
    best: n % 2,
  }))
  database.insert('people', [...people, { _id: 'nobody' }])
  const given = Array.from({ length: 100 }, (_none, n) => ({
    _id: `a${n}`,
    person: `p${n % 50}`,
    tags: [{ n }],
  }))
  database.insert('answers', [...given, { _id: 'anonymous' }])
  database.insert('notes', [{ _id: 'n1', of: ['p1', 'p2'] }, { _id: 'n2', of: null }, { _id: 'n3' }])
})
afterAll(() => file.close())

const run = (stages: Fields[]) =>
  database.aggregate(
    'people',
    stages.flatMap((stage) => Object.entries(stage).map(([name, value]) => ({ name, value }))),
  )
const lookup = (from: string, localField: string, foreignField: string, matched: string) => {
  const $lookup = { from, localField, foreignField, as: 'found' }
  const { list, ...cost } = run([{ $match: { _id: matched } }, { $lookup }])
  return { ...cost, found: (list[0]?.['found'] as Fields[]).map(({ _id }) => _id) }
}

describe('lookup by fields', () => {
  test('is served by an index of the other collection', () => {
    expect(lookup('answers', '_id', 'person', 'p1')).toEqual({
      found: ['a1', 'a51'],
      read: 3,
      written: 0,
      index: '_id',
    })
  })

  test('is served by the ids of the other collection', () => {
    expect(lookup('people', 'friends', '_id', 'p1')).toMatchObject({ found: ['p0', 'p3'], read: 3 })
  })

  test('what is missing finds what is missing or null, with and without an index', () => {
    expect(lookup('answers', 'none', 'person', 'p1')).toMatchObject({ found: ['anonymous'], read: 2 })
    expect(lookup('notes', 'none', 'of', 'p1')).toMatchObject({ found: ['n2', 'n3'] })
  })

  test('without an index it reads all and says so', () => {
    expect(lookup('notes', '_id', 'of', 'p2')).toMatchObject({ found: ['n1'], read: 4, index: null })
  })

  test('results do not share what is changed afterwards', () => {
    const { list } = run([
      { $match: { best: { $exists: true } } },
      { $lookup: { from: 'people', localField: 'best', foreignField: 'best', as: 'found' } },
      { $unwind: '$found' },
      { $addFields: { 'found.seenBy': '$_id' } },
      { $project: { seen: '$found.seenBy' } },
    ])
    expect(list).toHaveLength(8)
    expect(list.every(({ _id, seen }) => _id === seen)).toBe(true)
  })
})

describe('lookup by a pipeline', () => {
  const lookupAll = (from: string, variables: Fields, expression: unknown, plain: Fields = {}) => {
    const pipeline = [{ $match: { ...plain, $expr: expression } }, { $project: { person: 1, of: 1 } }]
    const { list, ...cost } = run([
      { $match: { _id: 'p1' } },
      { $lookup: { from, let: variables, pipeline, as: 'found' } },
    ])
    return { ...cost, found: (list[0]?.['found'] as Fields[]).map(({ _id }) => _id) }
  }

  test('reads what an index of the other collection finds', () => {
    const eq = { $eq: ['$person', '$$who'] }
    const served = { found: ['a1', 'a51'], read: 3, written: 0, index: '_id' }
    expect(lookupAll('answers', { who: '$_id' }, eq)).toEqual(served)
    expect(lookupAll('answers', { who: '$_id' }, { $and: [{ $eq: ['$$who', '$person'] }] })).toEqual(served)
  })

  test('the pipeline decides, not the index', () => {
    const more = { $and: [{ $eq: ['$person', '$$who'] }, { $gt: ['$_id', 'a2'] }] }
    expect(lookupAll('answers', { who: '$_id' }, more)).toMatchObject({ found: ['a51'], read: 3 })
    expect(lookupAll('answers', { who: '$_id' }, true, { person: 'p2' })).toMatchObject({
      found: ['a2', 'a52'],
      read: 3,
    })
    // In an expression a list is equal to a list, not to one of its items.
    expect(lookupAll('notes', { who: '$_id' }, { $eq: ['$of', '$$who'] }).found).toEqual([])
  })

  test('reads all, and says so, where no index helps', () => {
    const either = { $or: [{ $eq: ['$person', '$$who'] }, { $eq: ['$_id', 'a7'] }] }
    expect(lookupAll('answers', { who: '$_id' }, either)).toMatchObject({
      found: ['a1', 'a7', 'a51'],
      read: 102,
      index: null,
    })
    const computed = { who: { $concat: ['p', '1'] } }
    expect(lookupAll('answers', computed, { $eq: ['$person', '$$who'] })).toMatchObject({
      found: ['a1', 'a51'],
      index: null,
    })
  })
})

test('facets work on the same documents, each on its own', () => {
  const { list } = run([
    {
      $facet: {
        changed: [{ $match: { _id: 'p1' } }, { $addFields: { 'friends.x': 1 } }],
        counted: [{ $match: { friends: 'p0' } }, { $count: 'n' }],
      },
    },
  ])
  expect(list[0]?.['counted']).toEqual([{ n: 4 }])
})

test.each([[0], [-1], ['two'], [1.5]])('a sample of %p is refused', (size) => {
  expect(() => run([{ $sample: { size } }])).toThrow('the size of a sample')
})

test('an operator that is unknown is named', () => {
  expect(() => run([{ $project: { x: { $unheardOf: 1 } } }])).toThrow('aggregation operator $unheardOf')
})
