/** Times and sizes in words. */
import { untilInWords } from '../../localcloud/portal/inspector/clock/until'
import { sizeInWords } from '../../localcloud/portal/parts/size'
import {
  aheadInWords,
  beijingDay,
  beijingMoment,
  beijingSpan,
  beijingTime,
  DAY_MS,
  HOUR_MS,
} from '../../localcloud/portal/parts/time'

const MINUTE_MS = 60_000
/** Ten to midnight in Beijing. */
const at = Date.parse('2026-11-22T23:50:00+08:00')

test('days and times are those of Beijing', () => {
  expect(beijingDay(at)).toBe('2026年11月22日星期日')
  expect(beijingTime(at)).toBe('23:50:00')
  expect(beijingMoment(at + HOUR_MS)).toBe('11月23日 00:50:00')
})

test('a span names the days only when they differ', () => {
  expect(beijingSpan(at - HOUR_MS, at)).toBe('22:50:00 至 23:50:00')
  expect(beijingSpan(at, at + HOUR_MS)).toBe('11月22日 23:50:00 至 11月23日 00:50:00')
})

test.each([
  [0, '与真实时间一致'],
  [20_000, '与真实时间一致'],
  [DAY_MS, '比真实时间快 1 天'],
  [7 * DAY_MS + 2 * HOUR_MS + MINUTE_MS, '比真实时间快 7 天 2 小时 1 分钟'],
])('a clock ahead by %d ms', (offset, words) => {
  expect(aheadInWords(offset)).toBe(words)
})

test.each([
  [-5, '马上就到'],
  [59_999, '马上就到'],
  [MINUTE_MS, '还有 1 分钟'],
  [HOUR_MS, '还有 1 小时'],
  [3 * HOUR_MS + 5 * MINUTE_MS, '还有 3 小时 5 分钟'],
  [DAY_MS + 5 * MINUTE_MS, '还有 1 天'],
  [2 * DAY_MS + HOUR_MS + MINUTE_MS, '还有 2 天 1 小时'],
])('until something in %d ms', (ms, words) => {
  expect(untilInWords(ms)).toBe(words)
})

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1.0 KB'],
  [34_531, '33.7 KB'],
  [500 * 1024, '500 KB'],
  [1024 * 1024 - 1, '1.0 MB'],
  [1.5 * 1024 ** 3, '1.5 GB'],
  [5000 * 1024 ** 3, '5000 GB'],
])('%d bytes', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words)
})
