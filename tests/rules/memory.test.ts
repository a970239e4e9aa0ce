import fc from 'fast-check'
import {
  type MemoryState,
  remember,
  tally,
  type TopicTallies,
  weakestTopic,
} from '../../cloudfunctions/domains/quiz/memory'
import { addDays, startOfDayMs } from '../../cloudfunctions/kernel/time'

const at = (day: string) => new Date(startOfDayMs(day) + 9 * 3_600_000).toISOString()

/** Answers given on the day they fell due, one after the other. */
function course(answers: readonly boolean[], firstDay = '2026-01-05') {
  const steps: Array<{ day: string; dueDay: string; state: MemoryState }> = []
  let day = firstDay
  for (const correct of answers) {
    const next = remember(steps.at(-1)?.state ?? null, correct, at(day), 0.9)
    steps.push({ day, ...next })
    day = next.dueDay
  }
  return steps
}
const daysBetween = (from: string, to: string) => (startOfDayMs(to) - startOfDayMs(from)) / 86_400_000

describe('remembering', () => {
  test('right answers come back after ever longer gaps, a wrong one the next day', () => {
    const gaps = course([true, true, true, true]).map(({ day, dueDay }) => daysBetween(day, dueDay))
    expect([...gaps].sort((a, b) => a - b)).toEqual(gaps)
    expect(gaps[3]).toBeGreaterThan(4 * (gaps[0] ?? 0))
    const [, wrong] = course([true, false])
    expect(daysBetween(wrong?.day ?? '', wrong?.dueDay ?? '')).toBe(1)
    expect(wrong?.state.lapses).toBe(1)
  })

  test('nothing is due again on the day it was answered, and the same answers give the same schedule', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(300), (answers, offset) => {
        const steps = course(answers, addDays('2026-01-05', offset))
        for (const { day, dueDay } of steps) expect(dueDay > day).toBe(true)
        expect(course(answers, addDays('2026-01-05', offset))).toEqual(steps)
        expect(steps.at(-1)?.state.reps).toBe(answers.length)
      }),
    )
  })

  test('a state survives the database: through JSON it gives the same schedule', () => {
    const [first] = course([true])
    const stored = JSON.parse(JSON.stringify(first?.state)) as MemoryState
    expect(remember(stored, true, at('2026-01-09'), 0.9)).toEqual(
      remember(first?.state ?? null, true, at('2026-01-09'), 0.9),
    )
  })
})

describe('weak topics', () => {
  const answered = (...answers: Array<[topic: 'law' | 'safety', correct: boolean]>) =>
    answers.reduce<TopicTallies>((tallies, [topic, correct]) => tally(tallies, topic, correct), {})

  test.each([
    ['two wrong answers are too few to tell', answered(['law', false], ['law', false]), null],
    ['one right in three is weak', answered(['law', false], ['law', false], ['law', true]), 'law'],
    ['two right in three is not', answered(['law', true], ['law', true], ['law', false]), null],
    [
      'the worse of two weak ones',
      answered(
        ['law', false],
        ['law', false],
        ['law', true],
        ['safety', false],
        ['safety', false],
        ['safety', false],
      ),
      'safety',
    ],
  ])('%s', (_, tallies, weak) => {
    expect(weakestTopic(tallies)).toBe(weak)
  })

  test('what was answered long ago fades: ten right answers outweigh ten older wrong ones', () => {
    const answers = (correct: boolean) => Array.from({ length: 10 }, (): ['law', boolean] => ['law', correct])
    expect(weakestTopic(answered(...answers(true), ...answers(false)))).toBe('law')
    expect(weakestTopic(answered(...answers(false), ...answers(true)))).toBeNull()
  })
})
