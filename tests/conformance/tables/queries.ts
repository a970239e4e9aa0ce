import type { Loose, Place, Row, Section } from '../row'

type Condition = (place: Place) => unknown

/** A condition on the fruit and the ids of those it must find. */
function finds(name: string, condition: Condition, gives: string[], more: Partial<Row> = {}): Row {
  return {
    name,
    member: `command.${/_\.(\w+)/.exec(name)?.[1] ?? name}`,
    run: async (place) => {
      const { data } = await place.collection('fruit').where(condition(place)).get()
      return data.map(({ _id }: Loose) => String(_id)).sort()
    },
    gives: [...gives].sort(),
    ...more,
  }
}

const refused: Partial<Row> = { refused: true }
const point = ({ db }: Place) => db.Geo.Point(113, 23)

export const queries: Section = {
  title: 'Query conditions',
  rows: [
    finds('{ field: value }', () => ({ kind: 'stone' }), ['cherry', 'plum'], { member: 'Collection.where' }),
    finds('{ "a.b": value }', () => ({ 'size.w': 6 }), ['pear'], { member: 'Collection.where' }),
    finds('{ a: { b: value } } is { "a.b": value }', () => ({ size: { h: 8 } }), ['apple'], {
      member: 'Collection.where',
    }),
    finds('{ list: element }', () => ({ tags: 'red' }), ['apple', 'plum'], { member: 'Collection.where' }),
    finds(
      '{ field: null } matches missing fields',
      () => ({ note: null }),
      [...['apple', 'pear', 'cherry', 'plum', 'Quince']],
      { member: 'Collection.where' },
    ),
    finds('{ field: date }', () => ({ since: new Date('2026-02-28T17:05:09.123Z') }), ['apple'], {
      member: 'Collection.where',
    }),
    finds('{ field: /regexp/i }', () => ({ _id: /^q/i }), ['Quince'], { member: 'Collection.where' }),
    finds('_.eq', ({ _ }) => ({ price: _.eq(4) }), ['pear']),
    finds('_.eq of a list', ({ _ }) => ({ tags: _.eq(['red', 'sour']) }), ['plum']),
    finds('_.eq of an object', ({ _ }) => ({ size: _.eq({ w: 7, h: 8 }) }), ['apple']),
    finds('_.neq', ({ _ }) => ({ kind: _.neq('pome') }), ['cherry', 'plum']),
    finds('_.lt', ({ _ }) => ({ price: _.lt(4) }), ['plum']),
    finds('_.lte', ({ _ }) => ({ price: _.lte(4) }), ['pear', 'plum']),
    finds('_.gt', ({ _ }) => ({ price: _.gt(8) }), ['cherry']),
    finds('_.gte', ({ _ }) => ({ price: _.gte(8) }), ['cherry', 'Quince']),
    finds('_.gt of a date', ({ _ }) => ({ since: _.gt(new Date('2026-03-01T00:00:00Z')) }), ['Quince']),
    finds('_.gte never leaves the type', ({ _ }) => ({ since: _.gte(0) }), []),
    finds('_.in', ({ _ }) => ({ price: _.in([3, 12, 99]) }), ['cherry', 'plum']),
    finds('_.in of an empty list', ({ _ }) => ({ price: _.in([]) }), []),
    finds('_.nin', ({ _ }) => ({ kind: _.nin(['stone']) }), ['apple', 'pear', 'Quince']),
    finds('_.and of conditions', ({ _ }) => _.and([{ kind: 'pome' }, { price: _.gt(4) }]), [
      'apple',
      'Quince',
    ]),
    finds('_.and of one field', ({ _ }) => ({ price: _.and(_.gt(3), _.lt(8)) }), ['apple', 'pear']),
    finds('_.gt(…).and(…)', ({ _ }) => ({ price: _.gt(3).and(_.lt(8)) }), ['apple', 'pear'], {
      member: 'command.and',
    }),
    finds('_.or of conditions', ({ _ }) => _.or([{ price: 3 }, { tags: 'green' }]), ['pear', 'plum']),
    finds('_.or of one field', ({ _ }) => ({ price: _.or(_.lt(4), _.gt(8)) }), ['cherry', 'plum']),
    finds('_.nor', ({ _ }) => _.nor([{ kind: 'stone' }, { price: _.lt(5) }]), ['apple', 'Quince']),
    finds('_.not', ({ _ }) => ({ price: _.not(_.gt(4)) }), ['pear', 'plum']),
    finds('_.exists(true)', ({ _ }) => ({ note: _.exists(true) }), ['plum']),
    finds('_.exists(false)', ({ _ }) => ({ tags: _.size(1), lots: _.exists(false) }), ['Quince']),
    finds('_.mod', ({ _ }) => ({ price: _.mod(4, 0) }), ['cherry', 'pear', 'Quince']),
    finds('_.all', ({ _ }) => ({ tags: _.all(['sweet', 'red']) }), ['apple']),
    finds('_.size', ({ _ }) => ({ tags: _.size(0) }), ['cherry']),
    finds('_.elemMatch of an object', ({ _ }) => ({ lots: _.elemMatch({ n: _.gt(1), at: 'a' }) }), [
      'cherry',
    ]),
    finds('_.elemMatch of values', ({ _ }) => ({ tags: _.elemMatch(_.eq('sour')) }), ['plum']),
    finds('_.expr', ({ _, $ }) => _.expr($.gt(['$size.h', '$price'])), ['apple', 'pear']),
    finds('db.RegExp', ({ db }) => ({ _id: db.RegExp({ regexp: '^q', options: 'i' }) }), ['Quince'], {
      member: 'Database.RegExp',
    }),
    finds(
      'db.RegExp, options m and s',
      ({ db }) => ({ _id: db.RegExp({ regexp: '^p.+m$', options: 'ms' }) }),
      ['plum'],
      { member: 'Database.RegExp' },
    ),
    finds(
      '_.geoNear',
      (place) => ({ at: place._.geoNear({ geometry: point(place), maxDistance: 9 }) }),
      [],
      refused,
    ),
    finds('_.geoWithin', (place) => ({ at: place._.geoWithin({ centerSphere: [[1, 1], 1] }) }), [], refused),
    finds(
      '_.geoIntersects',
      (place) => ({ at: place._.geoIntersects({ geometry: point(place) }) }),
      [],
      refused,
    ),
    finds('_.jsonSchema', ({ _ }) => _.jsonSchema({ required: ['note'] }), [], refused),
    finds('_.text', ({ _ }) => ({ $text: _.text('a') }), [], refused),
  ],
}

const list = (
  name: string,
  member: string,
  run: (fruit: Loose, place: Place) => Promise<Loose>,
  gives: unknown,
): Row => ({
  name,
  member,
  run: async (place) => (await run(place.collection('fruit'), place)).data,
  gives,
})

export const reading: Section = {
  title: 'Reading',
  rows: [
    list('doc().get', 'DocumentReference.get', (fruit) => fruit.doc('plum').get(), {
      _id: 'plum',
      kind: 'stone',
      price: 3,
      tags: ['red', 'sour'],
      note: null,
    }),
    {
      name: 'doc().get of a missing document is an error',
      member: 'DocumentReference.get',
      run: ({ collection }) =>
        collection('fruit')
          .doc('none')
          .get()
          .then(undefined, (error: Error) => error.message),
      holds: (message) => String(message).includes('document with _id none does not exist'),
    },
    list(
      'doc().field',
      'DocumentReference.field',
      (fruit) => fruit.doc('pear').field({ price: true }).get(),
      {
        _id: 'pear',
        price: 4,
      },
    ),
    list(
      'field({ name: true })',
      'Collection.field',
      (fruit) => fruit.where({ _id: 'pear' }).field({ kind: true }).get(),
      [{ _id: 'pear', kind: 'pome' }],
    ),
    list(
      'field({ _id: false })',
      'Query.field',
      (fruit) => fruit.where({ _id: 'pear' }).field({ _id: false, 'size.h': true }).get(),
      [{ size: { h: 9 } }],
    ),
    list(
      'field({ name: false })',
      'Query.field',
      (fruit) => fruit.where({ _id: 'plum' }).field({ tags: false, note: false, price: false }).get(),
      [{ _id: 'plum', kind: 'stone' }],
    ),
    list(
      '_.project.slice',
      'command.project',
      (fruit, { _ }) =>
        fruit
          .where({ _id: 'apple' })
          .field({ tags: _.project.slice(1), kind: true })
          .get(),
      [{ _id: 'apple', kind: 'pome', tags: ['red'] }],
    ),
    list(
      '_.project.elemMatch',
      'command.project',
      (fruit, { _ }) =>
        fruit
          .where({ _id: 'cherry' })
          .field({ lots: _.project.elemMatch({ n: 2 }) })
          .get(),
      [{ _id: 'cherry', lots: [{ n: 2, at: 'a' }] }],
    ),
    list(
      'orderBy, skip, limit',
      'Collection.orderBy',
      (fruit) => fruit.orderBy('price', 'desc').skip(1).limit(2).field({ price: true }).get(),
      [
        { _id: 'Quince', price: 8 },
        { _id: 'apple', price: 5 },
      ],
    ),
    list(
      'orderBy two fields',
      'Query.orderBy',
      (fruit) => fruit.where({}).orderBy('kind', 'desc').orderBy('price', 'asc').field({ _id: true }).get(),
      ['plum', 'cherry', 'pear', 'apple', 'Quince'].map((_id) => ({ _id })),
    ),
    list(
      'skip',
      'Query.skip',
      (fruit) => fruit.where({ kind: 'stone' }).orderBy('_id', 'asc').skip(1).field({ _id: true }).get(),
      [{ _id: 'plum' }],
    ),
    list(
      'limit',
      'Query.limit',
      (fruit) => fruit.where({ kind: 'stone' }).orderBy('_id', 'asc').limit(1).field({ _id: true }).get(),
      [{ _id: 'cherry' }],
    ),
    {
      name: 'where().count',
      member: 'Query.count',
      run: async ({ collection }) => (await collection('fruit').where({ kind: 'pome' }).count()).total,
      gives: 3,
    },
    {
      name: 'collection.count',
      member: 'Collection.count',
      run: async ({ collection }) => (await collection('fruit').count()).total,
      gives: 5,
    },
  ],
}
