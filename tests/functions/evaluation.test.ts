import { openCloud, type TestCloud } from '../support/cloud'
import { addDays } from '../../cloudfunctions/kernel/time'
import { committee, editor, member, secretary } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud({ history: true })
})
afterAll(() => cloud.close())

/** What the numbers must be, counted document by document. */
async function recount(organisationId: string, day: string) {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const read = async (name: string) =>
    (await database.collection(name).where({ organisationId, day }).limit(1000).get()).data as Array<{
      memberId: string
      status?: string
      correctCount: number
      questions: unknown[]
    }>
  const studied = await read('studyDays')
  const quizzed = (await read('quizAttempts')).filter(({ status }) => status === 'submitted')
  const asked = quizzed.reduce((sum, { questions }) => sum + questions.length, 0)
  return {
    studied: studied.length,
    quizzed: new Set(quizzed.map(({ memberId }) => memberId)).size,
    tookPart: new Set([...studied, ...quizzed].map(({ memberId }) => memberId)).size,
    averageCorrect:
      quizzed.length < 5 ? null : quizzed.reduce((sum, { correctCount }) => sum + correctCount, 0) / asked,
  }
}

describe('participation for officers', () => {
  test('the counts and the average equal a recount, for today and for each of the last seven days', async () => {
    const officer = await cloud.signIn(secretary.openid)
    const today = await cloud.get('evaluation.today', {}, officer)
    expect(today.total).toMatchObject({
      organisationId: 'branch-1',
      ...(await recount('branch-1', today.day)),
    })
    expect(today.trend).toHaveLength(7)
    for (const { day, tookPart } of today.trend)
      expect(tookPart).toBe((await recount('branch-1', day)).tookPart)
    expect(today.trend.some(({ tookPart }) => (tookPart ?? 0) > 0)).toBe(true)
  })

  test('a committee sees its branches side by side, and their sum', async () => {
    const officer = await cloud.signIn(committee.openid)
    const today = await cloud.get('evaluation.today', {}, officer)
    expect(today.parts.map(({ organisationId }) => organisationId)).toEqual([
      'branch-1',
      'branch-2',
      'branch-3',
    ])
    expect(today.total.tookPart).toBe(today.parts.reduce((sum, { tookPart }) => sum + (tookPart ?? 0), 0))
    expect(today.total.memberCount).toBe(60)
  })

  test('no name and no member id is in the answer', async () => {
    const officer = await cloud.signIn(committee.openid)
    expect(JSON.stringify(await cloud.get('evaluation.today', {}, officer))).not.toMatch(/m-\d|陈示例/)
  })

  test('an officer sees no other branch, an editor none at all', async () => {
    const officer = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('evaluation.today', { organisationId: 'branch-2' }, officer)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('evaluation.today', { organisationId: 'committee' }, officer)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('organisation.roster', { organisationId: 'branch-2' }, officer)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('evaluation.today', {}, await cloud.signIn(editor.openid))).toBe(
      'ACCESS_DENIED',
    )
  })

  test('every query is served by an index', () => {
    const operations = cloud.operationsOf('evaluation.today')
    expect(operations.length).toBeGreaterThan(0)
    expect(operations.filter(({ index }) => index === null)).toEqual([])
  })
})

describe('the fold', () => {
  const tick = async () => {
    const answer = await cloud.call('jobs', { Type: 'Timer' })
    return (answer as { result: { data: Record<string, { data: Record<string, number> }> } }).result.data
  }
  const submit = async (openid: string) => {
    const { attemptId, questions } = await cloud.get('quiz.daily', {}, { openid })
    const answers = questions.map(({ id, options }) => ({
      questionId: id,
      chosen: options[0] ? [options[0].key] : [],
    }))
    return cloud.get('quiz.submit', { attemptId, answers }, { openid })
  }
  const sdk = () =>
    (require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')).database
  const read = async (name: string, id: string) =>
    (await sdk().collection(name).doc(id).get()).data as Record<string, unknown>

  test('a submitted paper is in the figures after the tick, once, however often ticks run side by side', async () => {
    const officer = await cloud.signIn(secretary.openid)
    const before = await cloud.get('evaluation.today', {}, officer)
    await submit(member.openid)
    await Promise.all([tick(), tick(), tick()])
    const after = await cloud.get('evaluation.today', {}, officer)
    expect(after.total.quizzed).toBe((before.total.quizzed ?? 0) + 1)
    expect(after.total).toMatchObject(await recount('branch-1', after.day))
    expect((await tick())['evaluation.count']?.data).toEqual({ counted: 0 })
    expect(await cloud.get('evaluation.today', {}, officer)).toEqual(after)
  })

  test('a paper graded anew changes the figures by the difference', async () => {
    const { day, attemptId, questions, correctCount } = await submit(secretary.openid)
    await tick()
    const attempts = sdk().collection('quizAttempts')
    const before = await read('groupDays', `${day}.branch-1`)
    const graded = questions.map(({ id, chosen }) => ({ questionId: id, chosen, correct: true }))
    await attempts
      .doc(attemptId)
      .update({ data: { graded, correctCount: questions.length, uncounted: true } })
    await tick()
    const after = await read('groupDays', `${day}.branch-1`)
    expect(after.right).toBe(Number(before.right) + questions.length - correctCount)
    expect(after).toMatchObject({ quizzed: before.quizzed, asked: before.asked, last: before.last })
  })

  test('a paper of yesterday that comes late is counted for yesterday', async () => {
    const { day, attemptId } = await submit(committee.openid)
    const earlier = addDays(day, -1)
    const attempts = sdk().collection('quizAttempts')
    const attempt = (await attempts.doc(attemptId).get()).data as object
    const before = await read('groupDays', `${earlier}.committee`)
    await attempts.add({
      data: { ...attempt, _id: `weekly.${attemptId}`, day: earlier, memberId: 'm-new-1', uncounted: true },
    })
    await tick()
    const after = await read('groupDays', `${earlier}.committee`)
    expect(after).toMatchObject({
      quizzed: Number(before.quizzed) + 1,
      tookPart: Number(before.tookPart) + 1,
    })
  })

  test('every query of the jobs is served by an index', async () => {
    await submit(editor.openid)
    await tick()
    const [tickCall] = cloud.recentCalls().filter((call) => call.name === 'jobs')
    expect(tickCall?.operations.length).toBeGreaterThan(10)
    expect(tickCall?.operations.filter(({ index }) => index === null)).toEqual([])
  })
})
