import type { Loose, Place, Row, Section } from '../row'

/** A pipeline over one of the collections and the documents it must give. */
function gives(
  name: string,
  from: string,
  pipeline: (aggregate: Loose, place: Place) => Loose,
  expected: unknown,
  more: Partial<Row> = {},
): Row {
  return {
    name,
    member: `Aggregate.${/^\w+/.exec(name)?.[0] ?? name}`,
    run: async (place) => (await pipeline(place.collection(from).aggregate(), place).end()).list,
    gives: expected,
    ...more,
  }
}

const refused = (name: string, pipeline: (aggregate: Loose, place: Place) => Loose) =>
  gives(name, 'fruit', pipeline, undefined, { refused: true })
const broken = (name: string, pipeline: (aggregate: Loose, place: Place) => Loose) =>
  gives(name, 'fruit', pipeline, undefined, { brokenInSdk: true })
const idsOf = (...ids: string[]) => ids.map((_id) => ({ _id }))

export const stages: Section = {
  title: 'Aggregation stages',
  rows: [
    gives('match', 'fruit', (a, { _ }) => a.match({ price: _.gt(8) }).project({ _id: 1 }), idsOf('cherry')),
    gives(
      'match with a regular expression',
      'fruit',
      (a, { db }) =>
        a
          .match({ _id: db.RegExp({ regexp: '^P', options: 'i' }) })
          .sort({ _id: 1 })
          .project({ _id: 1 }),
      idsOf('pear', 'plum'),
    ),
    gives(
      'sort, skip, limit',
      'fruit',
      (a) => a.sort({ price: -1 }).skip(1).limit(2).project({ _id: 1 }),
      idsOf('Quince', 'apple'),
    ),
    gives('skip', 'fruit', (a) => a.sort({ _id: 1 }).skip(4).project({ _id: 1 }), idsOf('plum')),
    gives('limit', 'fruit', (a) => a.sort({ _id: 1 }).limit(1).project({ _id: 1 }), idsOf('Quince')),
    gives(
      'project, computed and left out',
      'fruit',
      (a, { $ }) =>
        a.match({ _id: 'pear' }).project({ _id: 0, double: $.multiply(['$price', 2]), h: '$size.h' }),
      [{ double: 8, h: 9 }],
    ),
    gives(
      'project, exclusion',
      'single',
      (a) =>
        a.project({ text: 0, list: 0, objects: 0, nested: { b: 0 }, when: 0, yes: 0, no: 0, nothing: 0 }),
      [{ _id: 'one', n: 7, minus: -4.5, nested: { a: 1 } }],
    ),
    gives(
      'addFields',
      'fruit',
      (a, { $ }) =>
        a
          .match({ _id: 'plum' })
          .addFields({ dear: $.gt(['$price', 4]), 'size.w': 1 })
          .project({ dear: 1, size: 1 }),
      [{ _id: 'plum', dear: false, size: { w: 1 } }],
    ),
    gives(
      'group',
      'fruit',
      (a, { $ }) => a.group({ _id: '$kind', n: $.sum(1), price: $.avg('$price') }).sort({ _id: 1 }),
      [
        { _id: 'pome', n: 3, price: 17 / 3 },
        { _id: 'stone', n: 2, price: 7.5 },
      ],
    ),
    gives('group by null', 'fruit', (a, { $ }) => a.group({ _id: null, all: $.sum('$price') }), [
      { _id: null, all: 32 },
    ]),
    gives(
      'group by several',
      'boxes',
      (a, { $ }) => a.group({ _id: { what: '$holds' }, n: $.sum('$count') }).sort({ n: 1 }),
      [
        { _id: { what: 'nothing' }, n: 1 },
        { _id: { what: 'pear' }, n: 3 },
        { _id: { what: 'apple' }, n: 6 },
      ],
    ),
    gives('count', 'fruit', (a) => a.match({ kind: 'pome' }).count('how many'), [{ 'how many': 3 }]),
    gives('sortByCount', 'fruit', (a) => a.sortByCount('$kind'), [
      { _id: 'pome', count: 3 },
      { _id: 'stone', count: 2 },
    ]),
    gives(
      'bucket, without what nothing fell into',
      'fruit',
      (a) => a.bucket({ groupBy: '$price', boundaries: [0, 2, 5, 10], default: 'more' }),
      [
        { _id: 2, count: 2 },
        { _id: 5, count: 2 },
        { _id: 'more', count: 1 },
      ],
    ),
    gives(
      'bucket with output',
      'fruit',
      (a, { $ }) =>
        a.bucket({
          groupBy: '$price',
          boundaries: [0, 5, 100],
          output: { n: $.sum(1), dear: $.max('$price') },
        }),
      [
        { _id: 0, n: 2, dear: 4 },
        { _id: 5, n: 3, dear: 12 },
      ],
    ),
    gives('bucketAuto', 'fruit', (a) => a.bucketAuto({ groupBy: '$price', buckets: 2 }), [
      { _id: { min: 3, max: 8 }, count: 3 },
      { _id: { min: 8, max: 12 }, count: 2 },
    ]),
    gives(
      'bucketAuto with output',
      'boxes',
      (a, { $ }) => a.bucketAuto({ groupBy: '$count', buckets: 2, output: { sum: $.sum('$count') } }),
      [
        { _id: { min: 1, max: 3 }, sum: 3 },
        { _id: { min: 3, max: 4 }, sum: 7 },
      ],
    ),
    gives(
      'unwind',
      'fruit',
      (a) => a.match({ kind: 'stone' }).sort({ _id: 1 }).unwind('$tags').project({ tags: 1 }),
      [
        { _id: 'plum', tags: 'red' },
        { _id: 'plum', tags: 'sour' },
      ],
    ),
    gives(
      'unwind keeping the empty, with index',
      'fruit',
      (a) =>
        a
          .match({ kind: 'stone' })
          .sort({ _id: 1 })
          .unwind({ path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' })
          .project({ tags: 1, at: 1 }),
      [
        { _id: 'cherry', at: null },
        { _id: 'plum', tags: 'red', at: 0 },
        { _id: 'plum', tags: 'sour', at: 1 },
      ],
    ),
    gives(
      'lookup by fields',
      'fruit',
      (a, { nameOf }) =>
        a
          .match({ _id: 'apple' })
          .lookup({ from: nameOf('boxes'), localField: '_id', foreignField: 'holds', as: 'boxes' })
          .project({ 'boxes.count': 1 }),
      [{ _id: 'apple', boxes: [{ count: 2 }, { count: 4 }] }],
    ),
    gives(
      'lookup by fields, lists and missing ones',
      'boxes',
      (a, { nameOf }) =>
        a
          .match({ _id: 'b1' })
          .addFields({ wanted: ['pear', 'plum'] })
          .lookup({ from: nameOf('fruit'), localField: 'wanted', foreignField: '_id', as: 'found' })
          .lookup({ from: nameOf('tree'), localField: 'missing', foreignField: 'parent', as: 'tops' })
          .project({ 'found._id': 1, 'tops._id': 1 }),
      [{ _id: 'b1', found: idsOf('pear', 'plum'), tops: idsOf('root') }],
    ),
    gives(
      'lookup with let and pipeline',
      'fruit',
      (a, { $, _, nameOf }) =>
        a
          .match({ _id: 'apple' })
          .lookup({
            from: nameOf('boxes'),
            let: { fruit: '$_id' },
            pipeline: $.pipeline()
              .match(_.expr($.and([$.eq(['$holds', '$$fruit']), $.gt(['$count', 2])])))
              .project({ count: 1 })
              .done(),
            as: 'boxes',
          })
          .project({ boxes: 1 }),
      [{ _id: 'apple', boxes: [{ _id: 'b3', count: 4 }] }],
    ),
    gives('replaceRoot', 'fruit', (a) => a.match({ _id: 'pear' }).replaceRoot({ newRoot: '$size' }), [
      { w: 6, h: 9 },
    ]),
    gives('sample', 'fruit', (a) => a.sample({ size: 3 }), undefined, {
      holds: (list) => list.length === 3 && new Set(list.map(({ _id }: Loose) => _id)).size === 3,
    }),
    {
      name: 'end gives 20 documents unless limited',
      member: 'Aggregate.end',
      run: async ({ collection, $ }) => {
        const numbers = collection('single')
          .aggregate()
          .project({ x: $.range([0, 30]) })
          .unwind('$x')
        return (await numbers.end()).list.length
      },
      gives: 20,
    },
    refused('geoNear', (a, { db }) =>
      a.geoNear({ near: db.Geo.Point(1, 1), distanceField: 'd', key: 'at', spherical: true }),
    ),
    broken('facet', (a, { $ }) => a.facet({ all: $.pipeline().count('n').done() })),
    broken('redact', (a) => a.redact('$$KEEP')),
    broken('graphLookup', (a) => a.graphLookup({})),
    broken('collStats', (a) => a.collStats({ count: {} })),
    broken('indexStats', (a) => a.indexStats({})),
    broken('out', (a) => a.out('elsewhere')),
  ],
}
