import fc from 'fast-check'
import { award, defaultRule, ruleIds, ruleOf } from '../../cloudfunctions/domains/points/rules'

const study = defaultRule('study.complete')
const quiz = defaultRule('quiz.daily')

describe('what an act earns', () => {
  test.each([
    ['four right answers', quiz, 4, 0, 4],
    ['five right answers', quiz, 5, 0, 5],
    ['no right answer', quiz, 0, 0, null],
    ['a first item', study, 1, 0, 2],
    ['a third item', study, 1, 4, 2],
    ['an item over the daily cap', study, 1, 6, null],
    ['an item that only half fits under the cap', study, 1, 5, 1],
    ['a rule set to nothing', ruleOf('quiz.daily', 2, '2026-11-01', { perUnit: 0, dailyCap: 5 }), 5, 0, null],
  ] as const)('%s', (_, rule, units, earned, amount) => {
    expect(award(rule, 'e', units, earned)?.amount ?? null).toBe(amount)
  })

  test('each entry names its rule, the version and the reason; a capped one says so', () => {
    expect(award(quiz, 'e1', 4, 0)).toEqual({
      entryId: 'e1',
      ruleId: 'quiz.daily',
      ruleVersion: 1,
      ruleName: '每日答题',
      amount: 4,
      reason: '答对 4 题，每题 1 分',
    })
    expect(award(study, 'e2', 1, 5)?.reason).toMatch(/已到今日上限$/)
  })

  test('a day never earns more than the cap, whatever the order of acts and the figures of the rule', () => {
    const figures = fc
      .record({ perUnit: fc.integer({ min: 0, max: 10 }), dailyCap: fc.integer({ min: 0, max: 30 }) })
      .filter(({ perUnit, dailyCap }) => dailyCap >= perUnit)
    fc.assert(
      fc.property(
        figures,
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }),
        ({ perUnit, dailyCap }, acts) => {
          const rule = ruleOf('study.complete', 2, '2026-11-01', { perUnit, dailyCap })
          const total = acts.reduce((sum, units) => sum + (award(rule, 'e', units, sum)?.amount ?? 0), 0)
          expect(total).toBe(Math.min(dailyCap, perUnit * acts.reduce((sum, units) => sum + units, 0)))
        },
      ),
    )
  })

  test('only what was learned can be paid: no rule for time, log-ins, shares or likes, and no way to add one', () => {
    expect(ruleIds.every((id) => /\.(complete|daily|right)$/.test(id))).toBe(true)
    for (const id of ruleIds) {
      const { name, explanation } = defaultRule(id)
      expect(`${id} ${name}`).not.toMatch(/time|login|share|like|minute|时长|登录|转发|点赞|签到/)
      expect(explanation).toMatch(/答对|学完/)
    }
  })

  test('the words of a rule carry its figures', () => {
    const { explanation } = ruleOf('quiz.daily', 3, '2026-12-01', { perUnit: 2, dailyCap: 8 })
    expect(explanation).toMatch('1 题得 2 分')
    expect(explanation).toMatch('最多 8 分')
  })
})
