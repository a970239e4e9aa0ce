import type { Loose, Place, Row, Section } from '../row'

let documents = 0

/** An update of one document: what it is before and after. */
function changes(
  name: string,
  before: Record<string, unknown>,
  data: (place: Place) => unknown,
  after: Record<string, unknown>,
  more: Partial<Row> = {},
): Row {
  return {
    name,
    member: `command.${/_\.(\w+)/.exec(name)?.[1] ?? name}`,
    run: async (place) => {
      const changed = place.collection('changed')
      const _id = `u${++documents}`
      await changed.add({ data: { _id, ...before } })
      await changed.doc(_id).update({ data: data(place) })
      return (await changed.doc(_id).field({ _id: false }).get()).data
    },
    gives: after,
    ...more,
  }
}

/** An update that must be refused and leave the document as it was; gives the document. */
function refuses(name: string, before: Record<string, unknown>, data: (place: Place) => unknown): Row {
  return {
    name,
    member: `command.${/_\.(\w+)/.exec(name)?.[1] ?? name}`,
    run: async (place) => {
      const changed = place.collection('changed')
      const _id = `u${++documents}`
      await changed.add({ data: { _id, ...before } })
      const failed = await changed
        .doc(_id)
        .update({ data: data(place) })
        .then(
          () => false,
          () => true,
        )
      return { failed, rest: (await changed.doc(_id).field({ _id: false }).get()).data }
    },
    gives: { failed: true, rest: before },
  }
}

const update = { member: 'DocumentReference.update' }

export const updates: Section = {
  title: 'Updates',
  rows: [
    changes('{ field: value }', { a: 1 }, () => ({ b: 2 }), { a: 1, b: 2 }, update),
    changes(
      '{ a: { b: value } } merges',
      { a: { x: 1 } },
      () => ({ a: { y: 2 } }),
      { a: { x: 1, y: 2 } },
      update,
    ),
    changes('{ "a.b": value }', { a: { x: 1 } }, () => ({ 'a.x': 3 }), { a: { x: 3 } }, update),
    changes('{ "list.1": value }', { l: [1, 2] }, () => ({ 'l.1': 9 }), { l: [1, 9] }, update),
    changes('_.set', { a: { x: 1 } }, ({ _ }) => ({ a: _.set({ y: 2 }) }), { a: { y: 2 } }),
    changes('_.remove', { a: 1, b: 2 }, ({ _ }) => ({ a: _.remove() }), { b: 2 }),
    changes('_.inc', { n: 1 }, ({ _ }) => ({ n: _.inc(2), m: _.inc(-1) }), { n: 3, m: -1 }),
    changes('_.mul', { n: 3 }, ({ _ }) => ({ n: _.mul(2), m: _.mul(5) }), { n: 6, m: 0 }),
    changes('_.min', { n: 3, k: 3 }, ({ _ }) => ({ n: _.min(2), k: _.min(9) }), { n: 2, k: 3 }),
    changes('_.max', { n: 3, k: 3 }, ({ _ }) => ({ n: _.max(2), k: _.max(9) }), { n: 3, k: 9 }),
    changes('_.bit', { n: 13, m: 3 }, ({ _ }) => ({ n: _.bit({ and: 10 }), m: _.bit({ or: 4 }) }), {
      n: 8,
      m: 7,
    }),
    changes('_.rename', { a: 1 }, ({ _ }) => ({ a: _.rename('b') }), { b: 1 }),
    changes('_.push of one', { l: [1] }, ({ _ }) => ({ l: _.push(2) }), { l: [1, 2] }),
    changes('_.push of several', { l: [1] }, ({ _ }) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }),
    changes('_.push makes the list', {}, ({ _ }) => ({ l: _.push(['a']) }), { l: ['a'] }),
    changes(
      '_.push with position',
      { l: [1, 4] },
      ({ _ }) => ({ l: _.push({ each: [2, 3], position: 1 }) }),
      { l: [1, 2, 3, 4] },
    ),
    changes('_.push with sort', { l: [3, 1] }, ({ _ }) => ({ l: _.push({ each: [2], sort: 1 }) }), {
      l: [1, 2, 3],
    }),
    changes(
      '_.push with sort by field and slice',
      { l: [{ n: 3 }, { n: 1 }] },
      ({ _ }) => ({ l: _.push({ each: [{ n: 2 }], sort: { n: -1 }, slice: 2 }) }),
      { l: [{ n: 3 }, { n: 2 }] },
    ),
    changes('_.pop', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.pop() }), { l: [1, 2] }),
    changes('_.shift', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.shift() }), { l: [2, 3] }),
    changes('_.unshift', { l: [3] }, ({ _ }) => ({ l: _.unshift([1, 2]) }), { l: [1, 2, 3] }),
    changes('_.pull of a value', { l: [1, 2, 1] }, ({ _ }) => ({ l: _.pull(1) }), { l: [2] }),
    changes('_.pull of a condition', { l: [1, 5, 9] }, ({ _ }) => ({ l: _.pull(_.gt(4)) }), { l: [1] }),
    changes('_.pull of objects', { l: [{ n: 1 }, { n: 2 }] }, ({ _ }) => ({ l: _.pull({ n: _.gt(1) }) }), {
      l: [{ n: 1 }],
    }),
    changes('_.pullAll', { l: [1, 2, 3, 2] }, ({ _ }) => ({ l: _.pullAll([2, 3]) }), { l: [1] }),
    changes('_.addToSet', { l: [1] }, ({ _ }) => ({ l: _.addToSet(1), m: _.addToSet('x') }), {
      l: [1],
      m: ['x'],
    }),
    changes('_.addToSet of several', { l: [1] }, ({ _ }) => ({ l: _.addToSet({ $each: [1, 2, 2] }) }), {
      l: [1, 2],
    }),
    refuses('_.inc of a text fails and changes nothing', { n: 'x', m: 1 }, ({ _ }) => ({
      m: _.inc(1),
      n: _.inc(1),
    })),
    refuses('_.push to a number fails and changes nothing', { l: 1, m: 1 }, ({ _ }) => ({
      m: 2,
      l: _.push(1),
    })),
    {
      name: 'list.$ (positional path)',
      member: 'Query.update',
      run: ({ collection }) =>
        collection('changed')
          .where({ tags: 'a' })
          .update({ data: { 'tags.$': 'b' } }),
      refused: true,
    },
  ],
}

export const writing: Section = {
  title: 'Writing',
  rows: [
    {
      name: 'add, id given',
      member: 'Collection.add',
      run: async ({ collection }) => (await collection('changed').add({ data: { _id: 'given' } }))._id,
      gives: 'given',
    },
    {
      name: 'add, id made',
      member: 'Collection.add',
      run: async ({ collection }) => (await collection('changed').add({ data: { a: 1 } }))._id,
      holds: (id) => /^[0-9a-f]{32}$/.test(String(id)),
    },
    {
      name: 'add of a list',
      member: 'Collection.add',
      run: async ({ collection }) =>
        (await collection('changed').add({ data: [{ _id: 'l1' }, { _id: 'l2' }] }))._ids,
      gives: ['l1', 'l2'],
    },
    {
      name: 'add of a taken id is -502001',
      member: 'Collection.add',
      run: async ({ collection }) => {
        await collection('changed').add({ data: { _id: 'twice' } })
        return collection('changed')
          .add({ data: { _id: 'twice' } })
          .then(undefined, (error: Loose) => error.errCode)
      },
      gives: -502001,
    },
    {
      name: 'add to a collection that does not exist is -502005',
      member: 'Collection.add',
      run: ({ db, nameOf }) =>
        db
          .collection(nameOf('never_made'))
          .add({ data: {} })
          .then(undefined, (error: Loose) => error.errCode),
      gives: -502005,
    },
    {
      name: 'values of every type come back',
      member: 'Collection.add',
      run: async ({ collection, db }) => {
        const value = { n: 1.5, big: 5e9, t: new Date(5), b: false, z: null, o: {}, l: [1, [2], { x: 'y' }] }
        await collection('changed').add({ data: { _id: 'types', ...value, point: db.Geo.Point(113, 23) } })
        const { point, ...rest } = (await collection('changed').doc('types').get()).data
        return { ...rest, at: point.coordinates ?? [point.longitude, point.latitude] }
      },
      gives: {
        _id: 'types',
        n: 1.5,
        big: 5e9,
        t: new Date(5),
        b: false,
        z: null,
        o: {},
        l: [1, [2], { x: 'y' }],
        at: [113, 23],
      },
    },
    {
      name: 'db.serverDate, with offset',
      member: 'Database.serverDate',
      run: async ({ collection, db }) => {
        const data = { _id: 'dates', now: db.serverDate(), later: db.serverDate({ offset: 60_000 }) }
        await collection('changed').add({ data })
        const found = (await collection('changed').doc('dates').get()).data
        return found.later - found.now
      },
      gives: 60_000,
    },
    {
      name: 'doc().set makes and replaces',
      member: 'DocumentReference.set',
      run: async ({ collection }) => {
        const doc = collection('changed').doc('set')
        const made = (await doc.set({ data: { a: 1 } })).stats
        const replaced = (await doc.set({ data: { b: 2 } })).stats
        return { made, replaced, left: (await doc.get()).data }
      },
      gives: {
        made: { updated: 0, created: 1 },
        replaced: { updated: 1, created: 0 },
        left: { _id: 'set', b: 2 },
      },
    },
    {
      name: 'doc().update of a missing document updates 0',
      member: 'DocumentReference.update',
      run: async ({ collection }) =>
        (
          await collection('changed')
            .doc('none')
            .update({ data: { a: 1 } })
        ).stats,
      gives: { updated: 0 },
    },
    {
      name: 'doc().remove',
      member: 'DocumentReference.remove',
      run: async ({ collection }) => {
        await collection('changed').add({ data: { _id: 'gone' } })
        const first = (await collection('changed').doc('gone').remove()).stats
        return [first, (await collection('changed').doc('gone').remove()).stats]
      },
      gives: [{ removed: 1 }, { removed: 0 }],
    },
    {
      name: 'where().update and where().remove',
      member: 'Query.update',
      run: async ({ collection, _ }) => {
        const changed = collection('changed')
        await changed.add({ data: [1, 2, 3].map((n) => ({ batch: 'w', n })) })
        const updated = (await changed.where({ batch: 'w', n: _.gt(1) }).update({ data: { hit: 1 } })).stats
        const removed = (await changed.where({ batch: 'w', hit: 1 }).remove()).stats
        return { ...updated, ...removed, left: (await changed.where({ batch: 'w' }).count()).total }
      },
      gives: { updated: 2, removed: 2, left: 1 },
    },
    {
      name: 'where().remove',
      member: 'Query.remove',
      run: async ({ collection }) => (await collection('changed').where({ batch: 'none' }).remove()).stats,
      gives: { removed: 0 },
    },
  ],
}
