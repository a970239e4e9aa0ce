import fc from 'fast-check'
import {
  addToGroups,
  addToItem,
  type Changes,
  countedAnswers,
  countPaper,
  countStudy,
  itemId,
  newLearner,
  newLearningDay,
  organisationsOn,
} from '../../cloudfunctions/domains/evaluation/counting'
import type {
  GroupDay,
  ItemRecord,
  Learner,
  LearningDay,
} from '../../cloudfunctions/domains/evaluation/model'
import { mondayOf } from '../../cloudfunctions/kernel/time'

/** A committee with two branches, one of which has a group; and members of every level. */
const homes: Record<string, string> = {
  a: '/c/',
  b: '/c/b1/',
  c: '/c/b1/',
  d: '/c/b1/g1/',
  e: '/c/b1/g1/',
  f: '/c/b2/',
  g: '/c/b2/',
  h: '/c/b2/',
  i: '/c/b2/',
  j: '/c/b2/',
  k: '/c/b2/',
}
const days = ['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-30', '2026-12-01']
const topics = ['party', 'law', 'safety'] as const

interface Paper {
  kind: 'paper'
  id: string
  member: string
  day: string
  answers: Array<{ questionId: string; version: number; topic: (typeof topics)[number]; correct: boolean }>
}
interface Study {
  kind: 'study'
  member: string
  day: string
  studied: number
}

const memberAndDay = {
  member: fc.constantFrom(...Object.keys(homes)),
  day: fc.constantFrom(...days),
}
const paper: fc.Arbitrary<Paper> = fc.record({
  kind: fc.constant('paper' as const),
  id: fc.constantFrom('daily', 'weekly', 'exam'),
  ...memberAndDay,
  // The same paper asks the same questions, however often it is graded.
  answers: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map((right) =>
    right.map((correct, index) => ({
      questionId: `q${index}`,
      version: 1,
      topic: topics[index]!,
      correct,
    })),
  ),
})
const study: fc.Arbitrary<Study> = fc.record({
  kind: fc.constant('study' as const),
  ...memberAndDay,
  studied: fc.integer({ min: 1, max: 3 }),
})
const history = fc.array(fc.oneof(paper, study), { maxLength: 40 })

/** Folds one source after another, each in the order it arrives. */
function fold(sources: ReadonlyArray<Paper | Study>) {
  const learningDays = new Map<string, LearningDay>()
  const learners = new Map<string, Learner>()
  const groups = new Map<string, GroupDay>()
  const items = new Map<string, ItemRecord>()
  for (const source of sources) {
    const { member, day } = source
    const known = {
      learningDay: learningDays.get(`${day}.${member}`) ?? newLearningDay(member, homes[member]!, day),
      learner: learners.get(member) ?? newLearner(member),
    }
    const changes: Changes =
      source.kind === 'study'
        ? countStudy(known, source.studied)
        : countPaper(known, {
            id: `${source.id}.${day}.${member}`,
            answers: countedAnswers(source.answers),
          })
    learningDays.set(changes.learningDay._id, changes.learningDay)
    learners.set(member, changes.learner)
    for (const group of changes.groups) addToGroups(groups, group)
    for (const change of changes.items) {
      const key = itemId(change.questionId, change.version)
      const item = items.get(key) ?? ({ _id: key, cells: [] } as unknown as ItemRecord)
      items.set(key, addToItem(item, change))
    }
  }
  return { groups, learners, items }
}

/** What the roll-ups must say, counted from the final state of all sources at once. */
function recount(sources: ReadonlyArray<Paper | Study>) {
  const papers = new Map<string, Paper>()
  const studied = new Map<string, number>()
  for (const source of sources)
    if (source.kind === 'paper') papers.set(`${source.id}.${source.day}.${source.member}`, source)
    else studied.set(`${source.day}.${source.member}`, source.studied)
  const all = [...papers.values()]
  const lastDay = (member: string, topic?: string) =>
    all
      .filter((p) => p.member === member && (!topic || p.answers.some((answer) => answer.topic === topic)))
      .map(({ day }) => day)
      .sort()
      .at(-1)
  const units = [...new Set(Object.values(homes).flatMap(organisationsOn))]
  const inside = (unit: string) =>
    Object.keys(homes).filter((member) => organisationsOn(homes[member]!).includes(unit))
  const groups: Record<string, unknown> = {}
  const quizzedOf = (unit: string, day: string) =>
    inside(unit).filter((member) => all.some((p) => p.member === member && p.day === day)).length
  for (const unit of units)
    for (const day of days) {
      const people = inside(unit)
      const did = (member: string) => all.some((p) => p.member === member && p.day === day)
      const read = (member: string) => studied.has(`${day}.${member}`)
      const answers = all.filter((p) => people.includes(p.member) && p.day === day).flatMap((p) => p.answers)
      const parts = units.filter((part) =>
        Object.values(homes).some((path) => {
          const on = organisationsOn(path)
          return on.indexOf(part) > 0 && on[on.indexOf(part) - 1] === unit
        }),
      )
      const few = parts.map((part) => quizzedOf(part, day)).filter((count) => count < 5)
      groups[`${day}.${unit}`] = {
        studied: people.filter(read).length,
        quizzed: people.filter(did).length,
        tookPart: people.filter((member) => did(member) || read(member)).length,
        right: answers.filter(({ correct }) => correct).length,
        asked: answers.length,
        last: people.filter((member) => lastDay(member) === day).length,
        own: people.filter((member) => did(member) && organisationsOn(homes[member]!).at(-1) === unit).length,
        few: few.reduce((sum, count) => sum + count, 0),
        topics: Object.fromEntries(
          topics.map((topic) => [
            topic,
            {
              right: answers.filter((answer) => answer.topic === topic && answer.correct).length,
              asked: answers.filter((answer) => answer.topic === topic).length,
              last: people.filter((member) => lastDay(member, topic) === day).length,
            },
          ]),
        ),
      }
    }
  return { groups, papers: all }
}

const empty = { studied: 0, quizzed: 0, tookPart: 0, right: 0, asked: 0, last: 0, own: 0, few: 0 }
const noTopic = { right: 0, asked: 0, last: 0 }

/** A roll-up without its keys, with zeros where nothing was. */
function bare(group: GroupDay | undefined) {
  const { studied, quizzed, tookPart, right, asked, last, own, few } = group ?? empty
  const counts = { studied, quizzed, tookPart, right, asked, last, own, few }
  return { ...counts, topics: Object.fromEntries(topics.map((t) => [t, group?.topics[t] ?? noTopic])) }
}

describe('roll-ups', () => {
  test('equal a full recount, whatever came late, twice or graded anew', () => {
    fc.assert(
      fc.property(history, (sources) => {
        const { groups } = fold(sources)
        for (const [id, expected] of Object.entries(recount(sources).groups))
          expect([id, bare(groups.get(id))]).toEqual([id, expected])
      }),
    )
  })

  test('stay what they are when everything is folded a second time', () => {
    fc.assert(
      fc.property(history, (sources) => {
        const final = [...recount(sources).papers]
        expect(fold([...sources, ...final, ...final]).groups).toEqual(fold(sources).groups)
      }),
    )
  })

  test('the head counts of the last days add up to different members', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...days), (sources, from) => {
        const { groups } = fold(sources)
        const { papers } = recount(sources)
        const window = days.filter((day) => day >= from)
        const summed = window.reduce((sum, day) => sum + (groups.get(`${day}.c`)?.last ?? 0), 0)
        expect(summed).toBe(new Set(papers.filter(({ day }) => day >= from).map((p) => p.member)).size)
      }),
    )
  })

  test('a question is counted as its papers stand at last', () => {
    fc.assert(
      fc.property(history, (sources) => {
        const { items } = fold(sources)
        const { papers } = recount(sources)
        for (const questionId of ['q0', 'q1', 'q2']) {
          const cells = items.get(`${questionId}.1`)?.cells ?? []
          expect(cells.every(({ count }) => count > 0)).toBe(true)
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(papers.length)
          expect(cells.reduce((sum, { mark, count }) => sum + mark * count, 0)).toBe(
            papers.filter((p) =>
              p.answers.some((answer) => answer.questionId === questionId && answer.correct),
            ).length,
          )
        }
      }),
    )
  })

  test("a member's weeks are the newest twelve, with the answers of each", () => {
    const weeks = Array.from(
      { length: 14 },
      (_, index) => `2026-0${1 + Math.floor(index / 4)}-${String(1 + (index % 4) * 7).padStart(2, '0')}`,
    )
    const sources = weeks.map((day, index): Paper => ({
      kind: 'paper',
      id: 'daily',
      member: 'a',
      day,
      answers: [{ questionId: 'q', version: 1, topic: 'law', correct: index % 2 === 0 }],
    }))
    const learner = fold([...sources].reverse()).learners.get('a')
    expect(learner?.weeks).toEqual(
      weeks.slice(2).map((day, index) => ({
        week: mondayOf(day),
        topics: { law: { right: index % 2 === 0 ? 1 : 0, asked: 1 } },
      })),
    )
  })
})
