import fc from 'fast-check'
import {
  doubtKey,
  doubtsOf,
  guessScore,
  ITEM_MINIMUM,
  itemStatistics,
} from '../../cloudfunctions/domains/evaluation/items'
import type { ItemCell } from '../../cloudfunctions/domains/evaluation/model'

/**
 * Worked numbers of Moodle's own test of its quiz statistics (mod/quiz/report/statistics/tests/statistics_test.php and
 * its fixture mdl_question_states.csv): 22 attempts, the mark of the whole paper, then the marks of these slots.
 */
const slots = [8, 9, 10, 11, 12, 19, 20, 17, 18, 14, 15, 16, 13]
const attempts = [
  [12, 5.5, 0.3, 0.9, 1, 0.3, 0, 1, 1, 0, 0, 0, 1, 1],
  [7.4, 1, 0.9, 0.9, 0.3, 0.3, 0, 1, 0, 1, 0, 0, 1, 1],
  [11.7, 2.5, 1, 0.9, 0.3, 1, 1, 1, 1, 1, 0, 1, 1, 0],
  [8.5, 4, 0.3, 0.9, 1, 0.3, 0, 1, 1, 0, 0, 0, 0, 0],
  [10.1, 3, 0.9, 0.3, 0.9, 1, 1, 0, 1, 1, 1, 0, 0, 0],
  [11.3, 4.5, 0.9, 1, 1, 0.9, 0, 0, 0, 0, 1, 1, 1, 0],
  [11.2, 3, 0.3, 0.3, 0.3, 0.3, 1, 1, 1, 1, 0, 1, 1, 1],
  [14.1, 6, 0.9, 0.9, 1, 0.3, 0, 1, 1, 0, 1, 1, 1, 0],
  [8.6, 0.5, 0.9, 1, 0.9, 0.3, 0, 1, 1, 1, 1, 1, 0, 0],
  [11.6, 5.5, 0.9, 1, 0.9, 0.3, 0, 0, 1, 0, 1, 0, 0, 1],
  [9.3, 2.5, 0.9, 1, 1, 0.9, 0, 1, 1, 0, 1, 0, 0, 0],
  [13.1, 4, 0.9, 0.3, 0.9, 1, 0, 1, 1, 1, 1, 1, 1, 0],
  [11.5, 4, 0.9, 0.3, 0.3, 1, 1, 0, 0, 1, 1, 1, 0, 1],
  [11.3, 3, 1, 1, 0.3, 1, 1, 0, 1, 1, 1, 0, 1, 0],
  [5.5, 1, 1, 0.9, 0.3, 0.3, 0, 0, 0, 0, 0, 1, 0, 1],
  [4.8, 1, 0.3, 0.3, 0.3, 0.9, 0, 1, 0, 0, 0, 0, 1, 0],
  [8.7, 1.5, 1, 0.3, 0.9, 1, 0, 0, 1, 0, 1, 0, 1, 1],
  [11.8, 4, 0.9, 1, 0.9, 1, 0, 0, 0, 1, 1, 1, 1, 0],
  [6, 2, 0.9, 0.9, 0.3, 0.9, 0, 0, 0, 0, 1, 0, 0, 0],
  [5.9, 1, 1, 0.3, 0.3, 0.3, 0, 0, 1, 0, 1, 1, 0, 0],
  [12.8, 6, 0.9, 1, 1, 0.9, 1, 1, 0, 0, 0, 0, 1, 0],
  [13.8, 7, 0.9, 0.3, 0.3, 0.3, 0, 0, 1, 1, 0, 1, 1, 1],
]
/** Slot, facility %, standard deviation × 1000, discrimination index, discriminative efficiency. */
const expected: Array<[number, number, number, number, number]> = [
  [8, 41.19318182, 1912.733589, 25.88327077, 27.23492723],
  [9, 81.36363636, 251.2738111, 1.170256965, 1.382386552],
  [10, 71.36363636, 322.6312277, -4.207816809, -4.691171307],
  [11, 65.45454545, 333.4199022, 28.16930644, 31.12404354],
  [12, 65.90909091, 337.5811591, -2.513606859, -2.877487579],
  [13, 36.36363636, 492.3659639, -12.99017581, -17.5074184],
  [14, 59.09090909, 503.2362797, -8.900638238, -10.27568922],
  [15, 50, 511.7663157, 8.670004606, 10.86956522],
  [16, 59.09090909, 503.2362797, 29.63337745, 34.58997279],
  [17, 63.63636364, 492.3659639, 15.18945843, 17.4790556],
  [18, 45.45454545, 509.6471914, 16.21079629, 20.14359793],
  [19, 27.27272727, 455.8423058, 15.52451404, 22.06477733],
  [20, 50, 511.7663157, -8.396734802, -10],
]

function cellsOfSlot(slot: number): ItemCell[] {
  return attempts.map(([sum = 0, ...marks]) => {
    const mark = marks[slots.indexOf(slot)] ?? 0
    return { mark, rest: sum - mark, count: 1 }
  })
}

describe('item statistics', () => {
  test.each(expected)("slot %i gives Moodle's figures", (slot, facility, deviation, index, efficiency) => {
    const found = itemStatistics(cellsOfSlot(slot))
    const maximum = slot === 8 ? 8 : 1
    expect((100 * (found.facility ?? 0)) / maximum).toBeCloseTo(facility, 6)
    expect(1000 * (found.deviation ?? 0)).toBeCloseTo(deviation, 5)
    expect(100 * (found.discrimination ?? 0)).toBeCloseTo(index, 6)
    expect(100 * (found.efficiency ?? 0)).toBeCloseTo(efficiency, 6)
  })

  const cell = fc.record({
    mark: fc.constantFrom(0, 1),
    rest: fc.integer({ min: 0, max: 100 }),
    count: fc.integer({ min: 1, max: 30 }),
  })

  test('stay inside their bounds, and do not depend on how the answers are bundled', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const bundled = itemStatistics(cells)
        const single = itemStatistics(
          cells
            .flatMap(({ mark, rest, count }) =>
              Array.from({ length: count }, () => ({ mark, rest, count: 1 })),
            )
            .reverse(),
        )
        const { facility, discrimination, efficiency } = bundled
        if (facility !== null) expect(facility >= 0 && facility <= 1).toBe(true)
        if (discrimination !== null) expect(Math.abs(discrimination)).toBeLessThanOrEqual(1 + 1e-9)
        if (efficiency !== null) expect(efficiency).toBeLessThanOrEqual(1 + 1e-9)
        for (const key of ['answers', 'facility', 'deviation', 'discrimination', 'efficiency'] as const)
          if (bundled[key] === null) expect(single[key]).toBeNull()
          else expect(single[key]).toBeCloseTo(bundled[key], 6)
      }),
    )
  })

  test('a question that only the best answer has full efficiency', () => {
    const cells = [
      { mark: 0, rest: 25, count: 10 },
      { mark: 0, rest: 50, count: 10 },
      { mark: 1, rest: 75, count: 10 },
    ]
    expect(itemStatistics(cells).efficiency).toBeCloseTo(1, 9)
  })

  test.each([
    ['single', 4, 0.25],
    ['trueFalse', 2, 0.5],
    ['multiple', 4, 1 / 15],
    ['fillIn', 0, null],
  ] as const)('guessing a %s question of %i options scores %p', (kind, options, score) => {
    expect(guessScore(kind, options)).toBe(score)
  })
})

const options = (right: number, ...wrong: number[]) => [
  { text: '对', right: true, chosen: right },
  ...wrong.map((chosen, index) => ({ text: `错${index}`, right: false, chosen })),
]
/** So many right and wrong answers, of members who did so well otherwise. */
const answers = (right: [number, number], wrong: [number, number]): ItemCell[] =>
  [
    { mark: 1, rest: 75, count: right[0] },
    { mark: 1, rest: 25, count: right[1] },
    { mark: 0, rest: 75, count: wrong[0] },
    { mark: 0, rest: 25, count: wrong[1] },
  ].filter(({ count }) => count > 0)

describe('doubtful questions', () => {
  test.each([
    ['a good question', { cells: answers([40, 10], [10, 40]), options: options(50, 20, 15, 15) }, []],
    [
      'the good answer it worse',
      { cells: answers([10, 40], [40, 10]), options: options(50, 20, 15, 15) },
      ['negative'],
    ],
    [
      'worse than guessing',
      { cells: answers([6, 2], [40, 52]), options: options(8, 40, 30, 22) },
      ['belowGuess', 'distractor', 'hard'],
    ],
    ['everybody knows it', { cells: answers([60, 38], [0, 2]), options: options(98, 2, 0, 0) }, ['easy']],
    [
      'an option nobody takes',
      { cells: answers([40, 10], [10, 40]), options: options(50, 25, 25, 0) },
      ['unused'],
    ],
  ])('%s', (_, item, doubts) => {
    expect(doubtsOf({ kind: 'single', ...item })).toEqual(doubts)
  })

  test('of few answers nothing is said', () => {
    const cells = answers([0, 2], [ITEM_MINIMUM - 3, 0])
    expect(doubtsOf({ kind: 'single', cells, options: options(2, 17, 0, 0) })).toEqual([])
  })

  test('chance alone seldom raises a doubt about discrimination', () => {
    let raised = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom(0, 25, 50, 75, 100)), {
          minLength: 100,
          maxLength: 100,
        }),
        (drawn) => {
          const cells = drawn.map(([right, rest]) => ({ mark: right ? 1 : 0, rest, count: 1 }))
          if (doubtsOf({ kind: 'single', cells, options: options(50, 20, 15, 15) }).includes('negative'))
            raised += 1
        },
      ),
      { numRuns: 200, seed: 7 },
    )
    expect(raised).toBeLessThanOrEqual(20)
  })

  test('graver doubts come first, then more answers', () => {
    const base = { kind: 'single', options: options(50, 20, 15, 15) }
    const negative = doubtKey({ _id: 'q', ...base, cells: answers([10, 40], [40, 10]) })
    const easy = doubtKey({ _id: 'q', ...base, cells: answers([600, 380], [0, 2]) })
    const fine = doubtKey({ _id: 'q', ...base, cells: answers([40, 10], [10, 40]) })
    const more = doubtKey({ _id: 'q', ...base, cells: answers([80, 20], [20, 80]) })
    expect(negative > easy).toBe(true)
    expect(easy > more).toBe(true)
    expect(more > fine).toBe(true)
  })
})
