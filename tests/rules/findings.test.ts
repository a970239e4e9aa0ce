import fc from 'fast-check'
import {
  difference,
  effectiveAnswers,
  findingsOf,
  shownTopic,
  siblingsOf,
  wilson,
} from '../../cloudfunctions/domains/evaluation/findings'
import {
  type GroupStanding,
  standingOf,
  type TopicStanding,
} from '../../cloudfunctions/domains/evaluation/standing'

const unit = (id: string, parentId: string | null, memberCount: number) => ({
  _id: id,
  parentId,
  path: parentId ? `/${parentId}/${id}/` : `/${id}/`,
  name: id,
  memberCount,
})

/** A branch whose members answered on one topic. */
function branch(id: string, party: TopicStanding, memberCount = 30): GroupStanding {
  const day = {
    _id: '',
    organisationId: id,
    day: '2026-11-20',
    ...{ studied: 0, quizzed: 0, tookPart: 0, last: 0, own: 0, few: 0, right: 0, asked: 0 },
    topics: { party: { right: party.right, asked: party.asked, last: party.members } },
  }
  return standingOf(unit(id, 'committee', memberCount), [day], [], '2026-11-22')
}

function committee(parts: GroupStanding[]): GroupStanding {
  const days = parts.map((part) => ({
    _id: '',
    organisationId: 'committee',
    day: '2026-11-20',
    ...{ studied: 0, quizzed: 0, tookPart: 0, last: 0, own: 0, few: 0, right: 0, asked: 0 },
    topics: {
      party: {
        right: part.topics.party?.right ?? 0,
        asked: part.topics.party?.asked ?? 0,
        last: part.topics.party?.members ?? 0,
      },
    },
  }))
  return standingOf(unit('committee', null, 0), days, parts, '2026-11-22')
}

const answers = (right: number, asked: number, members: number): TopicStanding => ({ right, asked, members })

describe('intervals', () => {
  // Worked by hand from the formula; Newcombe's table II gives 0.0524 to 0.3339 for 56/70 against 48/80.
  test.each([
    [0.5, 10, 0.2366, 0.7634],
    [0, 10, 0, 0.2775],
    [81 / 263, 263, 0.2553, 0.3662],
  ])('Wilson of %p in %i', (share, n, low, high) => {
    expect(wilson(share, n).low).toBeCloseTo(low, 4)
    expect(wilson(share, n).high).toBeCloseTo(high, 4)
  })

  test("the difference is Newcombe's", () => {
    const found = difference(answers(56, 70, 70), answers(48, 80, 80))
    expect(found.low).toBeCloseTo(0.0524, 4)
    expect(found.high).toBeCloseTo(0.3339, 4)
  })

  test('answers of few members are worth less than as many answers of many', () => {
    expect(effectiveAnswers(answers(0, 100, 100))).toBe(100)
    expect(effectiveAnswers(answers(0, 100, 10))).toBeCloseTo(100 / 1.9, 9)
    expect(effectiveAnswers(answers(0, 0, 0))).toBe(0)
  })
})

describe('what is said', () => {
  const others = [branch('b', answers(140, 200, 30)), branch('c', answers(142, 200, 30))]

  test('a sure difference is said with its numbers', () => {
    const own = branch('a', answers(98, 200, 31))
    expect(findingsOf(own, committee([own, ...others]), 30)).toMatchObject([
      {
        kind: 'below',
        sentence: '近 30 天“党章党规”答对率 49%，比兄弟组织平均的 71% 低 22 个百分点（31 人作答）',
      },
    ])
  })

  test('what may be chance is not said', () => {
    const own = branch('a', answers(13, 20, 6))
    expect(findingsOf(own, committee([own, ...others]), 30)).toEqual([])
  })

  test('equal groups are seldom told apart', () => {
    let said = 0
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 300, maxLength: 300 }), (drawn) => {
        const right = (from: number) => drawn.slice(from, from + 100).filter(Boolean).length
        const [own, ...rest] = [0, 100, 200].map((from, index) =>
          branch(`b${index}`, answers(right(from) + 50, 150, 25)),
        )
        if (own && findingsOf(own, committee([own, ...rest]), 30).length > 0) said += 1
      }),
      { numRuns: 300, seed: 11 },
    )
    expect(said).toBeLessThanOrEqual(15)
  })

  test('what is behind comes before what is ahead, and more to gain before less', () => {
    const kinds = findingsOf(
      {
        ...branch('a', answers(90, 300, 30)),
        topics: { party: answers(90, 300, 30), law: answers(60, 300, 30) },
      },
      null,
      30,
    )
    expect(kinds.map(({ topic }) => topic)).toEqual(['law', 'party'])
  })
})

describe('what is held back', () => {
  const large = (id: string) => branch(id, answers(60, 100, 10))
  const small = (id: string, members: number) => branch(id, answers(members, 2 * members, members))

  test.each([
    ['a topic that four answered', small('a', 4), null],
    ['a topic that five answered is shown', small('a', 5), 5],
    [
      'a whole from which a small part would follow',
      committee([large('a'), large('b'), small('c', 3)]),
      null,
    ],
    ['small parts that add up to a large group', committee([large('a'), small('b', 3), small('c', 3)]), 16],
  ])('%s', (_, standing, members) => {
    expect(shownTopic(standing, 'party')?.members ?? null).toBe(members)
  })

  test('siblings are at least two large groups, without the small ones', () => {
    const own = large('a')
    const average = (parts: GroupStanding[]) =>
      siblingsOf(own.topics.party!, committee([own, ...parts]).parts.party)
    expect(average([large('b')])).toBeNull()
    expect(average([large('b'), small('c', 4)])).toBeNull()
    expect(average([large('b'), large('c'), small('d', 4)])).toMatchObject({
      right: 120,
      asked: 200,
      members: 20,
      groups: 2,
    })
  })
})
