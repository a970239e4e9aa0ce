import fc from 'fast-check'
import type { CourseTestResult, TestPair } from '../../cloudfunctions/domains/course/store'
import {
  addPairs,
  comparison,
  gainsOf,
  offeredTest,
  type OwnTest,
  retestsWaiting,
} from '../../cloudfunctions/domains/course/test-rules'
import {
  askedAgain,
  hidesAnswers,
  TEST_QUESTIONS,
  testOf,
  testPaperId,
  testStages,
  twoForms,
} from '../../cloudfunctions/domains/quiz/measures/rules'
import type { AskedQuestion } from '../../cloudfunctions/domains/quiz/store'
import { hashFraction } from '../../cloudfunctions/kernel/random'
import { addDays } from '../../cloudfunctions/kernel/time'

const DAY = '2026-11-22'
const at = (day: string) => `${day}T02:00:00.000Z`
const took = (stage: OwnTest['stage'], day = DAY, right = 4): OwnTest => ({
  stage,
  right,
  asked: 6,
  at: at(day),
})
const none = { done: 0, total: 4 }
const begun = { done: 1, total: 4 }
const all = { done: 4, total: 4 }

describe('which test may be taken', () => {
  test.each([
    ['nothing learned, none taken', [], none, DAY, 'before'],
    ['nothing learned, the first one taken', [took('before')], none, DAY, undefined],
    ['learning has begun: too late for a test before it', [], begun, DAY, undefined],
    ['all learned, without a test before', [], all, DAY, 'after'],
    ['all learned', [took('before')], all, DAY, 'after'],
    ['the day after', [took('after')], all, addDays(DAY, 1), undefined],
    ['six days after', [took('after')], all, addDays(DAY, 6), undefined],
    ['seven days after', [took('after')], all, addDays(DAY, 7), 'week'],
    ['thirteen days after', [took('after')], all, addDays(DAY, 13), 'week'],
    ['fourteen days after: the week is over', [took('after')], all, addDays(DAY, 14), undefined],
    ['after a week, once', [took('after'), took('week', addDays(DAY, 7))], all, addDays(DAY, 8), undefined],
    ['thirty days after, the week missed', [took('after')], all, addDays(DAY, 30), 'month'],
    ['forty-four days after', [took('after')], all, addDays(DAY, 44), undefined],
    ['lessons were added to the course since', [took('after')], begun, addDays(DAY, 7), 'week'],
  ] as const)('%s', (_, own, progress, today, stage) => {
    expect(offeredTest(own, progress, today)?.stage).toBe(stage)
  })

  test('later tests wait on home exactly while they may be taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.subarray(['week', 'month'] as const), (days, taken) => {
        const today = addDays(DAY, days)
        const own = [took('after'), ...taken.map((stage) => took(stage, addDays(DAY, 7)))]
        const tests = own.map((test) => ({ ...test, courseId: 'c', title: 'C' }) as CourseTestResult)
        const waiting = retestsWaiting(tests, today).map(({ stage }) => stage)
        expect(waiting).toEqual([offeredTest(own, all, today)?.stage].filter(Boolean))
      }),
    )
  })
})

describe('what tests tell', () => {
  test.each([
    [[took('before', DAY, 2), took('after', DAY, 5)], 'after', '比学之前多答对 50 个百分点'],
    [[took('before', DAY, 3), took('after', DAY, 3)], 'after', '和学之前一样'],
    [[took('before', DAY, 4), took('after', DAY, 3)], 'after', '比学之前少 17 个百分点，可以再看一遍'],
    [[took('after', DAY, 5), took('week', DAY, 4)], 'week', '当时答对 5 题，现在还记得 4 题'],
    [[took('after', DAY, 5)], 'after', null],
    [[took('before', DAY, 5)], 'before', null],
  ] as const)('%#', (own, stage, words) => expect(comparison(own, stage)).toBe(words))

  /** A tree of organisations, and members of them who took both tests. */
  const tree = ['/r/', '/r/a/', '/r/a/x/', '/r/a/y/', '/r/b/', '/r/b/x/', '/r/c/']
  const takers = fc.array(fc.tuple(fc.constantFrom(...tree), fc.nat(6), fc.nat(6)), { maxLength: 40 })

  function fold(list: ReadonlyArray<[string, number, number]>): Map<string, TestPair> {
    const pairs = new Map<string, TestPair>()
    for (const [path, first, second] of list) {
      const over = tree.filter((unit) => path.startsWith(unit)).reverse()
      const next = addPairs(
        over.map((unit) => pairs.get(unit)),
        took('before', DAY, first),
        took('after', DAY, second),
      )
      over.forEach((unit, index) => pairs.set(unit, next[index]!))
    }
    return pairs
  }

  test('sums of a group are the sums of its members', () => {
    fc.assert(
      fc.property(takers, (list) => {
        for (const [unit, pair] of fold(list)) {
          const own = list.filter(([path]) => path.startsWith(unit))
          const sum = (place: 1 | 2) => own.reduce((running, one) => running + one[place], 0)
          expect(pair).toMatchObject({
            members: own.length,
            first: { right: sum(1), asked: 6 * own.length },
            second: { right: sum(2), asked: 6 * own.length },
          })
        }
      }),
    )
  })

  test('subtracting whatever is shown from what is shown tells of nobody or of five', () => {
    fc.assert(
      fc.property(takers, (list) => {
        const pairs = fold(list)
        const shown = tree.filter((unit) => gainsOf({ after: pairs.get(unit) }).length > 0)
        for (const unit of shown) {
          const below = shown.filter((part) => part !== unit && part.startsWith(unit))
          const highest = below.filter((part) => !below.some((up) => up !== part && part.startsWith(up)))
          const rest =
            pairs.get(unit)!.members - highest.reduce((sum, part) => sum + pairs.get(part)!.members, 0)
          expect(rest === 0 || rest >= 5).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('two forms of one blueprint', () => {
  const bank = fc
    .array(fc.integer({ min: 1, max: 3 }), { maxLength: 40 })
    .map((levels) =>
      levels.map((difficulty, index) => ({ questionId: `q${index}`, question: { difficulty } })),
    )
  const fractionOf = (seed: string) => (key: string) => hashFraction(`${seed}.${key}`)

  test('no question in common, the same length, difficulty by difficulty alike, and always the same', () => {
    fc.assert(
      fc.property(bank, fc.string(), (candidates, seed) => {
        const { before, after } = twoForms(candidates, fractionOf(seed))
        expect(before.length).toBe(after.length)
        expect(before.length).toBeLessThanOrEqual(TEST_QUESTIONS)
        expect(new Set([...before, ...after].map(({ questionId }) => questionId)).size).toBe(
          2 * before.length,
        )
        const levels = (form: typeof before) => form.map(({ question }) => question.difficulty)
        expect(levels(before)).toEqual(levels(after))
        expect(twoForms([...candidates].reverse(), fractionOf(seed))).toEqual({ before, after })
      }),
    )
  })

  test('a question comes before for about as many members as it comes after', () => {
    const candidates = Array.from({ length: 12 }, (_, index) => ({
      questionId: `q${index}`,
      question: { difficulty: 1 + (index % 3) },
    }))
    const forms = Array.from({ length: 400 }, (_, index) => twoForms(candidates, fractionOf(`m${index}`)))
    for (const { questionId } of candidates) {
      const first = forms.filter(({ before }) => before.some((one) => one.questionId === questionId)).length
      expect(first).toBeGreaterThan(150)
      expect(first).toBeLessThan(250)
    }
  })
})

describe('asking again', () => {
  const question = (kind: AskedQuestion['kind'], right: number[]): AskedQuestion => ({
    questionId: 'q',
    version: 1,
    kind,
    topic: 'law',
    stem: '题干',
    options: ['甲', '乙', '丙', '丁'].map((text, index) => ({ key: 'abcd'[index] ?? '', text })),
    answer: right.map((index) => 'abcd'[index] ?? ''),
    accepted: [],
    numeric: false,
    explanation: '',
    source: { issuer: '', title: '', documentNumber: null, publishedOn: null, url: '' },
    reason: 'drawn',
  })

  test('the same texts are right, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(3), { minLength: 1 }), fc.string(), (right, seed) => {
        const before = question('multiple', right)
        const again = askedAgain(before, (key) => hashFraction(`${seed}.${key}`))
        const rightTexts = ({ options, answer }: AskedQuestion) =>
          options
            .filter(({ key }) => answer.includes(key))
            .map(({ text }) => text)
            .sort()
        expect(rightTexts(again)).toEqual(rightTexts(before))
        expect(again.options.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd'])
      }),
    )
  })

  test('true and false keep their order', () => {
    const statement = question('trueFalse', [0])
    expect(askedAgain(statement, () => Math.random())).toBe(statement)
  })
})

test('a paper says which test of which course it is; only the one before keeps its answers to itself', () => {
  for (const stage of testStages) {
    const paperId = testPaperId('course.with-dots', stage)
    expect(testOf(paperId)).toEqual({ courseId: 'course.with-dots', stage })
    expect(hidesAnswers({ kind: 'courseTest', paperId })).toBe(stage === 'before')
  }
  expect(hidesAnswers({ kind: 'exam', paperId: 'x.before' })).toBe(false)
  expect(testOf('all')).toBeNull()
})
