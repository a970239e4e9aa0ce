import {
  clockTime,
  closingTime,
  dayOf,
  fullDate,
  greeting,
  timeLeft,
  weekdayOf,
} from '../../client/miniprogram/words/dates'

it('reads instants by the clock in China, whatever the phone says', () => {
  expect(dayOf('2026-11-21T16:00:00.000Z')).toBe('2026-11-22')
  expect(dayOf('2026-11-21T15:59:59.999Z')).toBe('2026-11-21')
  expect(clockTime('2026-11-22T00:05:00.000Z')).toBe('08:05')
  expect(fullDate('2026-01-05')).toBe('2026年1月5日')
  expect(weekdayOf('2026-11-22')).toBe('日')
})

it('calls midnight the end of the day that closes, not the start of the next', () => {
  expect(closingTime('2026-11-22T16:00:00.000Z', '2026-11-22')).toBe('今天 24:00')
  expect(closingTime('2026-11-22T10:00:00.000Z', '2026-11-22')).toBe('今天 18:00')
  expect(closingTime('2026-11-23T10:00:00.000Z', '2026-11-22')).toBe('11月23日 18:00')
})

it('says what is left in hours and minutes, and nothing once it is over', () => {
  const at = Date.parse('2026-11-22T12:00:00.000Z')
  expect(timeLeft('2026-11-22T15:20:00.000Z', at)).toBe('3 小时 20 分钟')
  expect(timeLeft('2026-11-22T12:00:01.000Z', at)).toBe('1 分钟')
  expect(timeLeft('2026-11-22T12:00:00.000Z', at)).toBeNull()
})

it.each([
  ['2026-11-21T22:00:00.000Z', '早上好'],
  ['2026-11-22T04:00:00.000Z', '中午好'],
  ['2026-11-22T07:00:00.000Z', '下午好'],
  ['2026-11-22T12:00:00.000Z', '晚上好'],
  ['2026-11-22T17:00:00.000Z', '夜深了'],
])('greets at %s with %s', (now, words) => expect(greeting(now)).toBe(words))
