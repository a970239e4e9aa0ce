import fc from 'fast-check'
import { addDays, dayOf, mondayOf, momentOf, startOfDayMs } from '../../cloudfunctions/kernel/time'

describe('days in China', () => {
  test.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21'],
    ['2026-11-21T16:00:00.000Z', '2026-11-22'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s is on %s', (instant, day) => {
    expect(dayOf(Date.parse(instant))).toBe(day)
    expect(momentOf(Date.parse(instant))).toEqual({ ms: Date.parse(instant), iso: instant, day })
  })

  test('a day begins on itself and one millisecond earlier is the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (count) => {
        const day = addDays('1992-01-01', count)
        expect(dayOf(startOfDayMs(day))).toBe(day)
        expect(dayOf(startOfDayMs(day) - 1)).toBe(addDays(day, -1))
      }),
    )
  })

  test.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-16', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday)
  })
})
