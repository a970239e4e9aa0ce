import fc from 'fast-check'
import { award, rulesOn } from '../../cloudfunctions/domains/points/rules'

describe('what an act earns', () => {
  test.each([
    ['four right answers', 'quiz.daily', 4, 0, 4],
    ['five right answers', 'quiz.daily', 5, 0, 5],
    ['no right answer', 'quiz.daily', 0, 0, null],
    ['a first item', 'study.complete', 1, 0, 2],
    ['a third item', 'study.complete', 1, 4, 2],
    ['an item over the daily cap', 'study.complete', 1, 6, null],
    ['an item that only half fits under the cap', 'study.complete', 1, 5, 1],
  ] as const)('%s', (_, rule, units, earned, amount) => {
    expect(award('e', rule, units, earned, '2026-11-22')?.amount ?? null).toBe(amount)
  })

  test('each entry names its rule, the version and the reason; a capped one says so', () => {
    expect(award('e1', 'quiz.daily', 4, 0, '2026-11-22')).toEqual({
      entryId: 'e1',
      ruleId: 'quiz.daily',
      ruleVersion: 1,
      ruleName: '每日答题',
      amount: 4,
      reason: '答对 4 题，每题 1 分',
    })
    expect(award('e2', 'study.complete', 1, 5, '2026-11-22')?.reason).toMatch(/已到今日上限$/)
  })

  test('a day never earns more than the cap, whatever the order of acts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), (acts) => {
        const total = acts.reduce(
          (sum, units) => sum + (award('e', 'study.complete', units, sum, '2026-11-22')?.amount ?? 0),
          0,
        )
        expect(total).toBeLessThanOrEqual(6)
        expect(total).toBe(Math.min(6, 2 * acts.reduce((sum, units) => sum + units, 0)))
      }),
    )
  })

  test('before a rule begins there is none, and no rule pays for time, log-ins or likes', () => {
    expect(rulesOn('2025-12-31')).toEqual([])
    expect(rulesOn('2026-11-22').map(({ id }) => id)).toEqual(['study.complete', 'quiz.daily'])
  })
})
