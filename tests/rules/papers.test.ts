import fc from 'fast-check'
import {
  bucketOf,
  chooseFromPools,
  deadline,
  emptyTally,
  examProblems,
  fullScore,
  passScoreOf,
  questionCount,
  refuseStart,
  retally,
  reveals,
  scored,
} from '../../cloudfunctions/domains/quiz/exams/rules'
import type { Pool } from '../../cloudfunctions/domains/quiz/exams/model'
import type { AttemptExam, Exam } from '../../cloudfunctions/domains/quiz/exams/store'
import { acceptsUntil, fittingAnswers, topicsOfWeek } from '../../cloudfunctions/domains/quiz/papers/rules'
import { retentionOn, type ScheduleSetting } from '../../cloudfunctions/domains/quiz/schedule-rules'
import type { Candidate } from '../../cloudfunctions/domains/quiz/rules'
import type { AskedQuestion } from '../../cloudfunctions/domains/quiz/store'
import { addDays } from '../../cloudfunctions/kernel/time'

jest.mock('wx-server-sdk', () => {
  throw new Error('rules must not load the SDK')
})

const pool = (extra: Partial<Pool> = {}): Pool => ({
  topic: 'law',
  difficulty: null,
  count: 5,
  points: 10,
  ...extra,
})
const exam = (extra: Partial<Exam> = {}): Exam => ({
  kind: 'exam',
  title: '测试',
  instructions: '',
  organisationId: 'committee',
  organisationPath: '/committee/',
  organisationName: '示例党委',
  topic: 'law',
  opensAt: '2026-11-20T00:00:00.000Z',
  closesAt: '2026-11-22T10:00:00.000Z',
  attemptsAllowed: 2,
  minutes: 20,
  pools: [pool()],
  passScore: 30,
  reveal: 'afterWindow',
  required: false,
  measures: null,
  ...extra,
})
const candidate = (questionId: string) => ({ questionId, version: 1 }) as Candidate
const asked = (questionId: string) =>
  ({
    questionId,
    kind: 'single',
    stem: '题',
    options: [
      { key: 'a', text: '甲' },
      { key: 'b', text: '乙' },
    ],
    answer: ['a'],
  }) as unknown as AskedQuestion

describe('the clock of a paper', () => {
  test.each([
    ['after its minutes', '2026-11-21T00:00:00.000Z', 20, '2026-11-21T00:20:00.000Z'],
    ['with the window, when that is sooner', '2026-11-22T09:50:00.000Z', 20, '2026-11-22T10:00:00.000Z'],
    ['with the window, when it has no limit', '2026-11-21T00:00:00.000Z', null, '2026-11-22T10:00:00.000Z'],
  ])('an attempt closes %s', (_, start, minutes, closes) => {
    expect(deadline(exam({ minutes }), Date.parse(start))).toBe(closes)
  })

  test('never closes after the window, and never before it starts', () => {
    fc.assert(
      fc.property(fc.nat(58 * 60), fc.option(fc.integer({ min: 1, max: 300 })), (minute, minutes) => {
        const start = Date.parse('2026-11-20T00:00:00.000Z') + minute * 60_000
        const closes = Date.parse(deadline(exam({ minutes }), start))
        expect(closes).toBeLessThanOrEqual(Date.parse('2026-11-22T10:00:00.000Z'))
        if (start < Date.parse('2026-11-22T10:00:00.000Z')) expect(closes).toBeGreaterThan(start)
      }),
    )
  })

  test.each([
    ['exam', '2026-11-22T10:01:00.000Z'],
    ['special', '2026-11-22T10:01:00.000Z'],
    ['daily', '2026-11-22T10:10:00.000Z'],
    ['wrongBook', '2026-11-22T10:10:00.000Z'],
  ] as const)('%s has its grace', (kind, until) => {
    expect(acceptsUntil(kind, '2026-11-22T10:00:00.000Z')).toBe(until)
  })

  test.each([
    ['before the window', '2026-11-19T23:59:59.000Z', 1, 'EXAM_NOT_OPEN'],
    ['at its first moment', '2026-11-20T00:00:00.000Z', 1, undefined],
    ['at its last moment', '2026-11-22T09:59:59.999Z', 2, undefined],
    ['at its end', '2026-11-22T10:00:00.000Z', 1, 'EXAM_OVER'],
    ['once too often', '2026-11-21T00:00:00.000Z', 3, 'NO_ATTEMPTS_LEFT'],
  ])('starting %s', (_, now, number, code) => {
    expect(refuseStart(exam(), number, now)?.code).toBe(code)
  })
})

describe('drawing from pools', () => {
  const pools = fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 6 }), points: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 4 },
  )
  const drawnIds = fc.array(fc.array(fc.nat(25), { maxLength: 18 }), { minLength: 4, maxLength: 4 })

  test('never asks twice, takes as many as it can, gives each its points, and always the same', () => {
    fc.assert(
      fc.property(pools, drawnIds, fc.nat(), (shapes, ids, salt) => {
        const wanted = shapes.map((shape) => pool(shape))
        const drawn = ids.map((places) => places.map((place) => candidate(`q${place}`)))
        const order = (id: string) => (Number(id.slice(1)) * 7919 + salt) % 101
        const paper = chooseFromPools(wanted, drawn, order)
        const chosen = paper.map(({ candidate: { questionId } }) => questionId)
        expect(new Set(chosen).size).toBe(chosen.length)
        expect(paper.length).toBeLessThanOrEqual(questionCount(wanted))
        expect(paper.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(fullScore(wanted))
        expect(chooseFromPools(wanted, drawn, order)).toEqual(paper)
        // The first pool has the first choice.
        const first = new Set((drawn[0] ?? []).map(({ questionId }) => questionId))
        const fromFirst = paper
          .slice(0, wanted[0]?.count)
          .filter(({ candidate: { questionId } }) => first.has(questionId))
        expect(fromFirst.length).toBe(Math.min(wanted[0]?.count ?? 0, first.size))
      }),
    )
  })

  test('a bank with too few questions lowers the pass mark in proportion', () => {
    expect(passScoreOf(exam({ passScore: 30 }), 50)).toBe(30)
    expect(passScoreOf(exam({ passScore: 30 }), 30)).toBe(18)
    expect(passScoreOf(exam({ passScore: null }), 30)).toBeNull()
  })

  test.each([
    ['ends before it begins', { closesAt: '2026-11-20T00:00:00.000Z' }, 'closesAt'],
    ['asks for more than a paper holds', { pools: [pool({ count: 30 }), pool({ count: 21 })] }, 'pools'],
    ['cannot be passed', { passScore: 51 }, 'passScore'],
    ['has no pass mark though it is an exam', { passScore: null }, 'passScore'],
  ])('an exam is refused that %s', (_, extra, path) => {
    expect(examProblems(exam(extra)).map((problem) => problem.path)).toEqual([path])
  })
  test('a special paper needs no pass mark', () => {
    expect(examProblems(exam({ kind: 'special', passScore: null }))).toEqual([])
  })
})

describe('the result', () => {
  const rules: AttemptExam = {
    number: 1,
    worth: [10, 20, 30],
    passScore: 30,
    reveal: 'never',
    windowEnds: '2026-11-22T10:00:00.000Z',
    score: null,
    passed: null,
    talliedScore: null,
  }
  const questions = ['q1', 'q2', 'q3'].map(asked)
  const graded = (...right: string[]) =>
    questions.map(({ questionId }) => ({ questionId, chosen: [], correct: right.includes(questionId) }))

  test.each([
    [[], 0, false],
    [['q1', 'q2'], 30, true],
    [['q3'], 30, true],
    [['q2'], 20, false],
    [['q1', 'q2', 'q3'], 60, true],
  ])('%j is worth %i', (right, score, passed) => {
    expect(scored(rules, questions, graded(...right))).toMatchObject({ score, passed })
    expect(scored({ ...rules, passScore: null }, questions, graded(...right)).passed).toBeNull()
  })

  test.each([
    ['immediately', '2026-11-21T00:00:00.000Z', { shown: true }],
    ['afterWindow', '2026-11-22T09:59:59.000Z', { shown: false, from: rules.windowEnds }],
    ['afterWindow', '2026-11-22T10:00:00.000Z', { shown: true }],
    ['never', '2027-01-01T00:00:00.000Z', { shown: false, from: null }],
  ] as const)('%s at %s', (reveal, now, expected) => {
    expect(reveals({ ...rules, reveal }, now)).toEqual(expected)
  })

  test('the tally counts each member once by the best attempt, however many there are and in whatever order', () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(scores, (members) => {
        const standing = (score: number) => ({ score, full: 50, passScore: 30 })
        let tally = emptyTally()
        for (const attempts of members)
          attempts.forEach((score, index) => {
            const earlier = attempts.slice(0, index)
            const before = earlier.length > 0 ? standing(Math.max(...earlier)) : null
            tally = retally(tally, before, standing(Math.max(score, ...earlier)))
          })
        const best = members.map((attempts) => Math.max(...attempts))
        expect(tally.members).toBe(members.length)
        expect(tally.scoreSum).toBe(best.reduce((sum, score) => sum + score, 0))
        expect(tally.passed).toBe(best.filter((score) => score >= 30).length)
        tally.buckets.forEach((count, bucket) =>
          expect(count).toBe(best.filter((score) => bucketOf(score, 50) === bucket).length),
        )
      }),
    )
  })
})

describe('answers kept on the way', () => {
  test('what does not fit its question counts as unanswered; there is always one answer a question', () => {
    const questions = ['q1', 'q2', 'q3'].map(asked)
    const saved = [
      { questionId: 'q1', chosen: ['b'] },
      { questionId: 'q2', chosen: ['a', 'b'] },
      { questionId: 'other', chosen: ['a'] },
    ]
    expect(fittingAnswers(questions, saved)).toEqual([
      { questionId: 'q1', chosen: ['b'] },
      { questionId: 'q2', chosen: [] },
      { questionId: 'q3', chosen: [] },
    ])
  })
})

describe('the topics of a week', () => {
  test('are two different ones, the same all week, and each comes back within four weeks', () => {
    fc.assert(
      fc.property(fc.nat(500), (week) => {
        const monday = addDays('2026-01-05', 7 * week)
        const [first, second] = topicsOfWeek(monday)
        expect(first).not.toBe(second)
        expect(topicsOfWeek(addDays(monday, 6))).toEqual([first, second])
        const month = [0, 1, 2, 3].flatMap((later) => topicsOfWeek(addDays(monday, 7 * later)))
        expect(new Set(month).size).toBe(7)
      }),
    )
  })
})

describe('the desired retention', () => {
  const setting = (version: number, from: string, desiredRetention: number) =>
    ({ version, from, desiredRetention }) as ScheduleSetting
  test('is the newest version that has begun, 0.9 before any', () => {
    const settings = [setting(1, '2026-02-01', 0.85), setting(2, '2026-03-01', 0.95)]
    expect(retentionOn(settings, '2026-01-31')).toBe(0.9)
    expect(retentionOn(settings, '2026-02-28')).toBe(0.85)
    expect(retentionOn(settings, '2026-03-01')).toBe(0.95)
  })
})
