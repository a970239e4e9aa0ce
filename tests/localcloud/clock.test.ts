import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Timers } from '../../localcloud/functions/timers'
import { startLocalCloud } from '../../localcloud/index'
import { FIXTURES, startTestCloud, until, type Loose, type TestCloud } from './support/cloud'

const DAY = 86_400_000
let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.close())
afterEach(() => cloud.clock.reset())

const ticks = async () =>
  (await cloud.db.collection('records').where({ note: 'tick' }).orderBy('at', 'asc').get()).data

test('functions, server dates and the record of calls go by the shifted clock', async () => {
  await cloud.clock.advance(3 * DAY)
  const earliest = Date.now() + 3 * DAY - 1000
  const { result } = (await cloud.call('records', { action: 'add', note: 'later' })) as Loose
  expect(new Date(result.data.at).getTime()).toBeGreaterThan(earliest)
  const { result: hello } = (await cloud.call('hello', {})) as Loose
  expect(hello.now).toBeGreaterThan(earliest)
  expect(cloud.recentCalls()[0]?.startedAt).toBeGreaterThan(earliest)
})

test('timers due on the way run once for each time, at their time, without a caller', async () => {
  await cloud.db.collection('records').where({ note: 'tick' }).remove()
  await cloud.clock.advance(3 * DAY)
  const found = await ticks()
  expect(found).toHaveLength(3)
  for (const { event, openid, at, built } of found) {
    expect(event).toMatchObject({ Type: 'timer', TriggerName: 'nightly' })
    expect(openid).toBeNull()
    // 2:30 in Shanghai is 18:30 the day before in UTC.
    expect(new Date(event.Time).toISOString().slice(11)).toBe('18:30:00.000Z')
    expect(at).toBeGreaterThanOrEqual(Date.parse(event.Time))
    expect(at).toBeLessThan(Date.parse(event.Time) + 60_000)
    expect(Math.abs(built.getTime() - at)).toBeLessThan(1000)
  }
  expect(cloud.recentCalls().find(({ name }) => name === 'ticks')).toMatchObject({
    source: 'timer',
    caller: null,
  })
})

test('a timer due soon runs by itself', async () => {
  const records = cloud.db.collection('records')
  await records.where({ note: 'tick' }).remove()
  const shanghai = cloud.clock.now() + 8 * 3_600_000
  const due =
    Math.floor(shanghai / DAY) * DAY + 2.5 * 3_600_000 + (shanghai % DAY > 2.5 * 3_600_000 ? DAY : 0)
  await cloud.clock.advance(due - shanghai - 300)
  expect(await ticks()).toHaveLength(0)
  await until(async () => (await ticks()).length === 1, 'the timer')
})

test('over HTTP', async () => {
  const send = async (body: unknown) => {
    const response = await fetch(`${cloud.url}/localcloud/clock`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as { offsetMs: number; now: number } }
  }
  const { body } = await send({ advanceMs: DAY })
  expect(body.offsetMs).toBe(DAY)
  expect(body.now).toBeGreaterThan(Date.now() + DAY - 1000)
  expect((await send({ advanceMs: -1 })).status).toBe(400)
  expect((await send({})).status).toBe(400)
  expect((await send({ reset: true })).body.offsetMs).toBe(0)
})

test('time does not go backwards', async () => {
  await expect(cloud.clock.advance(-1)).rejects.toThrow(RangeError)
  await expect(cloud.clock.set(cloud.clock.now() - DAY)).rejects.toThrow(RangeError)
  await cloud.clock.set(cloud.clock.now() + DAY)
  expect(cloud.clock.offsetMs()).toBeGreaterThan(DAY - 1000)
})

test('a restart keeps the time', async () => {
  const data = mkdtempSync(join(tmpdir(), 'localcloud-'))
  const first = await startLocalCloud({ functionsDir: FIXTURES, data })
  await first.clock.advance(2 * DAY)
  await first.close()
  const second = await startLocalCloud({ functionsDir: FIXTURES, data })
  expect(second.clock.offsetMs()).toBe(2 * DAY)
  await second.close()
  rmSync(data, { recursive: true })
})

test('a timer that wakes up while the clock is moved runs nothing a second time', async () => {
  const ran: string[] = []
  const catalog = { all: () => [{ name: 'jobs', triggers: [{ name: 'tick', cron: '0 * * * * * *' }] }] }
  const runner = {
    run: (_: string, event: string) => {
      ran.push((JSON.parse(event) as { Time: string }).Time)
      return Promise.resolve({ result: null })
    },
  }
  const start = Date.UTC(2026, 0, 1)
  const clock = { now: () => start, attach: () => undefined }
  const timers = new Timers(...([catalog, runner, clock] as unknown as ConstructorParameters<typeof Timers>))
  const pass = (minutes: number) => timers.pass(start + minutes * 60_000, () => undefined)
  await Promise.all([pass(5), pass(2), pass(5)])
  await pass(6)
  expect(ran.map((time) => time.slice(14, 16))).toEqual(['01', '02', '03', '04', '05', '06'])
})
