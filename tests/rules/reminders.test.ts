import fc from 'fast-check'
import { dueReminder, nextReminder, remindersOf } from '../../cloudfunctions/domains/course/reminder-rules'
import { weakTopicsIn } from '../../cloudfunctions/domains/evaluation/findings'
import type { GroupStanding } from '../../cloudfunctions/domains/evaluation/standing'
import { messageTime } from '../../cloudfunctions/domains/message/rules'
import { chooseBundle } from '../../cloudfunctions/domains/study/rules'
import { addDays } from '../../cloudfunctions/kernel/time'

const DAY = '2026-11-01'
const assignment = (days: number, facts: object = {}) => ({
  assignedAt: `${DAY}T03:00:00.000Z`,
  dueDay: addDays(DAY, days),
  required: true,
  active: true,
  ...facts,
})

describe('when members are reminded of a course', () => {
  test.each([
    [14, ['half 2026-11-08T01:00:00.000Z', 'last 2026-11-13T01:00:00.000Z']],
    [8, ['half 2026-11-05T01:00:00.000Z', 'last 2026-11-07T01:00:00.000Z']],
    [7, ['last 2026-11-06T01:00:00.000Z']],
    [3, ['last 2026-11-02T01:00:00.000Z']],
    [2, []],
    [0, []],
  ])('due in %i days', (days, expected) => {
    expect(remindersOf(assignment(days)).map(({ key, at }) => `${key} ${at}`)).toEqual(expected)
  })

  test('never of an elective course or one taken back', () => {
    expect(remindersOf(assignment(14, { required: false }))).toEqual([])
    expect(remindersOf(assignment(14, { active: false }))).toEqual([])
  })

  test('each in its turn: going on from one comes to the next, and then to none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (days) => {
        const one = assignment(days)
        const seen: string[] = []
        for (let at = nextReminder(one, one.assignedAt); at !== ''; at = nextReminder(one, at)) {
          expect(dueReminder(one, at)?.at).toBe(at)
          seen.push(at)
        }
        expect(seen).toEqual(remindersOf(one).map(({ at }) => at))
      }),
    )
  })
})

test('times are those of China', () => {
  expect(messageTime('2026-11-22T01:30:00.000Z')).toBe('2026年11月22日 09:30')
  expect(messageTime('2026-12-31T16:05:00.000Z')).toBe('2027年1月1日 00:05')
})

describe('the bundle by rule and what an organisation is weak in', () => {
  const item = (contentId: string, required = false, publishedAt = '2026-01-01') => ({
    contentId,
    required,
    publishedAt,
  })
  const items = ['a', 'b', 'c', 'd', 'e'].map((id, index) => item(id, false, `2026-01-0${9 - index}`))

  test('required comes first, then what is weak, then the newest', () => {
    expect(chooseBundle([...items, item('r', true)], [], new Set(['e']))).toEqual(['r', 'e', 'a'])
  })

  test('one item is on a weak topic, unless all of them were offered lately', () => {
    const offered = (days: number) => [...Array.from({ length: days }, () => []), ['e']]
    expect(chooseBundle(items, offered(8), new Set(['e']))).toEqual(['a', 'b', 'e'])
    expect(chooseBundle(items, offered(6), new Set(['e']))).toEqual(['a', 'b', 'c'])
  })

  test('a required item is never pushed out', () => {
    const required = ['x', 'y', 'z'].map((id) => item(id, true))
    expect(chooseBundle([...required, item('w')], [], new Set(['w'])).sort()).toEqual(['x', 'y', 'z'])
  })

  test('a topic is weak when it is surely answered worse than all together, and shows nothing of a small group', () => {
    const topic = (right: number, members = 20) => ({ right, asked: 100, members })
    const standing = (topics: GroupStanding['topics']) =>
      ({ hasParts: false, parts: {}, topics }) as unknown as GroupStanding
    expect(weakTopicsIn(standing({ law: topic(80), safety: topic(40), history: topic(78) }))).toEqual([
      'safety',
    ])
    expect(weakTopicsIn(standing({ law: topic(80), safety: topic(76), history: topic(78) }))).toEqual([])
    expect(weakTopicsIn(standing({ law: topic(80), safety: topic(40, 4) }))).toEqual([])
    expect(weakTopicsIn(standing({}))).toEqual([])
  })
})
