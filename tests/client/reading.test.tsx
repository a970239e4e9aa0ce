import {
  contradictionWords,
  supersededWords,
} from '../../client/miniprogram/packages/study/article/standingWords'
import { createStopwatch } from '../../client/miniprogram/packages/study/article/stopwatch'
import { placeIn } from '../../client/miniprogram/packages/study/article/place'
import { clock } from '../../client/miniprogram/packages/study/media/track'

describe('the stopwatch of reading', () => {
  function watch() {
    let now = 0
    const stopwatch = createStopwatch(() => now)
    return { ...stopwatch, after: (seconds: number) => (now += seconds * 1000) }
  }

  test('gathers the time between signs, each second once', () => {
    const { sign, take, after } = watch()
    after(20)
    sign()
    after(40)
    expect(take()).toBe(60)
    after(5)
    expect(take()).toBe(5)
    expect(take()).toBe(0)
  })

  test('a phone that was put down does not read on', () => {
    const { sign, take, after } = watch()
    after(30)
    sign()
    after(600)
    sign()
    after(10)
    expect(take()).toBe(40)
  })

  test('a phone that was put away counts from the next sign on', () => {
    const { sign, take, stop, after } = watch()
    after(10)
    stop()
    after(50)
    expect(take()).toBe(10)
    sign()
    after(5)
    expect(take()).toBe(5)
  })
})

describe('the place of a reader', () => {
  const blocks = [
    { top: -300, height: 100 },
    { top: -200, height: 400 },
    { top: 200, height: 100 },
  ]

  test('is the first paragraph that is still on screen, and the part of it that has gone by', () => {
    expect(placeIn({ text: { top: -300, height: 1200 }, blocks }, 600)).toEqual({
      position: 0.75,
      block: 1,
      into: 0.5,
    })
  })

  test('is the beginning before the text and its end beyond it', () => {
    expect(placeIn({ text: { top: 900, height: 1200 }, blocks: [{ top: 900, height: 1200 }] }, 600)).toEqual({
      position: 0,
      block: 0,
      into: 0,
    })
    expect(
      placeIn({ text: { top: -2000, height: 1200 }, blocks: [{ top: -2000, height: 1200 }] }, 600),
    ).toEqual({
      position: 1,
      block: 0,
      into: 1,
    })
  })
})

describe('whether an item still holds', () => {
  const newer = { contentId: 'b', title: '《新规定》', basis: '某条例第三条', on: '2026-05-01' }

  test.each([
    ['revised', '本文件已由《新规定》修订，自2026年5月1日起以新的为准。依据：某条例第三条'],
    ['replaced', '本文件已由《新规定》替代，自2026年5月1日起以新的为准。依据：某条例第三条'],
    ['abolished', '本文件自2026年5月1日起废止。依据：某条例第三条'],
  ] as const)('%s', (how, words) => {
    expect(supersededWords({ ...newer, how })).toBe(words)
  })

  test.each([
    ['other', '以《另一篇》为准'],
    ['this', '以本文为准'],
    ['unknown', '编辑正在核对'],
  ] as const)('two figures of one rule, of which holds: %s', (prevails, verdict) => {
    const other = { contentId: 'b', title: '另一篇', stated: '1年' }
    expect(contradictionWords({ rule: '预备期', stated: '6个月', other, prevails })).toBe(
      `关于“预备期”，本文写的是6个月，《另一篇》写的是1年，${verdict}。`,
    )
  })
})

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [3600 + 125, '1:02:05'],
])('%s seconds are read as %s', (seconds, words) => {
  expect(clock(seconds)).toBe(words)
})
