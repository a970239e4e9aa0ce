import fc from 'fast-check'
import { type GroupWeek, progressOf, weekOf } from '../../cloudfunctions/domains/evaluation/progress'
import { standingOf, type TopicStanding } from '../../cloudfunctions/domains/evaluation/standing'
import { addDays, mondayOf } from '../../cloudfunctions/kernel/time'

const ASSIGNED = '2026-09-16'
const assignment = { topic: 'party' as const, courseTitle: '课', day: ASSIGNED }

const answers = (right: number, asked: number, members: number): TopicStanding => ({ right, asked, members })

/** The week that ends on a Sunday. */
const week = (sunday: string, party?: TopicStanding): GroupWeek => ({
  _id: `${mondayOf(sunday)}.b`,
  organisationId: 'b',
  week: mondayOf(sunday),
  day: sunday,
  topics: party ? { party } : {},
})

const before = week('2026-09-13', answers(520, 1000, 35))
/** Its thirty days begin on the day of the assignment, or later. */
const after = (party?: TopicStanding) => week('2026-10-18', party)

describe('before and after an assignment', () => {
  test.each([
    [
      'a sure rise',
      [before, after(answers(488, 800, 38))],
      'up',
      '布置《课》后 30 天，“党章党规”答对率由 52% 升到 61%（前 35 人、后 38 人作答）',
    ],
    [
      'a sure fall',
      [before, after(answers(140, 400, 38))],
      'down',
      '布置《课》后 30 天，“党章党规”答对率由 52% 降到 35%（前 35 人、后 38 人作答）',
    ],
    [
      'what may be chance says so',
      [before, after(answers(22, 40, 8))],
      'same',
      '布置《课》后 30 天，“党章党规”答对率由 52% 升到 55%，差别还在偶然的范围里（前 35 人、后 8 人作答）',
    ],
    [
      'no start',
      [week('2026-09-13'), after(answers(488, 800, 38))],
      null,
      '布置前 30 天“党章党规”可显示的作答不足 5 人，没有可比的起点。',
    ],
    [
      'a start that is too old is none',
      [week('2026-09-06', answers(520, 1000, 35)), after(answers(488, 800, 38))],
      null,
      '布置前 30 天“党章党规”可显示的作答不足 5 人，没有可比的起点。',
    ],
    [
      'too few afterwards',
      [before, after()],
      null,
      '布置前 30 天“党章党规”答对率 52%（35 人作答）；布置后 30 天可显示的作答不足 5 人，比不出来。',
    ],
  ])('%s', (_, weeks, change, sentence) => {
    expect(progressOf(weeks, assignment, '2026-11-22')).toMatchObject({ change, sentence })
  })

  test('windows that still hold answers from before are not compared', () => {
    const early = week('2026-10-11', answers(390, 400, 38))
    expect(progressOf([before, early], assignment, '2026-10-12')).toMatchObject({
      change: null,
      sentence: '布置前 30 天“党章党规”答对率 52%（35 人作答），布置满 30 天后再比。',
    })
    expect(progressOf([before, early, after(answers(488, 800, 38))], assignment, '2026-10-20')).toMatchObject(
      {
        after: { right: 488 },
      },
    )
  })

  test('the two windows never share a day, and the assignment stands between them', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((count) => addDays('2026-05-01', count))
    fc.assert(
      fc.property(day, (assigned) => {
        const weeks = Array.from({ length: 40 }, (_, index) =>
          week(addDays('2026-04-05', 7 * index), answers(100 + index, 300, 20)),
        )
        const found = progressOf(weeks, { ...assignment, day: assigned }, '2027-06-01')
        const dayOfWeek = (standing: TopicStanding | null) =>
          weeks.find(({ topics }) => topics.party?.right === standing?.right)?.day ?? ''
        expect(dayOfWeek(found.before) < assigned).toBe(true)
        expect(addDays(dayOfWeek(found.after), -29) >= assigned).toBe(true)
        expect(addDays(dayOfWeek(found.after), -29) <= addDays(assigned, 7)).toBe(true)
      }),
    )
  })
})

describe('what a week keeps', () => {
  const unit = { _id: 'b', parentId: null, path: '/b/', name: 'b', memberCount: 20 }
  const day = (party: TopicStanding) => ({
    _id: '',
    organisationId: 'b',
    day: '2026-09-10',
    ...{ studied: 0, quizzed: 0, tookPart: 0, last: 0, own: 0, few: 0, right: 0, asked: 0 },
    topics: { party: { right: party.right, asked: party.asked, last: party.members } },
  })

  test.each([
    ['five are kept', answers(6, 10, 5), answers(6, 10, 5)],
    ['four are not, not even in the database', answers(6, 10, 4), undefined],
  ])('%s', (_, given, kept) => {
    const standing = standingOf(unit, [day(given)], [], '2026-09-13')
    expect(weekOf(standing, '2026-09-07')).toEqual({
      _id: '2026-09-07.b',
      organisationId: 'b',
      week: '2026-09-07',
      day: '2026-09-13',
      topics: kept ? { party: kept } : {},
    })
  })

  test('three in a part of a part are not to be had by subtracting, at whatever height', () => {
    const part = (id: string, parentId: string, members: number) =>
      standingOf(
        { ...unit, _id: id, parentId, path: `/r/${id}/` },
        [day(answers(members, 2 * members, members))],
        [],
        'd',
      )
    const middle = standingOf(
      { ...unit, _id: 'm', parentId: 'r' },
      [day(answers(13, 26, 13))],
      [part('x', 'm', 10), part('y', 'm', 3)],
      'd',
    )
    const root = standingOf(unit, [day(answers(23, 46, 23))], [middle, part('z', 'r', 10)], 'd')
    expect(weekOf(middle, 'w').topics).toEqual({})
    expect(weekOf(root, 'w').topics).toEqual({})
  })
})
