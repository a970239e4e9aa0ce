import { openCloud, type TestCloud } from '../support/cloud'
import { member, member2 } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

/** Corrects an entry as a decision of another domain does, in a transaction of its own. */
async function correct(amount: number, ofEntryId = 'quiz.daily.x', memberId = 'm-member') {
  const { correctPoints } =
    require('../../cloudfunctions/domains/points') as typeof import('../../cloudfunctions/domains/points')
  const { transaction } =
    require('../../cloudfunctions/kernel/transaction') as typeof import('../../cloudfunctions/kernel/transaction')
  const { momentOf } =
    require('../../cloudfunctions/kernel/time') as typeof import('../../cloudfunctions/kernel/time')
  const source = { kind: 'correction' as const, id: 'regrade-1', title: '题目更正' }
  return transaction((running) =>
    correctPoints(running, momentOf(cloud.clock.now()), {
      memberId,
      ofEntryId,
      amount,
      reason: '正确答案已更正，补 2 分',
      source,
    }),
  )
}

describe('corrections of points', () => {
  test('a correction is an entry of its own that says what it corrects and why', async () => {
    expect(await correct(2)).toBe(true)
    const mine = await cloud.get('points.mine', {}, member)
    expect(mine.balance).toBe(2)
    expect(mine.entries).toMatchObject([
      { entryId: 'correction.quiz.daily.x.regrade-1', amount: 2, reason: '正确答案已更正，补 2 分' },
    ])
    expect((await cloud.get('points.mine', {}, member2)).balance).toBe(0)
  })

  test('the same decision carried out again, even twenty times at once, corrects nothing more', async () => {
    await Promise.all(Array.from({ length: 20 }, () => correct(2)))
    expect((await cloud.get('points.mine', {}, member)).balance).toBe(2)
  })

  test('points can be taken back, and a correction of nothing is a mistake of the caller', async () => {
    await correct(-1, 'quiz.daily.y')
    expect((await cloud.get('points.mine', {}, member)).balance).toBe(1)
    await expect(correct(0, 'quiz.daily.z')).rejects.toThrow('0 points')
  })

  test('the choice to see points on home survives a correction', async () => {
    await cloud.get('points.setShowOnHome', { show: true }, member2)
    await correct(3, 'quiz.daily.w', 'm-member2')
    expect(await cloud.get('points.mine', {}, member2)).toMatchObject({ balance: 3, showOnHome: true })
  })
})
