import { articles } from '../../demo/content/articles'
import { courses } from '../../demo/content/courses'
import { answersTo } from '../support/answers'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary } from '../support/people'

const SAFETY = 'course-a-safe-home'
const CONSTITUTION = 'course-reading-the-constitution'
const LAW = 'course-law-in-the-family'
const DAY = 86_400_000

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const lessonsOf = (courseId: string) => courses.find(({ key }) => key === courseId)?.lessons ?? []

async function finish(contentId: string, who: As) {
  const { content } = await cloud.get('study.open', { contentId }, who)
  const checks = articles.find(({ key }) => key === contentId)?.checkQuestions ?? []
  const answers = checks.map(({ answer }, index) => ({ questionId: `c${index + 1}`, chosen: answer }))
  await cloud.get('study.complete', { contentId, version: content.version, answers }, who)
}

const finishAll = async (courseId: string, who: As) => {
  for (const contentId of lessonsOf(courseId)) await finish(contentId, who)
}

/** Takes a test and hands it in with so many right answers. */
async function take(courseId: string, stage: 'before' | 'after' | 'week' | 'month', right: number, who: As) {
  const paper = await cloud.get('course.openTest', { courseId, stage }, who)
  const answers = answersTo(paper, right)
  return { paper, result: await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers }, who) }
}

const tick = () => cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
const open = (courseId: string, who: As) => cloud.get('course.open', { courseId }, who)

describe('tests around a course', () => {
  test('before, after, a week later: other questions after, the same ones later, no points, the gain in words', async () => {
    expect((await open(SAFETY, member)).tests).toMatchObject({ offered: { stage: 'before' }, taken: [] })
    expect(await cloud.refusal('course.openTest', { courseId: SAFETY, stage: 'after' }, member)).toBe(
      'TEST_NOT_OFFERED',
    )
    const before = await take(SAFETY, 'before', 2, member)
    expect(before.paper.questions).toHaveLength(6)
    expect(before.result).toMatchObject({ correctCount: 2, points: null, answersShown: false, questions: [] })
    expect(await cloud.refusal('course.openTest', { courseId: SAFETY, stage: 'week' }, member)).toBe(
      'TEST_NOT_OFFERED',
    )
    await finishAll(SAFETY, member)
    const after = await take(SAFETY, 'after', 5, member)
    const ids = (paper: typeof before.paper) => paper.questions.map(({ id }) => id).sort()
    expect(ids(after.paper).filter((id) => ids(before.paper).includes(id))).toEqual([])
    expect(after.result).toMatchObject({ correctCount: 5, points: null, answersShown: true })
    expect((await open(SAFETY, member)).tests).toMatchObject({
      offered: null,
      taken: [
        { stage: 'before', right: 2, words: null },
        { stage: 'after', right: 5, words: '比学之前多答对 50 个百分点' },
      ],
    })
    expect((await cloud.get('home.get', {}, member)) as { waiting?: unknown }).not.toMatchObject({
      waiting: expect.arrayContaining([expect.objectContaining({ kind: 'retest' })]),
    })
    await cloud.clock.advance(7 * DAY)
    expect(await cloud.get('home.get', {}, member)).toMatchObject({
      waiting: expect.arrayContaining([
        expect.objectContaining({ kind: 'retest', id: SAFETY, note: '6 题，看看还记得多少' }),
      ]),
    })
    const week = await take(SAFETY, 'week', 4, member)
    expect(ids(week.paper)).toEqual(ids(after.paper))
    expect((await open(SAFETY, member)).tests.taken.at(-1)).toMatchObject({
      stage: 'week',
      words: '当时答对 5 题，现在还记得 4 题',
    })
  })

  test('handing in again keeps the first result; fifty at once keep one', async () => {
    const paper = await cloud.get('course.openTest', { courseId: CONSTITUTION, stage: 'before' }, member2)
    const answers = answersTo(paper, 3)
    const input = { attemptId: paper.attemptId, answers }
    await Promise.all(Array.from({ length: 50 }, () => cloud.ask('quiz.submit', input, member2)))
    expect((await open(CONSTITUTION, member2)).tests.taken).toMatchObject([{ stage: 'before', right: 3 }])
  })

  test('a test before learning that was handed in after the first lesson was none', async () => {
    const who = secretary
    const paper = await cloud.get('course.openTest', { courseId: CONSTITUTION, stage: 'before' }, who)
    await finish(lessonsOf(CONSTITUTION)[0] ?? '', who)
    const answers = answersTo(paper, 6)
    await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers }, who)
    expect((await open(CONSTITUTION, who)).tests).toEqual({ offered: null, taken: [] })
  })

  test('an officer sees the gain of a group of five and none of a smaller one', async () => {
    const root = await cloud.signIn(committee.openid)
    const assignmentId = 'a-gain'
    const { day } = await cloud.get('course.mine', {}, member)
    await cloud.get(
      'course.assign',
      {
        assignmentId,
        courseId: SAFETY,
        organisationId: 'committee',
        memberScope: 'all',
        required: false,
        dueDay: day,
        reason: '试试',
      },
      root,
    )
    const effects = async (organisationId: string) =>
      (await cloud.get('course.assignmentParts', { assignmentId, organisationId }, root)).effects
    const others = ['secretary', 'committee', 'editor', 'admin'].map((name) => ({ openid: `o-demo-${name}` }))
    for (const who of others) {
      await take(SAFETY, 'before', 2, who)
      await finishAll(SAFETY, who)
    }
    for (const who of others.slice(0, 3)) await take(SAFETY, 'after', 5, who)
    await tick()
    expect(await effects('branch-1')).toEqual([])
    await take(SAFETY, 'after', 5, others[3] ?? member)
    await tick()
    await tick()
    expect(await effects('branch-1')).toEqual([
      { stage: 'after', members: 5, first: expect.closeTo(1 / 3), second: expect.closeTo(5 / 6) },
    ])
    // One more in another branch: the whole would give that one away.
    await take(SAFETY, 'before', 1, member2)
    await finishAll(SAFETY, member2)
    await take(SAFETY, 'after', 6, member2)
    await tick()
    expect(await effects('branch-2')).toEqual([])
    expect((await effects('branch-1')).length + (await effects('committee')).length).toBe(1)
  }, 60_000)
})

describe('a course with an exam', () => {
  test('is completed by lessons and exam together, in whichever order, and earns its points once', async () => {
    await finishAll(CONSTITUTION, member)
    await finishAll(LAW, member)
    const before = await open(LAW, member)
    expect(before).toMatchObject({
      progress: { done: 3, total: 3 },
      completedAt: null,
      exam: { examId: 'special-law', passed: false },
    })
    const paper = await cloud.get('quiz.open', { kind: 'exam', examId: 'special-law', number: 1 }, member)
    const answers = answersTo(paper, 8)
    const input = { attemptId: paper.attemptId, answers }
    await Promise.all(Array.from({ length: 10 }, () => cloud.ask('quiz.submit', input, member)))
    expect(await open(LAW, member)).toMatchObject({
      completedAt: expect.any(String),
      exam: { passed: true },
    })
    await tick()
    await tick()
    const { entries } = await cloud.get('points.mine', { ruleId: 'course.complete' }, member)
    const ofLaw = entries.filter(({ source }) => source.id === LAW)
    expect(ofLaw).toMatchObject([{ amount: 5, source: { kind: 'course', title: '家里用得上的法律' } }])
  })

  test('points of completed courses stop at the cap of the day, and what is pending shows at once', async () => {
    await cloud.clock.advance(DAY)
    const who = { openid: 'o-demo-inspector' }
    for (const courseId of [SAFETY, CONSTITUTION, 'course-member-rights-and-duties'])
      await finishAll(courseId, who)
    const sum = async () =>
      (await cloud.get('points.mine', { ruleId: 'course.complete' }, who)).entries.reduce(
        (total, { amount }) => total + amount,
        0,
      )
    await tick()
    await tick()
    expect(await sum()).toBe(10)
  })
})
