import { openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const administrator = { openid: 'o-demo-admin' }
const inspector = { openid: 'o-demo-inspector' }
const everybody = [member, member2, secretary, administrator, inspector]

async function join(as: { openid: string }) {
  const { names } = await cloud.get('league.mine', {}, as)
  return cloud.get('league.join', { shownName: names[0] ?? '' }, as)
}

async function read(name: string, filter: Record<string, unknown>) {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  return (await database.collection(name).where(filter).limit(1000).get()).data as Array<
    Record<string, unknown>
  >
}

/** Gives a member points as a decision of another domain would. */
async function earn(memberId: string, amount: number, id: string): Promise<void> {
  const { correctPoints } =
    require('../../cloudfunctions/domains/points') as typeof import('../../cloudfunctions/domains/points')
  const { transaction } =
    require('../../cloudfunctions/kernel/transaction') as typeof import('../../cloudfunctions/kernel/transaction')
  const { momentOf } =
    require('../../cloudfunctions/kernel/time') as typeof import('../../cloudfunctions/kernel/time')
  await transaction((running) =>
    correctPoints(running, momentOf(cloud.clock.now()), {
      memberId,
      ofEntryId: id,
      amount,
      reason: '试',
      source: { kind: 'correction', id: 'test', title: '试' },
    }),
  )
}

describe('the voluntary league', () => {
  test('it is off until the committee switches it on; a secretary and a member cannot', async () => {
    expect((await cloud.get('league.mine', {}, member)).on).toBe(false)
    const { names } = await cloud.get('league.mine', {}, member)
    expect(await cloud.refusal('league.join', { shownName: names[0] ?? '' }, member)).toBe('LEAGUE_OFF')
    expect(await cloud.refusal('league.set', { on: true }, await cloud.signIn(secretary.openid))).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.get('league.set', { on: true }, await cloud.signIn(committee.openid))).toMatchObject({
      on: true,
      joined: null,
    })
  })

  test('only offered names are taken, and joining many times at once is joining once', async () => {
    expect(await cloud.refusal('league.join', { shownName: '支部第一名' }, member)).toBe('LEAGUE_NAME')
    await Promise.all(Array.from({ length: 20 }, () => join(member)))
    expect(await read('leaguePlayers', { rootId: 'committee' })).toHaveLength(1)
  })

  test('a small group is not shown; from five on its members see one another and nobody else does', async () => {
    await cloud.get('league.place', {})
    expect((await cloud.get('league.mine', {}, member)).group).toEqual({ size: 1, players: [] })
    for (const as of everybody.slice(1)) await join(as)
    await Promise.all([cloud.get('league.place', {}), cloud.get('league.place', {})])
    await earn('m-member2', 3, 'a')
    await earn('m-member', 5, 'b')
    const { group } = await cloud.get('league.mine', {}, member)
    expect(group?.size).toBe(5)
    expect(group?.players.map(({ points, me }) => [points, me]).slice(0, 2)).toEqual([
      [5, true],
      [3, false],
    ])
    expect(JSON.stringify(group)).not.toMatch(/m-member|陈示例|林样本/)
    expect((await cloud.get('league.mine', {}, committee)).group).toBeNull()
    expect(await cloud.get('league.setting', {}, await cloud.signIn(committee.openid))).toMatchObject({
      joined: 5,
    })
    expect(
      JSON.stringify(await cloud.get('league.setting', {}, await cloud.signIn(committee.openid))),
    ).not.toMatch(/names|players|m-/)
  })

  test('placing twice changes nothing, and every query is served by an index', async () => {
    const before = await read('leagueGroups', { rootId: 'committee' })
    expect(await cloud.get('league.place', {})).toEqual({ placed: 0 })
    expect(await read('leagueGroups', { rootId: 'committee' })).toEqual(before)
    for (const action of ['league.mine', 'league.place', 'league.setting'])
      expect(cloud.operationsOf(action).filter(({ index }) => index === null)).toEqual([])
  })

  test('leaving deletes the standing at once', async () => {
    expect(await cloud.get('league.leave', {}, member2)).toMatchObject({ joined: false, group: null })
    expect(await read('leaguePlayers', { rootId: 'committee' })).toHaveLength(4)
    expect(JSON.stringify(await read('leagueGroups', { rootId: 'committee' }))).not.toMatch('m-member2')
    await cloud.get('league.leave', {}, member2)
    await join(member2)
    await cloud.get('league.place', {})
  })

  test('a new week begins with new groups and from nothing', async () => {
    await cloud.clock.advance(7 * 86_400_000)
    await cloud.get('league.place', {})
    const { group, week } = await cloud.get('league.mine', {}, member)
    expect(group?.players.map(({ points }) => points)).toEqual([0, 0, 0, 0, 0])
    expect((await read('leagueGroups', { rootId: 'committee' })).map((one) => one.week)).toEqual([week])
  })

  test('switching it off deletes everything about it', async () => {
    await cloud.get('league.set', { on: false }, await cloud.signIn(committee.openid))
    expect(await read('leaguePlayers', { rootId: 'committee' })).toEqual([])
    expect(await read('leagueGroups', { rootId: 'committee' })).toEqual([])
    expect(await cloud.get('league.mine', {}, member)).toMatchObject({
      on: false,
      joined: false,
      group: null,
    })
  })
})
