import { fingerprintOf, standingOf } from '../../client/miniprogram/components/proof/fingerprint'
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import type { InputOf } from '../../cloudfunctions/kernel/contract'
import { openCheckpoint } from '../../transparency-log/checkpoint'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { disclosureStore, type Desk, openDesk } from '../support/disclosures'
import { pinned } from '../support/log'
import { member, someone } from '../support/people'

let cloud: TestCloud
let desk: Desk
beforeAll(async () => {
  cloud = await openCloud()
  desk = await openDesk(cloud)
})
afterAll(() => cloud.close())

describe('the public list', () => {
  test('is found by category, organisation with what is below it, year and words, newest first, page by page', async () => {
    const ids: string[] = []
    for (let count = 0; count < 23; count++)
      ids.push(await desk.published(desk.draft({ category: 'dues', title: `党费收缴情况${count}` })))
    const first = await cloud.get('disclosure.publicList', { category: 'dues' })
    expect(first.items).toHaveLength(20)
    const second = await cloud.get('disclosure.publicList', { category: 'dues', cursor: first.nextCursor! })
    const listed = [...first.items, ...second.items].map(({ disclosureId }) => disclosureId)
    expect(listed.slice(0, 23)).toEqual([...ids].reverse())
    const year = first.day.slice(0, 4)
    const found = async (query: InputOf<Contracts['disclosure.publicList']>) =>
      (await cloud.get('disclosure.publicList', query)).items.map(({ disclosureId }) => disclosureId)
    expect(await found({ organisationId: 'committee', category: 'dues', year })).toHaveLength(20)
    expect(await found({ organisationId: 'branch-3', category: 'dues', year })).toEqual([])
    expect(await found({ category: 'dues', year: '2019' })).toEqual([])
    expect(await found({ words: '情况22' })).toEqual([ids[22]])
    expect(await found({ words: '党费 情况22', category: 'dues' })).toEqual([ids[22]])
    expect(await found({ words: '情况22', category: 'award' })).toEqual([])
    expect(await found({ words: '没有这样的标题' })).toEqual([])
  }, 120_000)

  test('and the page of one cost two trips and as many documents however many there are', async () => {
    const { items } = await cloud.get('disclosure.publicList', {})
    const list = cloud.operationsOf('disclosure.publicList')
    expect(list).toHaveLength(1)
    await desk.detail(items[0]!.disclosureId)
    expect(cloud.operationsOf('disclosure.publicDetail').length).toBeLessThanOrEqual(4)
  })
})

describe('subscribing', () => {
  test('is by category, for anybody with an account, and ends as it began', async () => {
    expect(await cloud.get('disclosure.subscriptions', {}, someone)).toEqual({ categories: [] })
    for (let time = 0; time < 2; time++)
      expect(await cloud.get('disclosure.subscribe', { category: 'dues', on: true }, someone)).toEqual({
        categories: ['dues'],
      })
    expect(await cloud.get('disclosure.subscriptions', {}, member)).toEqual({ categories: [] })
    await cloud.get('disclosure.subscribe', { category: 'dues', on: false }, someone)
    expect(await cloud.get('disclosure.subscriptions', {}, someone)).toEqual({ categories: [] })
    const everything = JSON.stringify(
      await disclosureStore().disclosureSubscriptions.find({ category: 'dues' }, { limit: 9 }),
    )
    expect(everything).not.toContain(someone.openid)
  })
})

test('subscribers are told once of each publication, those of another category not at all', async () => {
  await cloud.get('disclosure.subscribe', { category: 'rectification', on: true }, someone)
  await cloud.get('disclosure.subscribe', { category: 'award', on: true }, member)
  const given = desk.draft({ category: 'rectification', title: '整改完成情况' })
  await desk.published(given)
  for (let time = 0; time < 3; time++) await cloud.raw('jobs', { action: 'disclosure.tell', input: {} })
  const inbox = async (as: As) => (await cloud.get('message.mine', {}, as)).messages
  const told = (await inbox(someone)).filter(({ page }) => page.includes(given.disclosureId))
  expect(told).toHaveLength(1)
  expect(told[0]!.lines[0]).toEqual({ label: '公示', text: '整改完成情况' })
  expect((await inbox(member)).filter(({ page }) => page.includes(given.disclosureId))).toEqual([])
})

test('a window counted before its calendar was published is counted anew, once, when it appears', async () => {
  const disclosureId = await desk.published(desk.draft())
  const { disclosureHeads } = disclosureStore()
  // As it was counted before anybody knew the holidays of 2026: Spring Festival looked like ordinary weeks.
  await disclosureHeads.update(disclosureId, {
    window: { startDay: '2026-02-12', workingDays: 5, lastDay: '2026-02-19', provisional: true },
    provisionalDay: '2026-02-13',
  })
  await desk.sweep('disclosure.recount')
  expect(await disclosureHeads.get(disclosureId)).toMatchObject({
    window: { lastDay: '2026-02-26', provisional: false },
    provisionalDay: null,
  })
  expect((await desk.sweep('disclosure.recount')).data).toEqual({ recounted: 0 })
})

test('the page of one shows where the public log stands, signed, so that two readers can compare', async () => {
  const disclosureId = await desk.published(desk.draft())
  await cloud.raw('jobs', { action: 'transparency.seal', input: {} })
  const { checkpoint } = await desk.detail(disclosureId)
  const signed = openCheckpoint(checkpoint!, pinned.log)!
  expect(standingOf(checkpoint!)).toEqual({ size: signed.size, root: signed.root })
  expect(fingerprintOf(signed)).toMatch(/^([0-9A-F]{4} ){3}[0-9A-F]{4}$/)
})
