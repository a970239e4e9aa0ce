import fc from 'fast-check'
import { chooseBundle, gradeChecks, refuseAnswers } from '../../cloudfunctions/domains/study/rules'
import type { CheckQuestion } from '../../cloudfunctions/domains/study/content'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00:00.000Z`
const items = (...days: number[]) =>
  days.map((day, index) => ({ contentId: `c${index}`, publishedAt: at(day), required: false }))

describe('choosing the bundle of a day', () => {
  test.each([
    ['the newest of what was never offered', items(1, 5, 3, 4), [], ['c1', 'c3', 'c2']],
    ['never offered before offered', items(9, 8, 1, 2), [['c0', 'c1']], ['c3', 'c2', 'c0']],
    ['offered longest ago first', items(1, 1, 1, 1), [['c0'], ['c1'], ['c2', 'c3']], ['c2', 'c3', 'c1']],
    ['less when there is less', items(1), [], ['c0']],
    ['nothing when there is nothing', [], [], []],
  ])('%s', (_, candidates, recent, expected) => {
    expect(chooseBundle(candidates, recent)).toEqual(expected)
  })

  test('over enough days everything is offered, and nothing twice before everything was offered once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), (count) => {
        const candidates = Array.from({ length: count }, (_, index) => ({
          contentId: `c${index}`,
          publishedAt: at(1),
          required: false,
        }))
        const bundles: string[][] = []
        while (bundles.length * 3 < count) bundles.unshift(chooseBundle(candidates, bundles))
        const offered = bundles.flat()
        expect(new Set(offered).size).toBe(count)
        expect(new Set(offered.slice(-Math.floor(count / 3) * 3)).size).toBe(Math.floor(count / 3) * 3)
      }),
    )
  })
})

describe('check questions', () => {
  const questions: CheckQuestion[] = [
    { kind: 'single', stem: '一', options: ['甲', '乙'], answer: [1], explanation: '乙对' },
    { kind: 'trueFalse', stem: '二', options: ['对', '错'], answer: [0], explanation: '对的' },
  ]

  test('the key of a wrong answer stays hidden, that of a right one is explained', () => {
    const graded = gradeChecks(questions, [
      { questionId: 'c1', chosen: [0] },
      { questionId: 'c2', chosen: [0] },
    ])
    expect(graded).toEqual([
      { questionId: 'c1', correct: false, answer: null, explanation: null },
      { questionId: 'c2', correct: true, answer: [0], explanation: '对的' },
    ])
  })

  test.each([
    [
      'fitting answers',
      1,
      [
        ['c1', 0],
        ['c2', 1],
      ],
      null,
    ],
    [
      'in another order',
      1,
      [
        ['c2', 1],
        ['c1', 0],
      ],
      null,
    ],
    [
      'an older version',
      2,
      [
        ['c1', 0],
        ['c2', 1],
      ],
      'CONTENT_CHANGED',
    ],
    ['one missing', 1, [['c1', 0]], 'ANSWERS_MISMATCH'],
    [
      'one twice',
      1,
      [
        ['c1', 0],
        ['c1', 0],
      ],
      'ANSWERS_MISMATCH',
    ],
    [
      'an option that is not there',
      1,
      [
        ['c1', 0],
        ['c2', 2],
      ],
      'ANSWERS_MISMATCH',
    ],
  ] as const)('%s', (_, version, answers, code) => {
    const given = answers.map(([questionId, option]) => ({ questionId, chosen: [option] }))
    expect(refuseAnswers(1, version, questions, given)?.code ?? null).toBe(code)
  })
})
