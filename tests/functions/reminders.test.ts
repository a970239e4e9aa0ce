import { articles } from '../../demo/content/articles'
import { courses } from '../../demo/content/courses'
import { addDays, momentOf, startOfDayMs } from '../../cloudfunctions/kernel/time'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary } from '../support/people'

const SAFETY = 'course-a-safe-home'
const DAY = 86_400_000

let cloud: TestCloud
let root: As
beforeAll(async () => {
  cloud = await openCloud()
  root = await cloud.signIn(committee.openid)
})
afterAll(() => cloud.close())

const today = () => momentOf(cloud.clock.now()).day
const titles = async (who: As) =>
  (await cloud.get('message.mine', {}, who)).messages.map(({ title }) => title)
const job = (action: string) => cloud.raw('jobs', { action, input: {} })

/** Nine in the morning of a day from today, and a little later. */
async function morningIn(days: number) {
  await cloud.clock.set(startOfDayMs(addDays(today(), days)) + 9 * 3_600_000 + 60_000)
  root = await cloud.signIn(committee.openid)
}

async function finishCourse(courseId: string, who: As) {
  for (const contentId of courses.find(({ key }) => key === courseId)?.lessons ?? []) {
    const { content } = await cloud.get('study.open', { contentId }, who)
    const checks = articles.find(({ key }) => key === contentId)?.checkQuestions ?? []
    const answers = checks.map(({ answer }, index) => ({ questionId: `c${index + 1}`, chosen: answer }))
    await cloud.get('study.complete', { contentId, version: content.version, answers }, who)
  }
}

describe('reminders', () => {
  test('of a required course at half time and two days before, to those who have not finished, once each', async () => {
    const due = addDays(today(), 14)
    await cloud.get(
      'course.assign',
      {
        assignmentId: 'a-remind',
        courseId: SAFETY,
        organisationId: 'committee',
        memberScope: 'all',
        required: true,
        dueDay: due,
        reason: '试试',
      },
      root,
    )
    await job('course.remind')
    expect(await titles(member)).toEqual([])
    await finishCourse(SAFETY, member2)
    await morningIn(7)
    await job('course.remind')
    await job('course.remind')
    expect(await titles(member)).toEqual(['课程截止提醒'])
    expect(await titles(member2)).toEqual([])
    expect((await cloud.get('message.mine', {}, member)).messages[0]).toMatchObject({
      lines: [
        { text: '一家人的安全课' },
        { label: '截止时间' },
        { text: '时间过半，还没有学完，抽空看一课' },
      ],
      page: `/packages/course/course/index?courseId=${SAFETY}`,
    })
    await finishCourse(SAFETY, secretary)
    await morningIn(5)
    await job('course.remind')
    expect(await titles(member)).toHaveLength(2)
    expect(await titles(secretary)).toHaveLength(1)
    await cloud.clock.advance(10 * DAY)
    expect((await job('course.remind')).data).toEqual({ told: 0 })
  })

  test('of a training a day ahead; a new time is told anew, a cancelled one not at all', async () => {
    root = await cloud.signIn(committee.openid)
    const at = (hours: number) => new Date(cloud.clock.now() + hours * 3_600_000).toISOString()
    const training = (startsIn: number) => ({
      kind: 'class' as const,
      title: '急救实操课',
      summary: '学会心肺复苏。',
      teacher: '示例老师',
      startsAt: at(startsIn),
      endsAt: at(startsIn + 2),
      place: '党群服务中心',
      liveUrl: null,
      replayUrl: null,
      capacity: 10,
      enrolFrom: at(-1),
      enrolUntil: at(20),
      centralised: false,
    })
    const save = (revision: number, startsIn: number) =>
      cloud.get(
        'training.save',
        { trainingId: 't-soon', revision, organisationId: 'committee', ...training(startsIn) },
        root,
      )
    await save(0, 30)
    await cloud.get('training.publish', { trainingId: 't-soon' }, root)
    await cloud.get('training.enrol', { trainingId: 't-soon' }, member)
    const mine = async () => (await titles(member)).filter((title) => title === '培训开始提醒')
    await job('training.tellSoon')
    expect(await mine()).toHaveLength(0)
    await cloud.clock.advance(7 * 3_600_000)
    await job('training.tellSoon')
    await job('training.tellSoon')
    expect(await mine()).toHaveLength(1)
    expect((await cloud.get('message.mine', {}, member)).messages[0]?.lines[2]?.text).toBe('党群服务中心')
    await save(1, 40)
    await cloud.clock.advance(17 * 3_600_000)
    await job('training.tellSoon')
    expect(await mine()).toHaveLength(2)
  })

  test('an answered question is told to who asked it', async () => {
    root = await cloud.signIn(committee.openid)
    await cloud.get('training.ask', { trainingId: 't-soon', questionId: 'q-1', text: '要带垫子吗' }, member)
    await cloud.get('training.answer', { questionId: 'q-1', answer: '不用，现场有。' }, root)
    await cloud.get('training.answer', { questionId: 'q-1', answer: '不用，现场有。' }, root)
    const told = (await cloud.get('message.mine', {}, member)).messages.filter(
      ({ title }) => title === '提问答复通知',
    )
    expect(told).toMatchObject([{ lines: [{ text: '要带垫子吗' }, { text: '不用，现场有。' }] }])
  })

  test('a required exam that opens is told once to everybody it is for', async () => {
    const { examHeads } =
      require('../../cloudfunctions/domains/quiz/exams/store') as typeof import('../../cloudfunctions/domains/quiz/exams/store')
    const head = await examHeads.get('exam-party')
    if (!head?.published) throw new Error('the demo has no exam')
    const at = (hours: number) => new Date(cloud.clock.now() + hours * 3_600_000).toISOString()
    const published = { ...head.published, opensAt: at(1), closesAt: at(50) }
    await examHeads.put({ ...head, published })
    expect((await job('exam.tellOpened')).data).toEqual({ told: 0 })
    await cloud.clock.advance(2 * 3_600_000)
    await job('exam.tellOpened')
    expect((await job('exam.tellOpened')).data).toEqual({ told: 0 })
    expect((await titles(member)).filter((title) => title === '考试开放提醒')).toHaveLength(1)
  })
})
