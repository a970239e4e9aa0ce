import fc from 'fast-check'
import { answersFit, ask, type Candidate, composePaper, grade } from '../../cloudfunctions/domains/quiz/rules'
import type { AskedQuestion, Question } from '../../cloudfunctions/domains/quiz/store'

jest.mock('wx-server-sdk', () => {
  throw new Error('rules must not load the SDK')
})

const source = {
  issuer: '某机关',
  title: '某文件',
  documentNumber: null,
  publishedOn: null,
  url: 'https://example.cn',
}
const question = (extra: Partial<Question> = {}): Question => ({
  kind: 'single',
  topic: 'law',
  difficulty: 1,
  stem: '题干',
  options: ['甲', '乙', '丙'],
  answer: [1],
  accepted: [],
  numeric: false,
  explanation: '因为乙。',
  source,
  ...extra,
})
const candidate = (questionId: string, extra: Partial<Question> = {}): Candidate => ({
  questionId,
  version: 1,
  question: question(extra),
})
const many = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => candidate(`${prefix}${index}`))
describe('composing a paper', () => {
  test.each([
    ['all new for somebody who never answered', { review: [], weak: [], fresh: many('n', 9) }, [], 'nnnnn'],
    [
      'two reviews, one weak, two new',
      { review: many('r', 4), weak: many('w', 4), fresh: many('n', 9) },
      [],
      'rrwnn',
    ],
    ['seen questions are not new', { review: [], weak: [], fresh: many('n', 6) }, ['n0', 'n1'], 'nnnnn'],
    ['a bank of three gives three', { review: [], weak: [], fresh: many('n', 3) }, [], 'nnn'],
    ['an empty bank gives nothing', { review: [], weak: [], fresh: [] }, [], ''],
  ])('%s', (_, pools, seen, expected) => {
    const paper = composePaper(pools, new Set(seen), 5)
    expect(paper.map(({ questionId }) => questionId[0]).join('')).toBe(expected)
  })

  test('never asks a question twice and never exceeds the size', () => {
    const pool = fc.array(
      fc.nat(12).map((index) => candidate(`q${index}`)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(pool, pool, pool, fc.array(fc.nat(12)), (review, weak, fresh, seen) => {
        const ids = composePaper({ review, weak, fresh }, new Set(seen.map((index) => `q${index}`)), 5).map(
          ({ questionId }) => questionId,
        )
        expect(ids.length).toBeLessThanOrEqual(5)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})

describe('asking and grading', () => {
  const asked = (extra: Partial<Question> = {}): AskedQuestion =>
    ask({ ...candidate('q', extra), reason: 'new' }, (key) => (key.charCodeAt(2) * 7919) % 1)

  test('shuffling keeps each option, and the key follows its text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (fractions) => {
          const paper = ask(
            {
              ...candidate('q', { options: ['甲', '乙', '丙', '丁'], answer: [1, 3], kind: 'multiple' }),
              reason: 'new',
            },
            (key) => fractions[Number(key.at(-1))] ?? 0,
          )
          expect(paper.options.map(({ text }) => text).sort()).toEqual(['丁', '丙', '乙', '甲'])
          const right = paper.options.filter(({ key }) => paper.answer.includes(key)).map(({ text }) => text)
          expect(right.sort()).toEqual(['丁', '乙'])
        },
      ),
    )
  })

  test('true and false keep their order', () => {
    expect(
      asked({ kind: 'trueFalse', options: ['对', '错'], answer: [0] }).options.map(({ text }) => text),
    ).toEqual(['对', '错'])
  })

  test.each([
    ['exactly the right ones', ['a', 'c'], true],
    ['in another order', ['c', 'a'], true],
    ['one too few', ['a'], false],
    ['one too many', ['a', 'b', 'c'], false],
    ['nothing', [], false],
  ])('a multiple choice is right with %s: %j', (_, chosen, correct) => {
    const paper = [{ ...asked({ kind: 'multiple' }), answer: ['a', 'c'] }]
    expect(grade(paper, [{ questionId: 'q', chosen }])).toEqual([{ questionId: 'q', chosen, correct }])
  })

  test.each([
    ['one answer each', [{ questionId: 'q', chosen: ['a'] }], true],
    ['unanswered', [{ questionId: 'q', chosen: [] }], true],
    ['two options of a single choice', [{ questionId: 'q', chosen: ['a', 'b'] }], false],
    ['the same option twice', [{ questionId: 'q', chosen: ['a', 'a'] }], false],
    ['an option that is not there', [{ questionId: 'q', chosen: ['z'] }], false],
    ['another question', [{ questionId: 'x', chosen: ['a'] }], false],
    [
      'an answer twice',
      [
        { questionId: 'q', chosen: ['a'] },
        { questionId: 'q', chosen: ['b'] },
      ],
      false,
    ],
    ['nothing', [], false],
  ])('answers fit the paper: %s', (_, answers, fits) => {
    expect(answersFit([asked()], answers)).toBe(fits)
  })
})
