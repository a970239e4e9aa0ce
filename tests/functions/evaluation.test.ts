import { openCloud, type TestCloud } from '../support/cloud'
import { committee, editor, secretary } from '../support/people'

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
    quizzed: quizzed.length,
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
