import type { Collection } from '../../cloudfunctions/kernel/database'
import { openCloud, type TestCloud } from '../support/cloud'

interface Thing {
  _id: string
  owner: string
  count: number
  nested?: Record<string, number>
}

let cloud: TestCloud
let kernel: typeof import('../../cloudfunctions/kernel/database')
let things: Collection<Thing>
let inTransaction: typeof import('../../cloudfunctions/kernel/transaction').transaction
beforeAll(async () => {
  cloud = await openCloud()
  kernel = require('../../cloudfunctions/kernel/database') as typeof kernel
  inTransaction = (
    require('../../cloudfunctions/kernel/transaction') as typeof import('../../cloudfunctions/kernel/transaction')
  ).transaction
  // A collection that exists already; what the documents look like is nobody's business here.
  things = kernel.collection<Thing>({ name: 'memories', indexes: [] })
  await things.add({ _id: 'a', owner: 'one', count: 1, nested: { x: 1 } })
  await things.add({ _id: 'b', owner: 'two', count: 1 })
})
afterAll(() => cloud.close())

describe('guards where the SDK would silently do something else', () => {
  test('an undefined in a filter is an error and not a wider question', async () => {
    await expect(things.find({ owner: undefined, count: 1 }, { limit: 10 })).rejects.toThrow(
      /undefined owner/,
    )
    await expect(things.count({ owner: undefined })).rejects.toThrow(/undefined owner/)
    await expect(things.updateWhere({ owner: undefined }, { count: 9 })).rejects.toThrow(/undefined owner/)
  })

  test('an empty filter removes nothing', async () => {
    await expect(things.removeWhere({})).rejects.toThrow(/empty filter/)
    expect(await things.getMany(['a', 'b'])).toHaveLength(2)
  })

  test('an undefined in a change is an error; an object replaces the old one whole', async () => {
    await expect(things.update('a', { count: undefined })).rejects.toThrow(/undefined count/)
    expect(await things.update('a', { nested: { y: 2 } })).toBe(true)
    expect((await things.get('a'))?.nested).toEqual({ y: 2 })
    expect(await things.update('a', { nested: {} })).toBe(true)
    expect((await things.get('a'))?.nested).toEqual({})
  })

  test('a taken id is told apart from other failures; a missing document is null', async () => {
    await expect(things.add({ _id: 'a', owner: 'x', count: 0 })).rejects.toBeInstanceOf(kernel.DuplicateError)
    expect(await things.get('none')).toBeNull()
    expect(await things.update('none', { count: 1 })).toBe(false)
  })
})

describe('transactions', () => {
  test('twenty at once on one document all count, by retrying', async () => {
    await things.put({ _id: 'counter', owner: 'all', count: 0 })
    const increment = () =>
      inTransaction(async (running) => {
        const current = await things.within(running).get('counter')
        await things.within(running).update('counter', { count: (current?.count ?? 0) + 1 })
      })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, increment))
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect((await things.get('counter'))?.count).toBe(done)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect((outcome.reason as Error).message).toBe('BUSY')
    expect(done).toBeGreaterThan(0)
  })

  test('what fails in the middle leaves nothing behind', async () => {
    const half = inTransaction(async (running) => {
      await things.within(running).add({ _id: 'half', owner: 'x', count: 1 })
      await things.within(running).update('b', { count: 99 })
      throw new Error('in the middle')
    })
    await expect(half).rejects.toThrow('in the middle')
    expect(await things.get('half')).toBeNull()
    expect((await things.get('b'))?.count).toBe(1)
  })
})
