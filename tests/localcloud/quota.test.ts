import { startLocalCloud } from '../../localcloud/index'
import { FIXTURES, startTestCloud, type TestCloud } from './support/cloud'

let cloud: TestCloud
const QUOTA = { databaseQps: 30, databaseConnections: 4, functionConcurrency: 2 }
beforeAll(async () => {
  cloud = await startTestCloud({ quota: QUOTA })
})
afterAll(() => cloud.close())

/** The error codes of many promises, undefined where one was kept. */
const codesOf = async (promises: Array<Promise<unknown>>) =>
  (await Promise.allSettled(promises)).map((settled) =>
    settled.status === 'fulfilled' ? undefined : (settled.reason as { errCode: number }).errCode,
  )

test('more database requests at once than connections are -501004, and the next one is fine', async () => {
  const count = () => cloud.db.collection('plain').count() as Promise<unknown>
  const codes = await codesOf(Array.from({ length: 20 }, count))
  const refused = codes.filter((code) => code !== undefined)
  expect(new Set(refused)).toEqual(new Set([-501004]))
  expect(refused.length).toBeLessThan(20)
  await count()
})

test('more database requests in a second than allowed are -501003', async () => {
  const codes: Array<number | undefined> = []
  while (!codes.includes(-501003) && codes.length < 1000)
    codes.push(...(await codesOf(Array.from({ length: 8 }, () => cloud.db.collection('plain').count()))))
  expect(codes).toContain(-501003)
})

test('more calls of one function at once than allowed are -501004; those of another are not', async () => {
  const slow = Array.from({ length: 5 }, () => cloud.call('slow', { trips: 0 }))
  const answers = await Promise.all([...slow, cloud.call('hello', {})])
  const refused = answers.filter((answer) => 'error' in answer)
  expect(refused).toEqual(
    Array.from({ length: 3 }, () => ({ error: { code: -501004, message: expect.stringContaining('slow') } })),
  )
  expect(answers[5]).toHaveProperty('result')
})

test.each([0, -1, 1.5, NaN])('a quota of %d is refused', async (limit) => {
  const options = { functionsDir: FIXTURES, data: ':memory:', quota: { functionConcurrency: limit } }
  await expect(startLocalCloud(options)).rejects.toThrow('functionConcurrency must be a whole number above 0')
})
