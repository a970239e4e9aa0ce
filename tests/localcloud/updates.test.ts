import { failure, startTestCloud, type Loose, type TestCloud } from './support/cloud'

let cloud: TestCloud
let plain: Loose
let _: Loose

beforeAll(async () => {
  cloud = await startTestCloud()
  _ = cloud.db.command
  plain = cloud.db.collection('plain')
})
afterAll(() => cloud.close())

/** The document after an update, without its id. */
async function updated(before: object, change: () => Loose): Promise<Loose> {
  const { _id } = await plain.add({ data: before })
  await plain.doc(_id).update({ data: change() })
  return (await plain.doc(_id).field({ _id: false }).get()).data
}

test.each<[string, object, () => Loose, object]>([
  ['a plain value', { a: 1, b: 2 }, () => ({ a: 5 }), { a: 5, b: 2 }],
  ['a nested field', { a: { b: 1, c: 2 } }, () => ({ a: { b: 5 } }), { a: { b: 5, c: 2 } }],
  ['a dotted path that is not there', {}, () => ({ 'a.b.c': 1 }), { a: { b: { c: 1 } } }],
  ['an array element', { a: [1, 2] }, () => ({ 'a.1': 9 }), { a: [1, 9] }],
  ['an array element past the end', { a: [1] }, () => ({ 'a.3': 9 }), { a: [1, null, null, 9] }],
  ['set of a whole object', { a: { b: 1, c: 2 } }, () => ({ a: _.set({ only: 1 }) }), { a: { only: 1 } }],
  ['remove', { a: 1, b: 2 }, () => ({ a: _.remove() }), { b: 2 }],
  ['inc', { n: 1 }, () => ({ n: _.inc(2) }), { n: 3 }],
  ['inc of a missing field', {}, () => ({ x: { y: _.inc(2) } }), { x: { y: 2 } }],
  ['mul', { n: 3 }, () => ({ n: _.mul(2) }), { n: 6 }],
  ['mul of a missing field', {}, () => ({ n: _.mul(2) }), { n: 0 }],
  ['min and max', { a: 5, b: 5 }, () => ({ a: _.min(3), b: _.max(3) }), { a: 3, b: 5 }],
  ['max of dates', { a: new Date(1) }, () => ({ a: _.max(new Date(5)) }), { a: new Date(5) }],
  ['rename', { old: 1 }, () => ({ old: _.rename('newer') }), { newer: 1 }],
  ['push', { a: ['x'] }, () => ({ a: _.push(['y', 'z']) }), { a: ['x', 'y', 'z'] }],
  ['push to a missing field', {}, () => ({ a: _.push(1) }), { a: [1] }],
  [
    'push at a position, cut',
    { a: [1, 2] },
    () => ({ a: _.push({ each: [9], position: 0, slice: 2 }) }),
    { a: [9, 1] },
  ],
  [
    'push and keep the last',
    { a: [1, 2, 3] },
    () => ({ a: _.push({ each: [4], slice: -2 }) }),
    { a: [3, 4] },
  ],
  ['push and sort', { a: [3, 1] }, () => ({ a: _.push({ each: [2], sort: 1 }) }), { a: [1, 2, 3] }],
  [
    'push and sort by a field',
    { a: [{ n: 3 }, { n: 1 }] },
    () => ({ a: _.push({ each: [{ n: 2 }], sort: { n: -1 } }) }),
    { a: [{ n: 3 }, { n: 2 }, { n: 1 }] },
  ],
  ['unshift', { a: [1] }, () => ({ a: _.unshift([8, 9]) }), { a: [8, 9, 1] }],
  ['pop', { a: [1, 2, 3] }, () => ({ a: _.pop() }), { a: [1, 2] }],
  ['shift', { a: [1, 2, 3] }, () => ({ a: _.shift() }), { a: [2, 3] }],
  ['pull a value', { a: [1, 2, 1] }, () => ({ a: _.pull(1) }), { a: [2] }],
  ['pull by a condition', { a: [1, 5, 9] }, () => ({ a: _.pull(_.gt(4)) }), { a: [1] }],
  ['pull objects', { a: [{ x: 1, y: 1 }, { x: 2 }] }, () => ({ a: _.pull({ x: 1 }) }), { a: [{ x: 2 }] }],
  ['pullAll', { a: [1, 2, 3] }, () => ({ a: _.pullAll([1, 2]) }), { a: [3] }],
  ['addToSet', { a: [1] }, () => ({ a: _.addToSet(1), b: _.addToSet('new') }), { a: [1], b: ['new'] }],
  ['addToSet of several', { a: [1] }, () => ({ a: _.addToSet({ $each: [1, 2, 2] }) }), { a: [1, 2] }],
  [
    'several at once',
    { n: 1, a: [1] },
    () => ({ n: _.inc(1), a: _.push(2), b: 3 }),
    { n: 2, a: [1, 2], b: 3 },
  ],
])('%s', async (_name, before, change, expected) => {
  expect(await updated(before, change)).toEqual(expected)
})

test.each<[string, () => Loose, string]>([
  ['inc of a text', () => ({ ok: 1, text: _.inc(1) }), 'non-numeric type'],
  ['inc by a text', () => ({ ok: 1, n: _.inc('1') }), 'non-numeric argument'],
  ['mul of an array', () => ({ ok: 1, list: _.mul(2) }), 'non-numeric type'],
  ['push to a text', () => ({ ok: 1, text: _.push('x') }), 'must be an array but is of type string'],
  ['pull from a number', () => ({ ok: 1, n: _.pull(1) }), 'must be an array'],
  ['addToSet to an object', () => ({ ok: 1, object: _.addToSet(1) }), 'must be an array'],
  ['a field inside a text', () => ({ ok: 1, 'text.inner': 1 }), "Cannot create field 'inner'"],
  ['a name inside an array', () => ({ ok: 1, 'list.name': 1 }), 'Cannot create field'],
  ['a path and what is inside it', () => ({ 'object.x': 1, object: _.set({ y: 1 }) }), 'conflict'],
  ['the id', () => ({ ok: 1, _id: 'other' }), '_id'],
  ['an array far past its end', () => ({ ok: 1, 'list.9000000': 1 }), 'backfill'],
  ['a positional path', () => ({ ok: 1, 'list.$': 1 }), 'not emulated by the local cloud'],
  ['a prototype', () => ({ ok: 1, '__proto__.polluted': 1 }), 'not allowed'],
])('a failed update leaves the document as it was: %s', async (_name, change, message) => {
  const before = { text: 'x', n: 1, list: [1], object: { x: 0 } }
  const { _id } = await plain.add({ data: before })
  expect((await failure(plain.doc(_id).update({ data: change() }))).message).toContain(message)
  expect((await plain.doc(_id).get()).data).toEqual({ _id, ...before })
  expect('polluted' in {}).toBe(false)
})

test('an update of many changes all or none', async () => {
  await plain.add({
    data: [
      { group: 'g', n: 1 },
      { group: 'g', n: 'text' },
      { group: 'g', n: 3 },
    ],
  })
  await failure(plain.where({ group: 'g' }).update({ data: { n: _.inc(1) } }))
  const { data } = await plain.where({ group: 'g' }).get()
  expect(data.map((item: Loose) => item.n)).toEqual([1, 'text', 3])
})

test('an update that changes nothing counts as none', async () => {
  const { _id } = await plain.add({ data: { n: 1 } })
  expect((await plain.doc(_id).update({ data: { n: 1 } })).stats.updated).toBe(0)
  expect((await plain.doc('not there').update({ data: { n: 1 } })).stats.updated).toBe(0)
})

test('sends server dates in the time of the local clock', async () => {
  const { _id } = await plain.add({ data: { n: 1 } })
  await cloud.clock.advance(86_400_000)
  await plain.doc(_id).update({ data: { at: cloud.db.serverDate() } })
  const { at } = (await plain.doc(_id).get()).data
  expect(at.getTime()).toBeGreaterThan(Date.now() + 86_000_000)
  await cloud.clock.reset()
})
