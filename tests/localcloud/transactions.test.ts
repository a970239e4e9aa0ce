import { failure, startTestCloud, type Loose, type TestCloud } from './support/cloud'

let cloud: TestCloud
let plain: Loose
let _: Loose

beforeAll(async () => {
  cloud = await startTestCloud()
  plain = cloud.db.collection('plain')
  _ = cloud.db.command
})
afterAll(() => cloud.close())

const n = async (id: string) => (await plain.doc(id).get()).data.n as number

test('what is committed is there, all of it', async () => {
  await plain.add({ data: { _id: 't1', n: 1 } })
  const answer = await cloud.db.runTransaction(async (transaction) => {
    const inside = transaction.collection('plain')
    const { data } = await inside.doc('t1').get()
    await inside.doc('t1').update({ data: { n: data.n + 1 } })
    await inside.doc('t2').set({ data: { n: 5 } })
    await inside.add({ data: { _id: 't3' } })
    await inside.doc('t3').remove()
    await inside.add({ data: { _id: 't4', n: 4 } })
    return 'committed'
  })
  expect(answer).toBe('committed')
  expect([await n('t1'), await n('t2'), await n('t4')]).toEqual([2, 5, 4])
  expect((await plain.where({ _id: 't3' }).count()).total).toBe(0)
})

test('nothing is seen from outside before the commit, and a rollback leaves nothing', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction
    .collection('plain')
    .doc('t1')
    .update({ data: { n: 99 } })
  await transaction.collection('plain').add({ data: { _id: 'ghost' } })
  expect(await n('t1')).toBe(2)
  await transaction.rollback('enough')
  expect(await n('t1')).toBe(2)
  expect((await plain.where({ _id: 'ghost' }).count()).total).toBe(0)
})

test('a transaction that throws leaves nothing and gives the reason on', async () => {
  const work = cloud.db.runTransaction(async (transaction) => {
    await transaction
      .collection('plain')
      .doc('t1')
      .update({ data: { n: 99 } })
    throw new Error('the rules say no')
  })
  expect((await failure(work)).message).toBe('the rules say no')
  expect(await n('t1')).toBe(2)
})

test('it sees its own writes, and otherwise the state at its beginning', async () => {
  await plain.add({
    data: [
      { _id: 's1', n: 1 },
      { _id: 's2', n: 1 },
      { _id: 's3', n: 1 },
    ],
  })
  const transaction = await cloud.db.startTransaction()
  const inside = transaction.collection('plain')
  await inside.doc('s1').update({ data: { n: _.inc(10) } })
  await plain.doc('s2').update({ data: { n: 2 } })
  await plain.doc('s2').update({ data: { n: 3 } })
  await plain.doc('s3').remove()
  await plain.add({ data: { _id: 's4', n: 1 } })
  expect((await inside.doc('s1').get()).data.n).toBe(11)
  expect((await inside.doc('s2').get()).data.n).toBe(1)
  expect((await inside.doc('s3').get()).data.n).toBe(1)
  expect((await failure(inside.doc('s4').get())).message).toContain('does not exist')
  expect((await failure(transaction.commit())).code).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await n('s1')).toBe(1)
})

test('one that only reads never conflicts', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction.collection('plain').doc('s1').get()
  await plain.doc('s1').update({ data: { n: 50 } })
  await transaction.commit()
})

test.each<[string, (inside: Loose) => Promise<unknown>, () => Promise<unknown>]>([
  [
    'both wrote the same document',
    (inside) => inside.doc('c1').update({ data: { n: 5 } }),
    () => plain.doc('c1').update({ data: { n: 6 } }),
  ],
  [
    'what it read was changed',
    async (inside) => {
      const { data } = await inside.doc('c1').get()
      await inside.doc('c2').update({ data: { n: data.n + 1 } })
    },
    () => plain.doc('c1').update({ data: { n: _.inc(1) } }),
  ],
  [
    'what it read was removed',
    async (inside) => {
      await inside.doc('c3').get()
      await inside.doc('c2').update({ data: { n: 7 } })
    },
    () => plain.doc('c3').remove(),
  ],
  [
    'what it did not find was made',
    async (inside) => {
      await failure(inside.doc('c9').get())
      await inside.doc('c2').update({ data: { n: 8 } })
    },
    () => plain.add({ data: { _id: 'c9' } }),
  ],
  [
    'both added the same id',
    (inside) => inside.add({ data: { _id: 'c8', n: 1 } }),
    () => plain.add({ data: { _id: 'c8', n: 2 } }),
  ],
])('the second to commit fails: %s', async (_name, work, meanwhile) => {
  for (const id of ['c1', 'c2', 'c3']) await plain.doc(id).set({ data: { n: 0 } })
  const before = (await plain.doc('c2').get()).data
  const transaction = await cloud.db.startTransaction()
  await work(transaction.collection('plain'))
  await meanwhile()
  expect((await failure(transaction.commit())).code).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect((await plain.doc('c2').get()).data).toEqual(before)
})

test('the SDK runs a transaction again after a conflict', async () => {
  await plain.add({ data: { _id: 'r1', n: 1 } })
  let runs = 0
  await cloud.db.runTransaction(async (transaction) => {
    const { data } = await transaction.collection('plain').doc('r1').get()
    if (++runs === 1) await plain.doc('r1').update({ data: { n: 10 } })
    await transaction
      .collection('plain')
      .doc('r1')
      .update({ data: { n: data.n + 1 } })
  })
  expect(runs).toBe(2)
  expect(await n('r1')).toBe(11)
})

test('concurrent increments lose nothing', async () => {
  await plain.add({
    data: [
      { _id: 'i1', n: 0 },
      { _id: 'i2', n: 0 },
    ],
  })
  const increment = async (): Promise<void> => {
    for (;;) {
      try {
        await cloud.db.runTransaction(async (transaction) => {
          const inside = transaction.collection('plain')
          const { data } = await inside.doc('i1').get()
          await inside.doc('i1').update({ data: { n: data.n + 1 } })
          await inside.doc('i2').update({ data: { n: _.inc(1) } })
        })
        return
      } catch (error) {
        if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
      }
    }
  }
  await Promise.all(Array.from({ length: 20 }, increment))
  expect([await n('i1'), await n('i2')]).toEqual([20, 20])
})

test('only single documents may be asked for inside', async () => {
  const work = cloud.db.runTransaction((transaction) => transaction.collection('plain').where({ n: 1 }).get())
  expect((await failure(work)).message).toContain('only single-document operations')
})

test('a failed operation ends the transaction', async () => {
  const transaction = await cloud.db.startTransaction()
  const inside = transaction.collection('plain')
  await inside.doc('t1').update({ data: { n: 1000 } })
  await failure(inside.add({ data: { _id: 't1' } }))
  expect((await failure(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await n('t1')).toBe(2)
})

test('unique values are kept among the writes of one transaction, and may change hands', async () => {
  const accounts = cloud.db.collection('accounts')
  await accounts.add({
    data: [
      { _id: 'x', email: 'x@x' },
      { _id: 'y', email: 'y@x' },
    ],
  })
  const twice = cloud.db.runTransaction(async (transaction) => {
    await transaction.collection('accounts').add({ data: { _id: 'p', email: 'p@x' } })
    await transaction.collection('accounts').add({ data: { _id: 'q', email: 'p@x' } })
  })
  expect((await failure(twice)).message).toContain('E11000')
  expect((await accounts.where({ email: 'p@x' }).count()).total).toBe(0)
  await cloud.db.runTransaction(async (transaction) => {
    await transaction.collection('accounts').doc('x').remove()
    await transaction
      .collection('accounts')
      .doc('y')
      .update({ data: { email: 'x@x' } })
  })
  expect((await accounts.where({ email: 'x@x' }).get()).data).toEqual([{ _id: 'y', email: 'x@x' }])
})

test('one nobody touches for long is over', async () => {
  const transaction = await cloud.db.startTransaction()
  await transaction
    .collection('plain')
    .doc('t1')
    .update({ data: { n: 77 } })
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
  const error = await failure(transaction.commit())
  now.mockRestore()
  expect(error.code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await n('t1')).toBe(2)
})
