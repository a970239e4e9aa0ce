import fc from 'fast-check'
import type { TargetVersion } from '../../cloudfunctions/domains/hours/model'
import {
  addToSum,
  allowedMinutes,
  bandsOf,
  DAILY_CAP_MINUTES,
  firstTarget,
  hourRuleOn,
  isOfficer,
  progressOf,
  refuseCorrection,
  refuseDay,
  refuseDecision,
  surnameOnly,
  targetOf,
  type YearSum,
} from '../../cloudfunctions/domains/hours/rules'

const empty: YearSum = { minutes: 0, centralised: 0, byDay: {} }
const days = fc.constantFrom('2026-03-01', '2026-03-02', '2026-11-22')
const grants = fc.array(fc.record({ day: days, minutes: fc.integer({ min: -480, max: 900 }) }), {
  maxLength: 40,
})

/** Enters one after another what the rules allow of each. */
function enterAll(list: { day: string; minutes: number }[]) {
  let sum = empty
  const entered: number[] = []
  for (const { day, minutes } of list) {
    const allowed = allowedMinutes(sum, day, minutes)
    if (allowed === 0) continue
    sum = addToSum(sum, day, allowed, false)
    entered.push(allowed)
  }
  return { sum, entered }
}

describe('the ledger', () => {
  test('no day passes the cap or falls under zero, and the year is the sum of its entries and of its days', () => {
    fc.assert(
      fc.property(grants, (list) => {
        const { sum, entered } = enterAll(list)
        const perDay = Object.values(sum.byDay)
        expect(perDay.every((minutes) => minutes >= 0 && minutes <= DAILY_CAP_MINUTES)).toBe(true)
        expect(sum.minutes).toBe(entered.reduce((total, minutes) => total + minutes, 0))
        expect(sum.minutes).toBe(perDay.reduce((total, minutes) => total + minutes, 0))
      }),
    )
  })

  test.each([
    ['a morning', empty, 180, 180],
    ['a very long day', empty, 900, 480],
    ['what is left of a day', addToSum(empty, '2026-03-01', 400, false), 180, 80],
    ['nothing of a full day', addToSum(empty, '2026-03-01', 480, false), 60, 0],
    ['taking away what is there', addToSum(empty, '2026-03-01', 90, false), -60, -60],
    ['taking away more than is there', addToSum(empty, '2026-03-01', 90, false), -120, -90],
  ])('%s', (_, sum, minutes, allowed) => {
    expect(allowedMinutes(sum, '2026-03-01', minutes)).toBe(allowed)
  })

  test('a correction that takes more than the day has is refused', () => {
    const sum = addToSum(empty, '2026-03-01', 90, false)
    expect(refuseCorrection(sum, '2026-03-01', -90)).toBeNull()
    expect(refuseCorrection(sum, '2026-03-01', -91)?.code).toBe('CORRECTION_TOO_LARGE')
  })

  test('each kind of entry has a rule on any day of its time', () => {
    expect(hourRuleOn('training.attended', '2026-11-22')).toMatchObject({ version: 1 })
    expect(() => hourRuleOn('training.attended', '2019-12-31')).toThrow()
  })
})

describe('the yearly target', () => {
  const own: TargetVersion[] = [
    { ...firstTarget, version: 2, from: '2026-06-01', memberHours: 40 },
    { ...firstTarget, version: 3, from: '2027-01-01', memberHours: 24 },
  ]

  test.each([
    ['before any of its own', 2025, '2026-11-22', 1],
    ['the running year before the change', 2026, '2026-05-31', 1],
    ['the running year after the change', 2026, '2026-06-01', 2],
    ['a past year keeps its last version', 2026, '2028-01-01', 2],
    ['the next year by the next version', 2027, '2027-01-01', 3],
  ])('%s', (_, year, today, version) => {
    expect(targetOf(own, year, today).version).toBe(version)
  })

  test.each([
    ['a member at 32 hours', false, 32 * 60, 0, true],
    ['a member a minute short', false, 32 * 60 - 1, 0, false],
    ['a secretary at 56 hours without a centralised training', true, 56 * 60, 0, false],
    ['a secretary at 56 hours with one', true, 56 * 60, 1, true],
    ["a secretary with a member's hours", true, 32 * 60, 1, false],
  ])('%s', (_, officer, minutes, centralised, reached) => {
    expect(progressOf({ minutes, centralised }, firstTarget, officer).reached).toBe(reached)
  })

  test('hours are never rounded up, and a shorter study hour gives more of them', () => {
    expect(progressOf({ minutes: 119, centralised: 0 }, firstTarget, false).hours).toBe(1.9)
    const short = { ...firstTarget, minutesPerHour: 45 }
    expect(progressOf({ minutes: 119, centralised: 0 }, short, false).hours).toBe(2.6)
  })

  test('officers are those who lead a branch or a committee', () => {
    expect(isOfficer([{ role: 'editor' }])).toBe(false)
    expect(isOfficer([{ role: 'editor' }, { role: 'branchOfficer' }])).toBe(true)
  })
})

describe('what is shown of a group', () => {
  const at = (minutes: number) => progressOf({ minutes, centralised: 0 }, firstTarget, false)

  test('the bands are disjoint and cover everybody, and groups under five are not shown', () => {
    expect(bandsOf([0, 1, 959, 960, 1919, 1920].map(at))).toEqual({
      none: 1,
      underHalf: 2,
      overHalf: 2,
      reached: 1,
    })
    expect(bandsOf([0, 60, 600, 1920].map(at))).toBeNull()
    fc.assert(
      fc.property(fc.array(fc.nat(4000), { minLength: 5, maxLength: 60 }), (minutes) => {
        const bands = bandsOf(minutes.map(at))
        expect(Object.values(bands ?? {}).reduce((sum, count) => sum + count, 0)).toBe(minutes.length)
      }),
    )
  })

  test('a stranger sees the surname only', () => {
    expect(surnameOnly('陈示例')).toBe('陈**')
    expect(surnameOnly('𠮷野')).toBe('𠮷**')
  })
})

describe('entries by hand', () => {
  test.each([
    ['today', '2026-11-22', null],
    ['last year', '2025-01-01', null],
    ['tomorrow', '2026-11-23', 'DAY_NOT_ALLOWED'],
    ['two years ago', '2024-12-31', 'DAY_NOT_ALLOWED'],
  ])('%s', (_, day, code) => {
    expect(refuseDay(day, '2026-11-22')?.code ?? null).toBe(code)
  })

  const waiting = { state: 'waiting', memberId: 'm', proposedById: 'a' }
  test.each([
    ['a second officer decides', waiting, 'b', null],
    ['nobody decides on the own entry', waiting, 'a', 'SECOND_OFFICER_NEEDED'],
    ['nobody decides about themself', waiting, 'm', 'OWN_MATTER'],
    ['nothing is decided twice', { ...waiting, state: 'refused' }, 'b', 'PROPOSAL_DECIDED'],
    ['there has to be one', null, 'b', 'PROPOSAL_UNKNOWN'],
  ])('%s', (_, proposal, officer, code) => {
    expect(refuseDecision(proposal, officer)?.code ?? null).toBe(code)
  })
})
