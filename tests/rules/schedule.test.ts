/** Whose plan holds on which day. */
import fc from 'fast-check'
import {
  DAYS_AHEAD,
  lineOf,
  ownerOf,
  refuseDay,
  samePlan,
} from '../../cloudfunctions/domains/study/schedule/rules'
import { addDays } from '../../cloudfunctions/kernel/time'

describe('whose plan holds', () => {
  const line = lineOf('/committee/general-1/branch-1/')
  test('the line of an organisation leads from itself to the root', () => {
    expect(line).toEqual(['branch-1', 'general-1', 'committee'])
  })
  test.each([
    ['the root, where nobody planned', [], 'committee'],
    ['the nearest that planned', ['committee', 'general-1'], 'general-1'],
    ['its own', ['committee', 'branch-1'], 'branch-1'],
    ['not that of an organisation beside it', ['branch-2'], 'committee'],
  ])('%s', (_, planned, owner) => {
    expect(ownerOf(line, (id) => planned.includes(id))).toBe(owner)
  })
  test('it is always on the line, and nothing nearer planned (property)', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1 })
    fc.assert(
      fc.property(ids, fc.array(fc.constantFrom(...'abcdefgh')), (given, planned) => {
        const owner = ownerOf(given, (id) => planned.includes(id))
        expect(given).toContain(owner)
        const nearer = given.slice(0, given.indexOf(owner))
        expect(nearer.some((id) => planned.includes(id))).toBe(false)
        expect(planned.includes(owner) || owner === given.at(-1)).toBe(true)
      }),
    )
  })
})

describe('which days can be planned', () => {
  const today = '2026-11-22'
  test.each([
    [addDays(today, -1), 'closed'],
    [today, 'closed'],
    [addDays(today, 1), null],
    [addDays(today, DAYS_AHEAD), null],
    [addDays(today, DAYS_AHEAD + 1), 'tooFar'],
  ])('%s: %s', (day, refusal) => {
    expect(refuseDay(day, today)).toBe(refusal)
  })
  test('plans are the same when items, order and duties are', () => {
    const one = [
      { contentId: 'a', required: true },
      { contentId: 'b', required: false },
    ]
    expect(samePlan(one, structuredClone(one))).toBe(true)
    expect(samePlan(one, [...one].reverse())).toBe(false)
    expect(samePlan(one, one.slice(1))).toBe(false)
    expect(
      samePlan(
        one,
        one.map((item) => ({ ...item, required: true })),
      ),
    ).toBe(false)
  })
})
