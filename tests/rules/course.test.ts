import fc from 'fast-check'
import {
  firstDayWaiting,
  firstOfEachCourse,
  isFor,
  organisationsOver,
  planAssignment,
  showable,
  shownFinished,
  totals,
  type Unit,
} from '../../cloudfunctions/domains/course/assignment-rules'
import {
  DISMISSED_DAYS,
  endOfDay,
  isDone,
  leadsBack,
  lockedBy,
  MAX_RECOMMENDED,
  progressOf,
  reasonWords,
  recommend,
  type CourseFacts,
  type RecommendationInput,
} from '../../cloudfunctions/domains/course/rules'
import type { Assignment } from '../../cloudfunctions/domains/course/store'
import { topicNames, type Topic } from '../../cloudfunctions/domains/editorial/model'
import { GROUP_MINIMUM } from '../../cloudfunctions/kernel/groups'
import { addDays } from '../../cloudfunctions/kernel/time'

const TODAY = '2026-11-22'

function course(courseId: string, facts: Partial<CourseFacts> = {}): CourseFacts {
  return { courseId, topic: 'party', lessons: ['a', 'b', 'c'], prerequisites: [], examId: null, ...facts }
}

function assignment(facts: Partial<Assignment> = {}): Assignment {
  return {
    _id: 'x',
    courseId: 'c1',
    courseTitle: '课',
    topic: 'party',
    organisationId: 'b1',
    organisationPath: '/root/b1/',
    organisationName: '一支部',
    memberScope: 'all',
    required: true,
    dueDay: '2026-11-30',
    reason: '换届',
    assignedAt: '2026-11-20T00:00:00.000Z',
    assignedBy: { memberId: 'm', name: '周演示' },
    active: true,
    withdrawn: null,
    listKey: 'k',
    remindAt: '',
    remindedTo: '',
    ...facts,
  }
}

describe('progress', () => {
  test.each([
    { finished: [], done: 0, complete: false },
    { finished: ['a'], done: 1, complete: false },
    { finished: ['a', 'b', 'c'], done: 3, complete: true },
    { finished: ['a', 'b', 'x', 'y'], done: 2, complete: false },
  ])('$finished of a, b, c is $done', ({ finished, done, complete }) => {
    const progress = progressOf(course('c1'), new Set(finished))
    expect(progress).toEqual({ done, total: 3 })
    expect(isDone(progress)).toBe(complete)
  })

  test('a course whose lessons have all been withdrawn is not completed by doing nothing', () => {
    expect(isDone(progressOf(course('c1', { lessons: [] }), new Set(['a'])))).toBe(false)
  })
})

describe('what is locked', () => {
  const offered = new Set(['c1', 'c2', 'c3'])
  test.each([
    { prerequisites: [], completed: [], locked: [] },
    { prerequisites: ['c2'], completed: [], locked: ['c2'] },
    { prerequisites: ['c2', 'c3'], completed: ['c3'], locked: ['c2'] },
    { prerequisites: ['c2'], completed: ['c2'], locked: [] },
    // A prerequisite that is no longer offered must not lock the course for ever.
    { prerequisites: ['gone'], completed: [], locked: [] },
  ])('$prerequisites with $completed completed: $locked', ({ prerequisites, completed, locked }) => {
    expect(lockedBy(course('c1', { prerequisites }), new Set(completed), offered)).toEqual(locked)
  })

  test.each([
    { prerequisites: [], circle: false },
    { prerequisites: ['c1'], circle: true },
    { prerequisites: ['c2'], circle: false },
    { prerequisites: ['c4'], circle: true },
  ])('$prerequisites of c1 lead back: $circle', ({ prerequisites, circle }) => {
    const known = [
      course('c2', { prerequisites: ['c3'] }),
      course('c3'),
      course('c4', { prerequisites: ['c5'] }),
      course('c5', { prerequisites: ['c1', 'c4'] }),
    ]
    expect(leadsBack('c1', prerequisites, known)).toBe(circle)
  })

  test('a course accepted by the rule can always be reached by completing others first', () => {
    const ids = ['c0', 'c1', 'c2', 'c3', 'c4']
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...ids), fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 })),
          {
            maxLength: 12,
          },
        ),
        (saves) => {
          const known = new Map<string, CourseFacts>()
          for (const [courseId, prerequisites] of saves)
            if (!leadsBack(courseId, prerequisites, [...known.values()]))
              known.set(courseId, course(courseId, { prerequisites }))
          const offered = new Set(known.keys())
          const completed = new Set<string>()
          for (let round = 0; round < ids.length; round++)
            for (const facts of known.values())
              if (lockedBy(facts, completed, offered).length === 0) completed.add(facts.courseId)
          expect(completed.size).toBe(known.size)
        },
      ),
    )
  })
})

describe('recommendations', () => {
  const input = (facts: Partial<RecommendationInput>): RecommendationInput => ({
    open: [],
    weak: [],
    tallies: {},
    dismissed: new Map(),
    today: TODAY,
    ...facts,
  })
  const open = (courseId: string, topic: Topic, done: number) => ({
    ...course(courseId, { topic }),
    progress: { done, total: 3 },
  })
  const words = (facts: Partial<RecommendationInput>) =>
    recommend(input(facts)).map(
      ({ courseId, reason }) => `${courseId} ${reasonWords(reason, (topic) => topicNames[topic])}`,
    )

  test('a weak topic comes first, in numbers; then what was begun, the nearest to its end first', () => {
    expect(
      words({
        open: [open('c1', 'law', 1), open('c2', 'law', 2), open('c3', 'party', 0)],
        weak: ['party'],
        tallies: { party: { right: 1.9, total: 7.2 } },
      }),
    ).toEqual([
      'c3 因为您最近在“党章党规”题目上答对 2/7',
      'c2 您已经学完 2 课，还差 1 课',
      'c1 您已经学完 1 课，还差 2 课',
    ])
  })

  test('without a weak topic and without a beginning nothing is recommended', () => {
    expect(words({ open: [open('c1', 'law', 0)], tallies: { law: { right: 9, total: 9 } } })).toEqual([])
  })

  test.each([
    { day: 0, comesBack: false },
    { day: DISMISSED_DAYS - 1, comesBack: false },
    { day: DISMISSED_DAYS, comesBack: true },
  ])('set aside today, on day $day it is recommended: $comesBack', ({ day, comesBack }) => {
    const dismissed = new Map([['c1', addDays(TODAY, DISMISSED_DAYS)]])
    const found = words({ open: [open('c1', 'law', 1)], dismissed, today: addDays(TODAY, day) })
    expect(found.length === 1).toBe(comesBack)
  })

  test('never more than three, none twice, none finished, and no number that cannot be', () => {
    const topics = Object.keys(topicNames) as Topic[]
    const total = fc.double({ min: 2.8, max: 20, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...topics), fc.integer({ min: 0, max: 3 })), { maxLength: 12 }),
        fc.dictionary(
          fc.constantFrom(...topics),
          fc.tuple(total, fc.double({ min: 0, max: 0.59, noNaN: true })),
        ),
        (courses, weak) => {
          const found = recommend(
            input({
              open: courses.map(([topic, done], index) => open(`c${index}`, topic, done)),
              weak: Object.keys(weak) as Topic[],
              tallies: Object.fromEntries(
                Object.entries(weak).map(([topic, [all, share]]) => [
                  topic,
                  { right: all * share, total: all },
                ]),
              ),
            }),
          )
          expect(found.length).toBeLessThanOrEqual(MAX_RECOMMENDED)
          expect(new Set(found.map(({ courseId }) => courseId)).size).toBe(found.length)
          for (const { courseId, reason } of found) {
            expect(courses[Number(courseId.slice(1))]?.[1]).toBeLessThan(3)
            if (reason.kind === 'weak') expect(reason.right).toBeLessThanOrEqual(reason.total)
          }
        },
      ),
    )
  })
})

describe('assignments', () => {
  const person = (organisationPath: string, grants: Array<[string, string]> = []) => ({
    organisationPath,
    grants: grants.map(([role, path]) => ({
      role: role as 'branchOfficer',
      organisationId: path.split('/').at(-2) ?? '',
      organisationPath: path,
      organisationName: '',
      from: '2026-01-01',
      to: null,
    })),
  })

  test.each([
    { who: person('/root/b1/'), scope: 'all', path: '/root/b1/', meant: true },
    { who: person('/root/b1/'), scope: 'all', path: '/root/', meant: true },
    { who: person('/root/b2/'), scope: 'all', path: '/root/b1/', meant: false },
    // b1 is no part of b11.
    { who: person('/root/b1/'), scope: 'all', path: '/root/b11/', meant: false },
    { who: person('/root/b1/'), scope: 'branchOfficer', path: '/root/', meant: false },
    {
      who: person('/root/b1/', [['branchOfficer', '/root/b1/']]),
      scope: 'branchOfficer',
      path: '/root/',
      meant: true,
    },
    {
      who: person('/root/b1/', [['editor', '/root/']]),
      scope: 'branchOfficer',
      path: '/root/',
      meant: false,
    },
    // An office held elsewhere counts where it is held.
    {
      who: person('/root/b1/', [['branchOfficer', '/root/b2/']]),
      scope: 'branchOfficer',
      path: '/root/b2/',
      meant: true,
    },
  ] as const)('$scope of $path is for $who.organisationPath: $meant', ({ who, scope, path, meant }) => {
    expect(isFor({ memberScope: scope, organisationPath: path }, who)).toBe(meant)
    // Whatever is for somebody is found by the organisations over them.
    if (meant) expect(organisationsOver(who)).toContain(path.split('/').at(-2))
  })

  test('due until the end of the day in China, and waiting for thirty days more', () => {
    expect(endOfDay('2026-11-30')).toBe('2026-11-30T16:00:00.000Z')
    expect(firstDayWaiting('2026-11-30')).toBe('2026-10-31')
  })

  test('of each course what is required and due first', () => {
    const found = firstOfEachCourse([
      assignment({ _id: 'elective', required: false, dueDay: '2026-11-23' }),
      assignment({ _id: 'late', dueDay: '2026-12-30' }),
      assignment({ _id: 'soon', dueDay: '2026-11-25' }),
      assignment({ _id: 'other', courseId: 'c2', required: false }),
    ])
    expect(found.map(({ _id }) => _id)).toEqual(['soon', 'other'])
  })

  test.each([
    { dueDay: TODAY, plan: 'make' },
    { dueDay: addDays(TODAY, -1), plan: 'DUE_DAY_UNFIT' },
    { dueDay: addDays(TODAY, 366), plan: 'make' },
    { dueDay: addDays(TODAY, 367), plan: 'DUE_DAY_UNFIT' },
  ])('due on $dueDay: $plan', ({ dueDay, plan }) => {
    const planned = planAssignment(null, assignment({ dueDay }), TODAY)
    expect(typeof planned === 'object' ? planned.code : planned).toBe(plan)
  })

  test('the same again is a repeat, even after its day; something else under its id is refused', () => {
    const made = assignment({ dueDay: '2026-11-01' })
    expect(planAssignment(made, made, TODAY)).toBe('repeat')
    expect(planAssignment(made, { ...made, reason: '别的' }, TODAY)).toMatchObject({
      code: 'ASSIGNMENT_EXISTS',
    })
  })
})

describe('counts that may be shown', () => {
  const units = (parts: number[], rest = 0): Unit[] => [
    { id: 'root', parentId: null, memberCount: rest },
    ...parts.map((memberCount, index) => ({ id: `p${index}`, parentId: 'root', memberCount })),
  ]

  test.each([
    { parts: [20, 20], rest: 0, shown: ['root', 'p0', 'p1'] },
    { parts: [3], rest: 0, shown: [] },
    // The three of p1 would follow by subtraction, so p0 is held back as well.
    { parts: [20, 3], rest: 0, shown: ['root'] },
    { parts: [20, 3, 8], rest: 0, shown: ['root', 'p0'] },
    { parts: [20, 3, 4], rest: 0, shown: ['root', 'p0'] },
    { parts: [20, 20], rest: 2, shown: ['root', 'p1'] },
  ])('parts of $parts with $rest outside: $shown', ({ parts, rest, shown }) => {
    expect([...showable(units(parts, rest))].sort()).toEqual([...shown].sort())
  })

  test('whatever is shown, no subtraction tells of one to four people', () => {
    const tree = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(tree, (rows) => {
        const all: Unit[] = rows.map(([memberCount, parent], index) => ({
          id: `u${index}`,
          parentId: index === 0 ? null : `u${parent % index}`,
          memberCount,
        }))
        const total = totals(all)
        const shown = showable(all)
        for (const { id, parentId } of all) {
          if (!shown.has(id)) continue
          expect(total.get(id)).toBeGreaterThanOrEqual(GROUP_MINIMUM)
          // Nothing is shown inside of what is held back.
          if (parentId !== null) expect(shown.has(parentId)).toBe(true)
          const parts = all.filter((part) => part.parentId === id && shown.has(part.id))
          if (parts.length === 0) continue
          const left = (total.get(id) ?? 0) - parts.reduce((sum, part) => sum + (total.get(part.id) ?? 0), 0)
          expect(left === 0 || left >= GROUP_MINIMUM).toBe(true)
        }
      }),
    )
  })

  test.each([
    { finished: 0, scope: 'all', unitIsShown: true, shown: 0 },
    { finished: 9, scope: 'all', unitIsShown: false, shown: null },
    { finished: 4, scope: 'branchOfficer', unitIsShown: true, shown: null },
    { finished: 5, scope: 'branchOfficer', unitIsShown: true, shown: 5 },
  ] as const)('$finished of $scope: $shown', ({ finished, scope, unitIsShown, shown }) => {
    expect(shownFinished(finished, scope, unitIsShown)).toBe(shown)
  })
})
