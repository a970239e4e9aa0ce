import fc from 'fast-check'
import {
  afterAnswer,
  ahead,
  type ChallengeRun,
  isInTime,
  secondsTaken,
  type Turn,
  turnOf,
} from '../../cloudfunctions/domains/play/rules'

const askedAt = '2026-11-22T01:00:00.000Z'
const at = (seconds: number) => Date.parse(askedAt) + seconds * 1000

describe('the clock of a question', () => {
  test.each([
    ['an answer at once', 0, true, true],
    ['an answer in the last second', 59.9, true, true],
    ['an answer that was a little long on its way', 62, true, true],
    ['an answer after that', 63, true, false],
    ['nothing chosen when the time is over', 60, false, false],
    ['nothing chosen before', 59, false, true],
  ])('%s', (_, seconds, chosen, inTime) => {
    expect(isInTime(askedAt, at(seconds), chosen)).toBe(inTime)
  })

  test('seconds are never more than there were, and never negative', () => {
    expect([
      secondsTaken(askedAt, at(7.26)),
      secondsTaken(askedAt, at(400)),
      secondsTaken(askedAt, at(-2)),
    ]).toEqual([7.3, 60, 0])
  })
})

describe('the walk around the bank', () => {
  /** Draws are made of 32 bits. */
  const draw = fc.nat({ max: 2 ** 32 - 1 }).map((bits) => bits / 2 ** 32)
  const bank = fc.uniqueArray(draw, {
    minLength: 1,
    maxLength: 60,
  })

  test('meets every question exactly once, wherever it begins and however many it takes at a time', () => {
    fc.assert(
      fc.property(bank, draw, fc.integer({ min: 2, max: 20 }), (draws, origin, size) => {
        const sorted = [...draws].sort((a, b) => a - b)
        /** What the database gives from a place on, and from the beginning again at its end. */
        const from = (draw: number) =>
          [...sorted.filter((one) => one >= draw), ...sorted.filter((one) => one < draw)]
            .slice(0, size)
            .map((one) => ({ draw: one }))
        const met: number[] = []
        let at: number | null = null
        for (let steps = 0; steps < 200; steps++) {
          const next: { draw: number }[] = ahead({ origin, at }, from(at ?? origin))
          if (next.length === 0) break
          met.push(...next.map(({ draw }) => draw))
          at = met.at(-1) ?? null
        }
        expect(met).toHaveLength(draws.length)
        expect(new Set(met)).toEqual(new Set(draws))
      }),
    )
  })
})

describe('a run', () => {
  const begun: ChallengeRun = {
    number: 1,
    startedAt: askedAt,
    walk: { origin: 0, at: null },
    stock: [],
    askedAt,
    correctCount: 0,
    part: [],
    parts: 0,
    last: null,
    ending: null,
  }
  const turn = (correct: boolean, timeUp = false) =>
    ({
      question: {},
      graded: { questionId: 'q', chosen: [], correct },
      timeUp,
      seconds: 1,
    }) as unknown as Turn

  test('goes on as long as answers are right and ends with the first that is not', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (answers) => {
        let run = begun
        for (const correct of answers) {
          if (run.ending !== null) break
          run = afterAnswer(run, turn(correct))
        }
        const firstWrong = answers.indexOf(false)
        expect(run.correctCount).toBe(firstWrong === -1 ? answers.length : firstWrong)
        expect(run.ending).toBe(firstWrong === -1 ? null : 'wrong')
        expect(turnOf(run)).toBe(run.part.length + 1)
      }),
    )
    expect(afterAnswer(begun, turn(false, true)).ending).toBe('timeUp')
  })
})
