import fc from 'fast-check'
import {
  decide,
  nextChange,
  propose,
  ruleAt,
  rulesOn,
  type RuleVersion,
} from '../../cloudfunctions/domains/points/rulebook/rules'
import { addDays } from '../../cloudfunctions/kernel/time'

const wu = { memberId: 'm-wu', name: '吴示例' }
const han = { memberId: 'm-han', name: '韩演示' }
const FIRST = '2026-11-22'
const at = (day: string) => ({ day, iso: `${day}T01:00:00.000Z` })
const proposal = (version: number, firstDay: string, perUnit = 2) => ({
  ruleId: 'quiz.daily' as const,
  version,
  firstDay,
  perUnit,
  dailyCap: 10,
  why: '题目变难了',
})

/** The versions a step leads to; fails when it is refused. */
function done(result: ReturnType<typeof propose>): RuleVersion[] {
  if (!Array.isArray(result)) throw new Error(result.code)
  return result
}
const codeOf = (result: ReturnType<typeof propose>) => (Array.isArray(result) ? null : result.code)
const proposed = () => done(propose([], proposal(2, '2026-11-24'), wu, at(FIRST)))
const confirm = { ruleId: 'quiz.daily' as const, version: 2, confirm: true }

describe('changing a rule', () => {
  test('a proposal changes nothing, a confirmed one holds from its first day on', () => {
    expect(rulesOn(proposed(), '2026-12-24')).toEqual(rulesOn([], '2026-12-24'))
    const versions = done(decide(proposed(), confirm, han, at(FIRST)))
    const perUnit = (day: string) => rulesOn(versions, day).find(({ id }) => id === 'quiz.daily')?.perUnit
    expect([perUnit('2026-11-23'), perUnit('2026-11-24'), perUnit('2027-11-24')]).toEqual([1, 2, 2])
    expect(nextChange(versions, 'quiz.daily', '2026-11-23')?.version).toBe(2)
    expect(nextChange(versions, 'quiz.daily', '2026-11-24')).toBeNull()
    expect(ruleAt(versions, 'quiz.daily', 1)?.perUnit).toBe(1)
    expect(ruleAt(versions, 'quiz.daily', 2)?.perUnit).toBe(2)
    expect(ruleAt(versions, 'correction', 1)).toBeNull()
  })

  test.each([
    ['today', proposal(2, FIRST), 'RULE_BEGINS_TOO_EARLY'],
    ['yesterday', proposal(2, '2026-11-21'), 'RULE_BEGINS_TOO_EARLY'],
    ['a version further on', proposal(3, '2026-11-24'), 'RULE_CHANGED'],
  ])('a proposal for %s is refused', (_, input, code) => {
    expect(codeOf(propose([], input, wu, at(FIRST)))).toBe(code)
  })

  test('a second proposal waits for the first one; the same one again changes nothing', () => {
    expect(codeOf(propose(proposed(), proposal(2, '2026-11-25'), han, at(FIRST)))).toBe('RULE_CHANGED')
    expect(codeOf(propose(proposed(), proposal(3, '2026-11-25'), han, at(FIRST)))).toBe('RULE_CHANGED')
    expect(propose(proposed(), proposal(2, '2026-11-24'), wu, at(FIRST))).toEqual(proposed())
  })

  test('nobody confirms their own proposal, nor one whose first day has come; anybody may withdraw it', () => {
    expect(codeOf(decide(proposed(), confirm, wu, at(FIRST)))).toBe('RULE_SECOND_PERSON')
    expect(codeOf(decide(proposed(), confirm, han, at('2026-11-24')))).toBe('RULE_BEGINS_TOO_EARLY')
    const withdrawn = done(decide(proposed(), { ...confirm, confirm: false }, wu, at('2026-11-30')))
    expect(withdrawn[0]?.status).toBe('withdrawn')
    expect(codeOf(decide(withdrawn, confirm, han, at(FIRST)))).toBe('RULE_NOT_PROPOSED')
    expect(codeOf(decide([], confirm, han, at(FIRST)))).toBe('RULE_NOT_PROPOSED')
  })

  test('whatever officers do from a day on, the rules of that day and of all days before stay what they were', () => {
    const step = fc.record({
      act: fc.constantFrom('propose' as const, 'confirm' as const, 'withdraw' as const),
      ruleId: fc.constantFrom('quiz.daily' as const, 'study.complete' as const),
      who: fc.constantFrom(wu, han),
      perUnit: fc.integer({ min: 0, max: 10 }),
      begins: fc.integer({ min: -3, max: 9 }),
      wait: fc.integer({ min: 0, max: 4 }),
    })
    let changes = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let versions: RuleVersion[] = []
        let today = FIRST
        for (const { act, ruleId, who, perUnit, begins, wait } of steps) {
          today = addDays(today, wait)
          const version = versions.filter((known) => known.ruleId === ruleId).length + 1
          const result =
            act === 'propose'
              ? propose(
                  versions,
                  {
                    ruleId,
                    version: version + 1,
                    firstDay: addDays(today, begins),
                    perUnit,
                    dailyCap: 30,
                    why: '试',
                  },
                  who,
                  at(today),
                )
              : decide(versions, { ruleId, version, confirm: act === 'confirm' }, who, at(today))
          if (!Array.isArray(result)) continue
          for (let ago = 0; ago <= 20; ago++) {
            const day = addDays(today, -ago)
            expect(rulesOn(result, day)).toEqual(rulesOn(versions, day))
          }
          // What entries name stays readable as it was.
          for (const known of versions.filter(({ status }) => status === 'confirmed'))
            expect(ruleAt(result, known.ruleId, known.version)).toEqual(
              ruleAt(versions, known.ruleId, known.version),
            )
          changes += result.filter(({ status }) => status === 'confirmed').length
          versions = result
        }
      }),
    )
    expect(changes).toBeGreaterThan(0)
  })
})
