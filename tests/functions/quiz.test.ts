import { openCloud, type TestCloud } from '../support/cloud'
import { answersTo } from '../support/answers'
import { member, member2 } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const paperOf = (as: { openid: string }) => cloud.get('quiz.daily', {}, as)

describe('the daily quiz', () => {
  test('a paper has five questions without keys; opening it again gives the same paper', async () => {
    const paper = await paperOf(member)
    expect(paper.questions).toHaveLength(5)
    expect(paper.result).toBeNull()
    expect(JSON.stringify(paper.questions)).not.toMatch(/answer|explanation|correct/)
    expect(await paperOf(member)).toEqual({ ...paper, now: expect.any(String) })
  })

  test('opening it on many devices at once makes one paper', async () => {
    const papers = await Promise.all(Array.from({ length: 10 }, () => paperOf(member2)))
    expect(new Set(papers.map((paper) => JSON.stringify({ ...paper, now: '' }))).size).toBe(1)
  })

  test("another member's attempt, other questions, unknown options and missing answers are refused by name", async () => {
    const paper = await paperOf(member)
    const { attemptId } = paper
    const answers = answersTo(paper, 4)
    expect(await cloud.refusal('quiz.submit', { attemptId, answers }, member2)).toBe('ATTEMPT_NOT_FOUND')
    expect(await cloud.refusal('quiz.submit', { attemptId: 'daily.none', answers }, member)).toBe(
      'ATTEMPT_NOT_FOUND',
    )
    const other = answers.map((answer, index) => (index ? answer : { ...answer, questionId: 'other' }))
    expect(await cloud.refusal('quiz.submit', { attemptId, answers: other }, member)).toBe('ANSWERS_MISMATCH')
    const unknown = answers.map((answer) => ({ ...answer, chosen: ['z'] }))
    expect(await cloud.refusal('quiz.submit', { attemptId, answers: unknown }, member)).toBe(
      'ANSWERS_MISMATCH',
    )
    expect(await cloud.refusal('quiz.submit', { attemptId, answers: answers.slice(1) }, member)).toBe(
      'ANSWERS_MISMATCH',
    )
    expect((await paperOf(member)).result).toBeNull()
  })

  test('fifty submissions at once count once, and all get the first result', async () => {
    const paper = await paperOf(member)
    const input = { attemptId: paper.attemptId, answers: answersTo(paper, 4) }
    const results = await Promise.all(
      Array.from({ length: 50 }, () => cloud.get('quiz.submit', input, member)),
    )
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(results[0]).toMatchObject({
      correctCount: 4,
      total: 5,
      points: { amount: 4, reason: '答对 4 题，每题 1 分' },
    })
    expect(
      results[0]?.questions.every(({ explanation, source }) => explanation !== '' && source.issuer !== ''),
    ).toBe(true)
    expect(await cloud.get('points.mine', {}, member)).toMatchObject({ balance: 4, today: 4 })
  })

  test('submitting again with other answers gives the first result, also through the paper', async () => {
    const paper = await paperOf(member)
    const again = await cloud.get(
      'quiz.submit',
      { attemptId: paper.attemptId, answers: answersTo(paper, 5) },
      member,
    )
    expect(again.correctCount).toBe(4)
    expect(paper.result).toEqual(again)
  })

  test('a submission costs three database operations, none on a document shared between members', async () => {
    const paper = await paperOf(member2)
    await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers: answersTo(paper, 2) }, member2)
    const operations = cloud.operationsOf('quiz.submit')
    expect(operations.map(({ collection, index }) => `${collection} ${index}`)).toEqual([
      'accounts _id',
      'quizAttempts _id',
      'quizAttempts _id',
    ])
  })

  test('after the end of the day an open paper is closed and a new one waits, with what went wrong in it', async () => {
    const wrongBefore = (await paperOf(member2)).result?.questions
      .filter(({ correct }) => !correct)
      .map(({ id }) => id)
    await cloud.clock.advance(24 * 3_600_000)
    const open = await paperOf(member2)
    expect(open.result).toBeNull()
    const reviews = open.questions.filter(({ reason }) => reason === 'review').map(({ id }) => id)
    expect(reviews.length).toBeGreaterThan(0)
    expect(reviews.every((id) => wrongBefore?.includes(id))).toBe(true)
    await cloud.clock.advance(24 * 3_600_000)
    const late = { attemptId: open.attemptId, answers: answersTo(open, 5) }
    expect(await cloud.refusal('quiz.submit', late, member2)).toBe('ATTEMPT_CLOSED')
  })

  test('a paper is folded into memory once, however often and however many at a time the job runs', async () => {
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    const read = async (name: string, filter: Record<string, unknown>) =>
      (await database.collection(name).where(filter).limit(1000).get()).data as Array<{
        state?: { reps: number }
      }>
    const cards = () => read('memoryCards', { memberId: 'm-secretary' })
    const secretary = { openid: 'o-demo-secretary' }
    const paper = await paperOf(secretary)
    await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers: answersTo(paper, 3) }, secretary)
    await Promise.all([cloud.get('quiz.fold', {}), cloud.get('quiz.fold', {}), cloud.get('quiz.fold', {})])
    const once = await cards()
    expect(once).toHaveLength(5)
    expect(once.every(({ state }) => state?.reps === 1)).toBe(true)
    expect(await read('quizAttempts', { unfolded: true })).toEqual([])
    await cloud.get('quiz.fold', {})
    expect(await cards()).toEqual(once)
  })

  test('opening the next paper folds what no tick has folded yet', async () => {
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    const committee = { openid: 'o-demo-committee' }
    const paper = await paperOf(committee)
    await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers: answersTo(paper, 0) }, committee)
    // As if the paper had been submitted long ago and the tick had never come by.
    const attempts = database.collection('quizAttempts')
    const { data } = await attempts.doc(paper.attemptId).get()
    const old = {
      ...(data as object),
      _id: 'daily.old',
      day: '2026-01-05',
      submittedAt: '2026-01-05T01:00:00.000Z',
    }
    await attempts.add({ data: { ...old, unfolded: true } })
    await attempts.doc(paper.attemptId).remove()
    const next = await paperOf(committee)
    const due = next.questions.filter(({ reason }) => reason === 'review').map(({ id }) => id)
    expect(due).toHaveLength(2)
    expect(due.every((id) => paper.questions.some((question) => question.id === id))).toBe(true)
  })
})
