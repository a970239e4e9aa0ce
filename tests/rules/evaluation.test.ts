import {
  type DayActivity,
  participationOf,
  participationOfWhole,
} from '../../cloudfunctions/domains/evaluation/rules'

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const activity = (studied: number, quizzed: number, right = 3 * quizzed, prefix = 'm'): DayActivity => ({
  studied: ids(prefix, studied),
  quizzed: ids(prefix, quizzed),
  right,
  asked: 5 * quizzed,
})
const nobody = { memberCount: 0, activity: activity(0, 0) }

describe('what is shown of a group', () => {
  test('who studied and who answered are counted once', () => {
    expect(participationOf(20, activity(6, 8))).toEqual({
      studied: 6,
      quizzed: 8,
      tookPart: 8,
      averageCorrect: 0.6,
    })
  })

  test.each([
    [
      'nothing of a group of four',
      4,
      activity(4, 4),
      { studied: null, quizzed: null, tookPart: null, averageCorrect: null },
    ],
    [
      'counts but no average of four submissions',
      20,
      activity(1, 4),
      { studied: 1, quizzed: 4, tookPart: 4, averageCorrect: null },
    ],
    [
      'zeros of a quiet day',
      20,
      activity(0, 0),
      { studied: 0, quizzed: 0, tookPart: 0, averageCorrect: null },
    ],
  ])('%s', (_, memberCount, done, shown) => {
    expect(participationOf(memberCount, done)).toEqual(shown)
  })
})

describe('a whole beside its parts', () => {
  const large = { memberCount: 20, activity: activity(6, 8, 24, 'a') }

  test('a whole of large parts is their sum', () => {
    const other = { memberCount: 10, activity: activity(2, 6, 30, 'b') }
    expect(participationOfWhole([large, other], nobody)).toEqual({
      studied: 8,
      quizzed: 14,
      tookPart: 14,
      averageCorrect: 54 / 70,
    })
  })

  test('a single small part does not follow from the whole by subtraction', () => {
    const small = { memberCount: 3, activity: activity(1, 2, 4, 'b') }
    expect(participationOfWhole([large, small], nobody).tookPart).toBeNull()
  })

  test('small parts that add up to a large one may be in the whole', () => {
    const small = (prefix: string) => ({ memberCount: 3, activity: activity(1, 1, 4, prefix) })
    expect(participationOfWhole([large, small('b'), small('c')], nobody).tookPart).toBe(10)
  })

  test('members of no part are a part of their own', () => {
    expect(
      participationOfWhole([large], { memberCount: 2, activity: activity(1, 1, 1, 'r') }).tookPart,
    ).toBeNull()
  })

  test('the average of few submissions in one part does not follow from that of the whole', () => {
    const quiet = { memberCount: 20, activity: activity(0, 3, 2, 'b') }
    expect(participationOfWhole([large, quiet], nobody)).toMatchObject({ quizzed: 11, averageCorrect: null })
  })

  test('without parts there is nothing to subtract', () => {
    expect(participationOfWhole([], large)).toEqual(participationOf(20, large.activity))
  })
})
