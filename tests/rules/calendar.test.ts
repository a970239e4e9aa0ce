import fc from 'fast-check'
import { naturalWindow, workingWindow } from '../../cloudfunctions/domains/calendar'
import { officialCalendar } from '../../cloudfunctions/domains/calendar/official'
import {
  countNaturalDays,
  countWorkingDays,
  type DayCalendar,
  MAX_WINDOW_DAYS,
} from '../../cloudfunctions/domains/calendar/rules'
import { addDays } from '../../cloudfunctions/kernel/time'

describe('a window of working days', () => {
  test.each([
    // An ordinary week: from Monday to the next Monday.
    { from: '2026-11-23', count: 5, lastDay: '2026-11-30' },
    // Published on a Saturday: Monday is the first day that counts.
    { from: '2026-11-21', count: 1, lastDay: '2026-11-23' },
    // Spring Festival 2026: the 14th and the 28th of February are worked, the 15th to the 23rd are not.
    { from: '2026-02-12', count: 5, lastDay: '2026-02-26' },
    { from: '2026-02-24', count: 5, lastDay: '2026-03-02' },
    // National Day 2026 with both of its make-up days, a Sunday before and a Saturday after.
    { from: '2026-09-18', count: 5, lastDay: '2026-09-24' },
    { from: '2026-09-30', count: 5, lastDay: '2026-10-13' },
    // A make-up Sunday counts as the last day as well.
    { from: '2025-09-26', count: 1, lastDay: '2025-09-28' },
  ])('of $count after $from ends on $lastDay', ({ from, count, lastDay }) => {
    const window = workingWindow(from, count)
    expect(window.lastDay).toBe(lastDay)
    expect(window.provisional).toBe(false)
  })

  test('says of each day why it counts or not', () => {
    const whys = Object.fromEntries(workingWindow('2026-09-30', 5).days.map(({ day, why }) => [day, why]))
    expect(whys['2026-09-30']).toBe('当天不计，从第二天算起')
    expect(whys['2026-10-03']).toBe('国庆节放假')
    expect(whys['2026-10-08']).toBe('工作日')
    expect(whys['2026-10-10']).toBe('国庆节调休上班')
    expect(whys['2026-10-11']).toBe('周末休息')
  })

  test('is provisional as soon as it reaches into a year whose calendar is not published', () => {
    expect(officialCalendar.knows(2026)).toBe(true)
    expect(officialCalendar.knows(2099)).toBe(false)
    const window = workingWindow('2098-12-30', 5)
    expect(window.provisional).toBe(true)
    expect(window.days.find(({ day }) => day === '2099-01-01')).toEqual({
      day: '2099-01-01',
      kind: 'working',
      counted: true,
      why: '暂按工作日计',
      provisional: true,
    })
  })

  test('comes out later once the calendar it waited for appears', () => {
    const unpublished: DayCalendar = { knows: (year) => year < 2027, special: officialCalendar.special }
    const published: DayCalendar = {
      knows: () => true,
      special: (day) =>
        day === '2027-01-01' ? { holiday: '元旦', work: false } : officialCalendar.special(day),
    }
    expect(countWorkingDays(unpublished, '2026-12-30', 3)).toMatchObject({
      lastDay: '2027-01-04',
      provisional: true,
    })
    expect(countWorkingDays(published, '2026-12-30', 3)).toMatchObject({
      lastDay: '2027-01-05',
      provisional: false,
    })
  })

  const day = fc.integer({ min: 0, max: 365 * 8 }).map((count) => addDays('2020-01-01', count))
  const length = fc.integer({ min: 1, max: 60 })

  test('holds exactly as many counted days as asked for, in order, none left out, the last one counted', () => {
    fc.assert(
      fc.property(day, length, (from, count) => {
        const { days, lastDay, provisional } = workingWindow(from, count)
        expect(days.filter(({ counted }) => counted)).toHaveLength(count)
        expect(days.map((each) => each.day)).toEqual(days.map((_, index) => addDays(from, index)))
        expect(days.at(-1)).toMatchObject({ day: lastDay, counted: true })
        expect(days[0]).toMatchObject({ kind: 'start', counted: false })
        expect(provisional).toBe(days.some((each) => each.provisional))
      }),
    )
  })

  test('never ends earlier for beginning later, nor for being longer', () => {
    fc.assert(
      fc.property(day, length, (from, count) => {
        const { lastDay } = workingWindow(from, count)
        expect(workingWindow(addDays(from, 1), count).lastDay >= lastDay).toBe(true)
        expect(workingWindow(from, count + 1).lastDay > lastDay).toBe(true)
      }),
    )
  })

  test('of n and m one after the other is one of n + m', () => {
    fc.assert(
      fc.property(day, length, length, (from, one, other) => {
        expect(workingWindow(workingWindow(from, one).lastDay, other).lastDay).toBe(
          workingWindow(from, one + other).lastDay,
        )
      }),
    )
  })

  test.each([0, -1, 1.5, MAX_WINDOW_DAYS + 1, Number.NaN])('of %p days is refused', (count) => {
    expect(() => workingWindow('2026-11-23', count)).toThrow(RangeError)
    expect(() => naturalWindow('2026-11-23', count)).toThrow(RangeError)
  })
})

describe('a window of natural days', () => {
  test.each([
    { from: '2026-11-03', count: 15, lastDay: '2026-11-18' },
    // Would end on Saturday 21 November.
    { from: '2026-11-06', count: 15, lastDay: '2026-11-23' },
    // Would end in the National Day holidays.
    { from: '2026-09-18', count: 15, lastDay: '2026-10-08' },
    // Ends on a make-up Saturday, which is worked.
    { from: '2026-09-25', count: 15, lastDay: '2026-10-10' },
  ])('of $count after $from ends on $lastDay', ({ from, count, lastDay }) => {
    expect(naturalWindow(from, count).lastDay).toBe(lastDay)
  })

  test('ends on a working day, at most a long holiday after what was counted', () => {
    const day = fc.integer({ min: 0, max: 365 * 6 }).map((count) => addDays('2020-01-01', count))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const { lastDay, days } = countNaturalDays(officialCalendar, from, count)
        expect(days.filter(({ counted }) => counted)).toHaveLength(count)
        expect(lastDay >= addDays(from, count)).toBe(true)
        expect(lastDay <= addDays(from, count + 11)).toBe(true)
        expect(workingWindow(addDays(lastDay, -1), 1).lastDay).toBe(lastDay)
      }),
    )
  })
})
