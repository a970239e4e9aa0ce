/** Small things people read: times, codes, browsers, the tree of organisations. */
import { readableCountdown, readableDay, readableInstant, weekdayOf } from '../../client/console/parts/time'
import { withDepth } from '../../client/console/roster/organisations'
import { browserName, secondsLeft, spacedCode } from '../../client/console/signIn/signInCode'

describe('an instant', () => {
  const now = new Date('2026-03-02T03:00:00Z')
  it.each([
    ['today in China, though yesterday in UTC', '2026-03-01T16:05:00Z', '00:05'],
    ['yesterday in China', '2026-03-01T15:59:00Z', '3月1日 23:59'],
    ['last year', '2025-12-31T15:00:00Z', '2025年12月31日 23:00'],
    ['already this year in China', '2025-12-31T16:00:00Z', '1月1日 00:00'],
  ])('%s', (_, instant, words) => {
    expect(readableInstant(instant, now)).toBe(words)
  })
})

it('days are named as in China', () => {
  expect(readableDay('2026-03-02')).toBe('2026年3月2日')
  expect(weekdayOf('2026-03-02')).toBe('周一')
  expect(readableCountdown(65)).toBe('1:05')
})

describe('the sign-in code', () => {
  it('is shown in two halves', () => {
    expect(spacedCode('ABCD2345')).toBe('ABCD 2345')
  })

  it('counts down only while the two clocks agree', () => {
    const now = Date.parse('2026-03-02T03:00:00Z')
    expect(secondsLeft('2026-03-02T03:04:00Z', now)).toBe(240)
    expect(secondsLeft('2026-03-03T03:04:00Z', now)).toBeNull()
    expect(secondsLeft('2026-03-02T02:59:00Z', now)).toBeNull()
  })

  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36',
      'Chrome（Windows）',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0',
      'Edge（Windows）',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.0 Safari/605.1.15', 'Safari（Mac）'],
    ['something else', '浏览器（电脑）'],
  ])('names the browser that asks: %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name)
  })
})

describe('the tree of organisations', () => {
  const organisation = (id: string, parentId: string | null) => ({
    id,
    name: id,
    kind: 'branch' as const,
    parentId,
    memberCount: 5,
  })
  const order = (list: ReturnType<typeof organisation>[]) =>
    withDepth(list).map(({ organisation: { id }, depth }) => [id, depth])

  it('stands below its root, whatever the order it came in', () => {
    expect(order([organisation('b', 'a'), organisation('c', 'b'), organisation('a', null)])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ])
  })

  it('begins with a branch whose superior the caller may not see', () => {
    expect(order([organisation('b', 'hidden')])).toEqual([['b', 0]])
  })
})
