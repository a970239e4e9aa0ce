import {
  type DayCounts,
  type GroupSize,
  noCounts,
  participationOf,
} from '../../cloudfunctions/domains/evaluation/rules'

const counts = (more: Partial<DayCounts>): DayCounts => {
  const merged = { ...noCounts, ...more }
  return { ...merged, asked: more.asked ?? 5 * merged.quizzed, right: more.right ?? 3 * merged.quizzed }
}
const alone = (memberCount: number): GroupSize => ({
  memberCount,
  hasParts: false,
  hiddenMembers: memberCount,
})
const nothing = { studied: null, quizzed: null, tookPart: null, averageCorrect: null }

describe('what is shown of a group', () => {
  test.each([
    [
      'counts and the average of twenty',
      alone(20),
      counts({ studied: 6, quizzed: 8, tookPart: 9, own: 8 }),
      { studied: 6, quizzed: 8, tookPart: 9, averageCorrect: 0.6 },
    ],
    [
      'nothing of a group of four',
      alone(4),
      counts({ studied: 4, quizzed: 4, tookPart: 4, own: 4 }),
      nothing,
    ],
    [
      'counts but no average of four submissions',
      alone(20),
      counts({ studied: 1, quizzed: 4, tookPart: 4, own: 4 }),
      { studied: 1, quizzed: 4, tookPart: 4, averageCorrect: null },
    ],
    [
      'zeros of a quiet day',
      alone(20),
      noCounts,
      { studied: 0, quizzed: 0, tookPart: 0, averageCorrect: null },
    ],
  ])('%s', (_, size, done, shown) => {
    expect(participationOf(size, done)).toEqual(shown)
  })
})

describe('a whole beside its parts', () => {
  const whole = (hiddenMembers: number): GroupSize => ({ memberCount: 43, hasParts: true, hiddenMembers })

  test.each([
    ['a whole of large parts is shown', 0, counts({ quizzed: 14, tookPart: 14 }), 14, 0.6],
    [
      'a small part, or a few of no part, do not follow by subtraction',
      3,
      counts({ quizzed: 14 }),
      null,
      null,
    ],
    [
      'small parts that add up to a large group may be in the whole',
      6,
      counts({ quizzed: 14, tookPart: 14 }),
      14,
      0.6,
    ],
    [
      'the average of few submissions in one part does not follow from that of the whole',
      0,
      counts({ quizzed: 11, tookPart: 11, few: 3 }),
      11,
      null,
    ],
    [
      'nor that of few members of no part',
      5,
      counts({ quizzed: 11, tookPart: 11, few: 1, own: 2 }),
      11,
      null,
    ],
    [
      'many small averages together are an average',
      0,
      counts({ quizzed: 11, tookPart: 11, few: 6 }),
      11,
      0.6,
    ],
  ])('%s', (_, hiddenMembers, done, tookPart, averageCorrect) => {
    expect(participationOf(whole(hiddenMembers), done)).toMatchObject({ tookPart, averageCorrect })
  })
})
