import { articles } from '../../demo/content/articles'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, editor, editor2, member, member2, secretary, someone } from '../support/people'

const RIGHTS = 'course-member-rights-and-duties'
const BRANCH_LIFE = 'course-life-of-a-branch'
const SAFETY = 'course-a-safe-home'
const HOUR = 3_600_000
const lessonsOf = {
  [RIGHTS]: [
    'party-admission-oath',
    'party-member-duties',
    'party-member-rights',
    'party-democratic-centralism',
  ],
  [BRANCH_LIFE]: [
    'procedure-party-branch',
    'procedure-three-meetings-one-lecture',
    'procedure-joining-the-party',
    'procedure-membership-transfer',
  ],
  [SAFETY]: ['safety-fire-at-home', 'safety-electric-bicycle', 'safety-telephone-fraud', 'safety-cpr'],
}

let cloud: TestCloud
let officer: As
let root: As
let today: string
beforeAll(async () => {
  cloud = await openCloud()
  await signIn()
  today = (await cloud.get('course.mine', {}, member)).day
})
afterAll(() => cloud.close())

async function signIn() {
  officer = await cloud.signIn(secretary.openid)
  root = await cloud.signIn(committee.openid)
}

/** Reads an item to its end and answers its check questions rightly. */
async function finish(contentId: string, who: As) {
  const { content } = await cloud.get('study.open', { contentId }, who)
  const article = articles.find(({ key }) => key === contentId)
  const answers = (article?.checkQuestions ?? []).map(({ answer }, index) => ({
    questionId: `c${index + 1}`,
    chosen: answer,
  }))
  await cloud.get('study.complete', { contentId, version: content.version, answers }, who)
}

const later = (days: number) => {
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const wish = (assignmentId: string, facts: object = {}) => ({
  assignmentId,
  courseId: RIGHTS,
  organisationId: 'branch-1',
  memberScope: 'all' as const,
  required: true,
  dueDay: later(5),
  reason: '换届之前温一遍',
  ...facts,
})

async function waiting(who: As) {
  const home = await cloud.get('home.get', {}, who)
  // The demo's exams wait as well.
  return home.bound ? home.waiting.filter(({ kind }) => kind === 'course') : []
}

async function tick() {
  await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
}

describe('an assignment', () => {
  test('waits on the home page of those it is for, with its clock, and of nobody else', async () => {
    expect(await waiting(member)).toEqual([])
    await cloud.get('course.assign', wish('a1'), officer)
    expect(await waiting(member)).toEqual([
      {
        kind: 'course',
        id: RIGHTS,
        title: '党员的权利和义务',
        note: '示例局机关党支部布置',
        dueAt: `${later(5)}T16:00:00.000Z`,
      },
    ])
    expect(await waiting(member2)).toEqual([])
    const mine = await cloud.get('course.mine', {}, member)
    expect(mine.assigned[0]).toMatchObject({
      courseId: RIGHTS,
      progress: { done: 0, total: 4 },
      asked: { dueDay: later(5), required: true, reason: '换届之前温一遍', by: '周演示' },
    })
    expect(mine.others.map(({ courseId }) => courseId)).not.toContain(RIGHTS)
  })

  test('made twice is made once; something else under its id, a past day and an unknown course are refused', async () => {
    const first = await cloud.get('course.assign', wish('a1'), officer)
    await Promise.all(
      Array.from({ length: 10 }, async () =>
        expect(await cloud.get('course.assign', wish('a1'), officer)).toEqual(first),
      ),
    )
    expect(await cloud.refusal('course.assign', wish('a1', { reason: '别的' }), officer)).toBe(
      'ASSIGNMENT_EXISTS',
    )
    expect(await cloud.refusal('course.assign', wish('a2', { dueDay: later(-1) }), officer)).toBe(
      'DUE_DAY_UNFIT',
    )
    expect(await cloud.refusal('course.assign', wish('a2', { courseId: 'none' }), officer)).toBe(
      'COURSE_NOT_FOUND',
    )
    const { assignments } = await cloud.get('course.assignments', { organisationId: 'branch-1' }, officer)
    expect(assignments).toHaveLength(1)
  })

  test('is made, seen and withdrawn by officers of its organisation or of one above, and by nobody else', async () => {
    const other = { organisationId: 'branch-2' }
    expect(await cloud.refusal('course.assign', wish('b1', other), officer)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('course.assign', wish('b1', { organisationId: 'committee' }), officer)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('course.assignments', other, officer)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('course.assignments', { organisationId: 'none' }, root)).toBe(
      'ORGANISATION_UNKNOWN',
    )
    await cloud.get('course.assign', wish('b1', other), root)
    expect(await waiting(member2)).toHaveLength(1)
    expect(
      await cloud.refusal('course.withdrawAssignment', { assignmentId: 'b1', reason: '误发' }, officer),
    ).toBe('ACCESS_DENIED')
    expect(
      await cloud.refusal(
        'course.assignmentParts',
        { assignmentId: 'b1', organisationId: 'branch-2' },
        officer,
      ),
    ).toBe('ACCESS_DENIED')
    const writer = await cloud.signIn(editor.openid)
    expect(await cloud.refusal('course.assign', wish('b2'), writer)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('course.mine', {}, someone)).toBe('NOT_BOUND')
  })

  test('withdrawn with a reason it waits no longer; withdrawing it again changes nothing', async () => {
    const input = { assignmentId: 'b1', reason: '误发' }
    const withdrawn = await cloud.get('course.withdrawAssignment', input, root)
    expect(withdrawn.withdrawn).toMatchObject({ by: '吴示例', reason: '误发' })
    expect(await waiting(member2)).toEqual([])
    expect(await cloud.get('course.withdrawAssignment', { ...input, reason: '又一次' }, root)).toEqual(
      withdrawn,
    )
  })

  test('for office holders is for them alone; an elective one is listed and does not wait', async () => {
    await cloud.get(
      'course.assign',
      wish('c1', { organisationId: 'committee', memberScope: 'branchOfficer', courseId: BRANCH_LIFE }),
      root,
    )
    expect((await waiting(secretary)).map(({ id }) => id)).toContain(BRANCH_LIFE)
    expect((await waiting(member)).map(({ id }) => id)).not.toContain(BRANCH_LIFE)
    await cloud.get(
      'course.assign',
      wish('c2', { organisationId: 'branch-2', required: false, courseId: 'course-a-safe-home' }),
      root,
    )
    expect(await waiting(member2)).toEqual([])
    const { assigned } = await cloud.get('course.mine', {}, member2)
    expect(assigned).toMatchObject([{ courseId: 'course-a-safe-home', asked: { required: false } }])
  })
})

describe('a course', () => {
  test('is locked by what must come before, in words', async () => {
    const opened = await cloud.get('course.open', { courseId: BRANCH_LIFE }, member)
    expect(opened).toMatchObject({
      locked: true,
      prerequisites: [{ courseId: RIGHTS, title: '党员的权利和义务', completed: false }],
    })
    const card = (await cloud.get('course.mine', {}, member)).others.find(
      ({ courseId }) => courseId === BRANCH_LIFE,
    )
    expect(card?.lockedBy).toEqual(['党员的权利和义务'])
    expect(await cloud.refusal('course.open', { courseId: 'none' }, member)).toBe('COURSE_NOT_FOUND')
    // It is in review, not published.
    expect(await cloud.refusal('course.open', { courseId: 'course-shopping-and-work' }, member)).toBe(
      'COURSE_NOT_FOUND',
    )
  })

  test('is completed by its last lesson, without being opened again; once, however often that is told', async () => {
    const lessons = lessonsOf[RIGHTS]
    for (const contentId of lessons.slice(0, 3)) await finish(contentId, member)
    const half = await cloud.get('course.open', { courseId: RIGHTS }, member)
    expect(half).toMatchObject({ progress: { done: 3, total: 4 }, completedAt: null })
    await Promise.all(Array.from({ length: 5 }, () => finish(lessons[3] ?? '', member)))
    expect(await waiting(member)).toEqual([])
    const done = await cloud.get('course.open', { courseId: RIGHTS }, member)
    expect(done).toMatchObject({ progress: { done: 4, total: 4 }, asked: { by: '周演示' } })
    expect(done.completedAt).not.toBeNull()
    const { entries } = await cloud.get('hours.mine', {}, member)
    expect(entries).toMatchObject([{ minutes: done.minutes, evidence: { kind: 'course', id: RIGHTS } }])
    expect((await cloud.get('course.open', { courseId: BRANCH_LIFE }, member)).locked).toBe(false)
  })

  test('completed is counted once in each organisation above, however often the jobs run', async () => {
    await tick()
    await tick()
    const finished = async (organisationId: string, who: As) =>
      (await cloud.get('course.assignments', { organisationId }, who)).assignments.find(
        ({ courseId }) => courseId === RIGHTS,
      )?.finished
    expect(await finished('branch-1', officer)).toBe(1)
    await cloud.get('course.assign', wish('d1', { organisationId: 'committee' }), root)
    expect(await finished('committee', root)).toBe(1)
    const { parts } = await cloud.get(
      'course.assignmentParts',
      { assignmentId: 'd1', organisationId: 'committee' },
      root,
    )
    expect(parts.map(({ finished: count }) => count)).toEqual([1, 0, 0])
    expect(parts.reduce((sum, { memberCount }) => sum + memberCount, 0)).toBe(60)
  })

  test('all studied but still locked it is not completed; what comes first completes both, each counted once', async () => {
    const completedAt = async (courseId: string) =>
      (await cloud.get('course.open', { courseId }, member2)).completedAt
    for (const contentId of lessonsOf[BRANCH_LIFE]) await finish(contentId, member2)
    expect(await completedAt(BRANCH_LIFE)).toBeNull()
    for (const contentId of lessonsOf[RIGHTS]) await finish(contentId, member2)
    expect(await completedAt(RIGHTS)).not.toBeNull()
    expect(await completedAt(BRANCH_LIFE)).not.toBeNull()
    await tick()
    for (const contentId of lessonsOf[SAFETY]) await finish(contentId, member2)
    await tick()
    const { parts } = await cloud.get(
      'course.assignmentParts',
      { assignmentId: 'd1', organisationId: 'committee' },
      root,
    )
    expect(parts.map(({ finished: count }) => count)).toEqual([1, 1, 0])
  })

  test('no name of a member is in what officers see', async () => {
    const list = await cloud.get('course.assignments', { organisationId: 'branch-1' }, officer)
    expect(JSON.stringify(list)).not.toMatch(/陈示例|m-member/)
  })

  test('begun and left it is recommended with its reason; set aside it is gone for thirty days', async () => {
    await finish('constitution-supreme-law', member)
    const recommended = async () => (await cloud.get('course.mine', {}, member)).recommended
    expect(await recommended()).toMatchObject([
      { courseId: 'course-reading-the-constitution', reason: '您已经学完 1 课，还差 3 课' },
    ])
    const { until } = await cloud.get(
      'course.dismiss',
      { courseId: 'course-reading-the-constitution' },
      member,
    )
    expect(until).toBe(later(30))
    expect(await recommended()).toEqual([])
    expect(await cloud.refusal('course.dismiss', { courseId: 'none' }, member)).toBe('COURSE_NOT_FOUND')
    await cloud.clock.advance(30 * 24 * HOUR)
    expect(await recommended()).toHaveLength(1)
    await signIn()
  })

  test('answers on a topic that went wrong recommend its course, in numbers', async () => {
    const { memories } =
      require('../../cloudfunctions/domains/quiz/store') as typeof import('../../cloudfunctions/domains/quiz/store')
    await memories.put({ _id: 'm-member2', topics: { constitution: { right: 2, total: 7 } }, folds: 0 })
    const { recommended } = await cloud.get('course.mine', {}, member2)
    expect(recommended).toMatchObject([
      {
        courseId: 'course-reading-the-constitution',
        reason: '因为您最近在“宪法与国家制度”题目上答对 2/7',
      },
    ])
  })
})

describe('the second editor', () => {
  test('publishes what the first wrote; a circle of prerequisites and an unpublished lesson are refused', async () => {
    const writer = await cloud.signIn(editor.openid)
    const second = await cloud.signIn(editor2.openid)
    const draft = {
      courseId: 'course-new',
      revision: 0,
      title: '一门新课',
      summary: '写给测试的课。',
      topic: 'law' as const,
      source: {
        issuer: '示例',
        title: '示例',
        documentNumber: null,
        publishedOn: null,
        url: 'https://example.org',
      },
      lessons: ['law-writing-a-will'],
      prerequisites: [BRANCH_LIFE],
      examId: null,
    }
    expect(await cloud.refusal('course.saveDraft', { ...draft, examId: 'exam-history' }, writer)).toBe(
      'EXAM_UNKNOWN',
    )
    expect(await cloud.refusal('course.saveDraft', { ...draft, lessons: ['none'] }, writer)).toBe(
      'LESSON_UNKNOWN',
    )
    expect(
      await cloud.refusal(
        'course.saveDraft',
        { ...draft, courseId: RIGHTS, prerequisites: [BRANCH_LIFE] },
        writer,
      ),
    ).toBe('COURSE_CIRCLE')
    await cloud.get('course.saveDraft', draft, writer)
    const ref = { courseId: 'course-new', version: 1 }
    await cloud.get('course.submitDraft', ref, writer)
    expect(await cloud.refusal('course.publish', ref, writer)).toBe('SECOND_EDITOR_REQUIRED')
    expect(await cloud.refusal('course.open', { courseId: 'course-new' }, member)).toBe('COURSE_NOT_FOUND')
    await cloud.get('course.publish', ref, second)
    // At once by its id, in the lists of an instance that was asked before after half a minute.
    expect((await cloud.get('course.open', { courseId: 'course-new' }, member)).title).toBe('一门新课')
    await cloud.clock.advance(31_000)
    const { others } = await cloud.get('course.mine', {}, member)
    expect(others.map(({ courseId }) => courseId)).toContain('course-new')
    expect((await cloud.get('course.catalogue', {}, second)).courses).toHaveLength(6)
  })
})

test('every query is served by an index', () => {
  for (const action of [
    'course.mine',
    'course.open',
    'home.get',
    'course.assignments',
    'course.assignmentParts',
  ]) {
    const operations = cloud.operationsOf(action)
    expect(operations.length).toBeGreaterThan(0)
    expect(operations.filter(({ index }) => index === null)).toEqual([])
  }
})
