import fc from 'fast-check'
import type { Draft } from '../../cloudfunctions/domains/comment/judge'
import type { Comment } from '../../cloudfunctions/domains/comment/store'
import { firstPolicy } from '../../cloudfunctions/domains/review/policy/model'
import {
  historyPhase,
  lengthPhase,
  type Phase,
  ratePhase,
  repeatPhase,
  resultsOf,
  securityPhase,
  verdictOf,
  wordsPhase,
} from '../../cloudfunctions/domains/review/phases/phases'
import { trustOf } from '../../cloudfunctions/domains/review/phases/trust'
import {
  decisionsOf,
  mayShow,
  medianMinutes,
  noFigures,
  summed,
  waitBounds,
  withEvent,
} from '../../cloudfunctions/domains/review/report/rules'
import { finderOf } from '../../cloudfunctions/domains/review/words/automaton'
import { matcherOf } from '../../cloudfunctions/domains/review/words/matcher'
import { normalise } from '../../cloudfunctions/domains/review/words/normalise'
import { momentOf } from '../../cloudfunctions/kernel/time'

const now = momentOf(Date.parse('2026-11-22T08:00:00.000Z'))
const ago = (hours: number) => new Date(now.ms - hours * 3_600_000).toISOString()

type Own = Draft['own'][number]
const own = (text: string, hours: number, extra: Partial<Own> = {}): Own => ({
  _id: `${text} ${hours}`,
  subjectKey: 'study:s',
  shownName: '清晨的银杏',
  withdrawnAt: null,
  events: [],
  revisions: [
    {
      number: 1,
      text,
      submittedAt: ago(hours),
      status: 'published',
      phases: [],
      policyVersion: 1,
      wordsVersion: 1,
      needsTwo: false,
    },
  ],
  ...extra,
})
const draft = (text: string, lately: Own[] = []): Draft => ({
  subject: { kind: 'study', id: 's', title: '示例' },
  text,
  personId: 'p',
  openid: 'o',
  own: lately,
  frugal: false,
})

describe('each phase by itself', () => {
  test.each([
    ['a text that fits', lengthPhase({ maxLength: 3 }), draft('三个字'), 'pass'],
    ['one that is too long', lengthPhase({ maxLength: 3 }), draft('四个字啊'), 'TEXT_TOO_LONG'],
    ['a character of two units is one', lengthPhase({ maxLength: 1 }), draft('🀄'), 'pass'],
    ['somebody calm', ratePhase({ perTenMinutes: 2, perDay: 9 }), draft('好', [own('一', 0.1)]), 'pass'],
    [
      'somebody in a hurry',
      ratePhase({ perTenMinutes: 2, perDay: 9 }),
      draft('好', [own('一', 0.1), own('二', 0.05)]),
      'WRITTEN_TOO_OFTEN',
    ],
    [
      'somebody who wrote all day',
      ratePhase({ perTenMinutes: 9, perDay: 2 }),
      draft('好', [own('一', 23), own('二', 5)]),
      'WRITTEN_TOO_OFTEN',
    ],
    [
      'somebody who wrote as much yesterday',
      ratePhase({ perTenMinutes: 9, perDay: 2 }),
      draft('好', [own('一', 25), own('二', 5)]),
      'pass',
    ],
    ['said long ago', repeatPhase({ repeatHours: 24 }, (text) => text), draft('好', [own('好', 25)]), 'pass'],
    [
      'said today',
      repeatPhase({ repeatHours: 24 }, (text) => text),
      draft('好', [own('好', 23)]),
      'SAID_BEFORE',
    ],
    [
      'said today and taken back',
      repeatPhase({ repeatHours: 24 }, (text) => text),
      draft('好', [own('好', 23, { withdrawnAt: ago(22) })]),
      'pass',
    ],
    [
      'said in two other places',
      repeatPhase({ repeatHours: 24 }, (text) => text),
      draft('好', [own('好', 2, { subjectKey: 'study:a' }), own('好', 3, { subjectKey: 'study:b' })]),
      'hold',
    ],
    ['no words', wordsPhase(() => []), draft('好'), 'pass'],
    [
      'a word to look at',
      wordsPhase(() => [{ word: '词', category: 'advertising', forbidden: false, start: 0, end: 1 }]),
      draft('词'),
      'hold',
    ],
    [
      'a word the law forbids',
      wordsPhase(() => [{ word: '词', category: 'illegal', forbidden: true, start: 0, end: 1 }]),
      draft('词'),
      'reject',
    ],
    ['passed by WeChat', securityPhase(async () => 'pass'), draft('好'), 'pass'],
    ['doubted by WeChat', securityPhase(async () => 'review'), draft('好'), 'hold'],
    ['risky to WeChat: still a person decides', securityPhase(async () => 'risky'), draft('好'), 'hold'],
    ['away for two hours', securityPhase(async () => 'inactive'), draft('好'), 'hold'],
    ['no answer', securityPhase(async () => 'none'), draft('好'), 'recheck'],
    ['a first comment', historyPhase(firstPolicy), draft('好'), 'hold'],
  ] as Array<[string, Phase, Draft, string]>)('%s', async (_name, phase, what, expected) => {
    const found = await phase(what, now)
    expect('code' in found ? found.code : found.outcome).toBe(expected)
  })

  test('they run in turn, and after a rejection nobody else is asked', async () => {
    const asked: string[] = []
    const phase = (name: 'length' | 'words' | 'security', outcome: 'pass' | 'reject'): Phase => {
      return () => {
        asked.push(name)
        return { phase: name, outcome, why: '' }
      }
    }
    const phases = [phase('length', 'pass'), phase('words', 'reject'), phase('security', 'pass')]
    const results = await resultsOf(phases, draft('好'), now)
    expect([asked, verdictOf(results)]).toEqual([['length', 'words'], 'reject'])
  })

  test('what is not checked is not published, whatever else is known', () => {
    const outcomes = fc.array(fc.constantFrom('pass' as const, 'hold' as const, 'recheck' as const))
    fc.assert(
      fc.property(outcomes, (some) => {
        const results = [...some, 'recheck' as const].map((outcome) => ({
          phase: 'security' as const,
          outcome,
          why: '',
        }))
        expect(verdictOf(results)).toBe('recheck')
      }),
    )
  })
})

describe('trust', () => {
  const outcome = (kind: 'published' | 'rejected' | 'appealReversed', days: number, by = ['m']) => ({
    events: [
      { kind, at: ago(days * 24), revision: 1, by, reason: null, note: null, decisionIds: [], waited: null },
    ] as Comment['events'],
  })
  test.each([
    ['nobody yet', [], false],
    ['three approved by people', [1, 2, 3].map((days) => outcome('published', days)), true],
    [
      'what the machine published makes none',
      [1, 2, 3, 4].map((days) => outcome('published', days, [])),
      false,
    ],
    ['it fades', [100, 110, 120].map((days) => outcome('published', days)), false],
    [
      'a rejection outweighs',
      [...[1, 2, 3].map((days) => outcome('published', days)), outcome('rejected', 1)],
      false,
    ],
    [
      'one that was reversed does not',
      [1, 2, 3].map((days) => outcome('published', days)).concat(outcome('appealReversed', 1)),
      true,
    ],
  ])('%s', (_name, outcomes, trusted) => {
    const trust = trustOf(outcomes, firstPolicy, now)
    expect(trust.trusted).toBe(trusted)
    expect(trust.why).not.toBe('')
  })

  test('what was written, and about whom, has no part in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const lately = texts.map((text) => own(text, 5))
        expect(trustOf(lately, firstPolicy, now)).toEqual(trustOf([], firstPolicy, now))
      }),
    )
  })
})

describe('finding words', () => {
  test('all of them, overlapping ones and endings of longer ones too', () => {
    const find = finderOf(['abcd', 'bc', 'c'])
    expect(find('abce').map(({ word, start, end }) => [word, start, end])).toEqual([
      [1, 1, 3],
      [2, 2, 3],
    ])
  })

  test('as many as searching for each by itself', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), maxLength: 5 })
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('甲', '乙', 'a') }),
        (words, text) => {
          const starts = Array.from({ length: text.length }, (_, start) => start)
          const naive = words.flatMap((word, index) =>
            starts
              .filter((start) => word !== '' && text.startsWith(word, start))
              .map((start) => `${index} ${start} ${start + word.length}`),
          )
          const found = finderOf(words)(text).map(({ word, start, end }) => `${word} ${start} ${end}`)
          expect(found.sort()).toEqual(naive.sort())
        },
      ),
    )
  })

  const find = matcherOf({
    entries: [
      { word: '加微信', category: 'advertising', level: 'watch', variants: ['加V信'] },
      { word: '广告词', category: 'advertising', level: 'forbidden', variants: [] },
    ],
    exceptions: ['不要加微信'],
  })
  test.each([
    ['想了解加微信', '加微信'],
    ['想了解加 微*信吧', '加 微*信'],
    ['加\u200b微\u200b信', '加\u200b微\u200b信'],
    ['加ｖ信', '加ｖ信'],
    ['廣告詞', '廣告詞'],
    ['请大家不要加微信', null],
    ['再加。微信里说', null],
    ['更加相信', null],
  ])('%s', (text, written) => {
    const [hit] = find(text)
    expect(hit ? text.slice(hit.start, hit.end) : null).toBe(written)
  })

  test('every character of a normalised text knows where it stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: plain, starts, ends } = normalise(text)
        expect([starts.length, ends.length]).toEqual([plain.length, plain.length])
        starts.forEach((start, index) => {
          expect(start).toBeLessThan(ends[index]!)
          expect(ends[index]).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })
})

describe('the figures', () => {
  const event = (kind: Comment['events'][number]['kind'], by: string[] = [], waited: number | null = null) =>
    ({
      kind,
      at: now.iso,
      revision: 1,
      by,
      reason: kind === 'rejected' ? 'insult' : null,
      note: null,
      decisionIds: [],
      waited,
    }) as Comment['events'][number]

  test('count what was decided, by whom, and why', () => {
    const figures = [
      event('submitted'),
      event('published'),
      event('submitted'),
      event('rejected', ['m'], 12),
      event('appealed'),
      event('appealReversed', ['n'], 50),
    ].reduce(withEvent, noFigures())
    expect(figures).toMatchObject({
      received: 2,
      automatic: { published: 1, rejected: 0 },
      byPerson: { published: 0, rejected: 1 },
      reasons: { insult: 1 },
      appeals: { received: 1, upheld: 0, reversed: 1 },
    })
    expect(decisionsOf(figures)).toBe(2)
    expect(summed([figures, figures])).toMatchObject({ received: 4, reasons: { insult: 2 } })
  })

  const waitsOf = (waits: readonly number[]) =>
    waits.map((waited) => event('published', ['m'], waited)).reduce(withEvent, noFigures()).waits

  test.each([
    [[], null],
    [[3, 3, 3, 3], null],
    [[3, 3, 3, 3, 3], 3],
    [[50, 50, 50, 50, 50], 53],
    [[3, 3, 40, 40, 40, 40], 34],
    [[99_999, 99_999, 99_999, 99_999, 99_999], 28_800],
  ])('the middle of the waits %j is about %s minutes', (waits, middle) => {
    expect(medianMinutes(waitsOf(waits))).toBe(middle)
  })

  test('the middle is told as exactly as the bounds it lies between, whatever was waited', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 43_200 }), { minLength: 5, maxLength: 60 }), (waits) => {
        const sorted = [...waits].sort((a, b) => a - b)
        const middle = sorted[Math.ceil(sorted.length / 2) - 1]!
        const place = waitBounds.findIndex((bound) => middle <= bound)
        const told = medianMinutes(waitsOf(waits))!
        expect(told).toBeGreaterThanOrEqual(waitBounds[place - 1] ?? 1)
        expect(told).toBeLessThanOrEqual(waitBounds[place]!)
      }),
    )
  })

  test.each([
    [4, 20, false],
    [5, 5, true],
    [5, 9, false],
    [5, 10, true],
    [16, 20, false],
  ])('%i decisions of %i are shown: %s', (part, whole, shown) => {
    const made = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        event(index % 2 ? 'published' : 'rejected', ['m'], 1),
      ).reduce(withEvent, noFigures())
    expect(mayShow(made(part), made(whole))).toBe(shown)
  })
})
