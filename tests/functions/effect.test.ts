import { addDays } from '../../cloudfunctions/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'
import { committee, editor, member, secretary, someone } from '../support/people'
import { statement } from '../support/xapi'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud({ history: true })
})
afterAll(() => cloud.close())

const administrator = { openid: 'o-demo-admin' }
const tick = () => cloud.call('jobs', { Type: 'Timer' })

async function submit(openid: string) {
  const { attemptId, questions } = await cloud.get('quiz.daily', {}, { openid })
  const answers = questions.map(({ id, options }) => ({
    questionId: id,
    chosen: options[0] ? [options[0].key] : ['不知道'],
  }))
  return cloud.get('quiz.submit', { attemptId, answers }, { openid })
}

const sdk = () =>
  (require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')).database

describe('the effect of learning, for officers', () => {
  test('figures by topic with the average of the siblings, and nobody by name', async () => {
    const officer = await cloud.signIn(secretary.openid)
    const effect = await cloud.get('evaluation.effect', {}, officer)
    expect(effect).toMatchObject({ organisationId: 'branch-1', days: 30 })
    expect(effect.trend).toHaveLength(30)
    const known = effect.topics.filter(({ own }) => own)
    expect(known.length).toBeGreaterThan(3)
    for (const { own, siblings } of known) {
      expect(own?.members).toBeGreaterThanOrEqual(5)
      expect(own!.low <= own!.share && own!.share <= own!.high).toBe(true)
      expect(siblings?.groups).toBe(2)
    }
    expect(JSON.stringify(effect)).not.toMatch(/m-\d|m-member|陈示例/)
    expect(cloud.operationsOf('evaluation.effect').filter(({ index }) => index === null)).toEqual([])
  })

  test("a topic's share is a recount of the answers of thirty days, and of different members", async () => {
    const officer = await cloud.signIn(secretary.openid)
    const effect = await cloud.get('evaluation.effect', {}, officer)
    const { data } = await sdk()
      .collection('quizAttempts')
      .where({ organisationId: 'branch-1', day: sdk().command.gte(addDays(effect.day, -29)) })
      .limit(1000)
      .get()
    const attempts = data as Array<{
      memberId: string
      questions: Array<{ questionId: string; topic: string }>
      graded: Array<{ questionId: string; correct: boolean }> | null
    }>
    for (const { topic, own } of effect.topics) {
      const asked = attempts.flatMap(({ memberId, questions, graded }) =>
        questions
          .filter((question) => graded && question.topic === topic.id)
          .map(({ questionId }) => ({
            memberId,
            right: graded?.find((answer) => answer.questionId === questionId)?.correct ?? false,
          })),
      )
      expect(own?.members ?? 0).toBe(new Set(asked.map(({ memberId }) => memberId)).size)
      if (own) expect(own.share).toBeCloseTo(asked.filter(({ right }) => right).length / asked.length, 9)
    }
  })

  test('an officer sees no other branch, an editor no group', async () => {
    const officer = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('evaluation.effect', { organisationId: 'branch-2' }, officer)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('evaluation.effect', {}, await cloud.signIn(editor.openid))).toBe(
      'ACCESS_DENIED',
    )
  })

  test('standings written by the job are those of the demo, and written once an hour', async () => {
    const officer = await cloud.signIn(committee.openid)
    const before = await cloud.get('evaluation.effect', {}, officer)
    await tick()
    expect((await cloud.get('evaluation.effect', {}, officer)).topics).toEqual(before.topics)
    const again = await tick()
    expect(again).toMatchObject({ result: { data: { 'evaluation.stand': { data: { written: 0 } } } } })
  })
})

describe('before and after an assignment', () => {
  const assignmentId = 'assignment-constitution'

  test('is a sentence and a line for a whole and its parts, from two reads, and said among the findings', async () => {
    const officer = await cloud.signIn(committee.openid)
    const { mastery, effects } = await cloud.get(
      'course.assignmentParts',
      { assignmentId, organisationId: 'branch-1' },
      officer,
    )
    expect(mastery).toMatchObject({ topic: { id: 'constitution' }, days: 30 })
    expect(mastery?.sentence).toMatch(/^布置《读懂宪法》后 30 天，“宪法与国家制度”答对率由 \d+% /)
    expect(mastery?.weeks.length).toBeGreaterThan(10)
    expect(cloud.operationsOf('course.assignmentParts').filter(({ index }) => index === null)).toEqual([])
    const { findings } = await cloud.get('evaluation.effect', { organisationId: 'branch-1' }, officer)
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'progress', assignmentId, sentence: mastery?.sentence }),
    )
    const gained = findings.filter(({ kind }) => kind === 'gain')
    expect(gained.length > 0).toBe(effects.length > 0)
    expect(cloud.operationsOf('evaluation.effect').filter(({ index }) => index === null)).toEqual([])
  })

  test('the walk keeps the week; walking again in the same week writes the same one', async () => {
    const weeks = async () =>
      (
        (await sdk().collection('groupWeeks').where({ organisationId: 'branch-1' }).limit(100).get())
          .data as Array<{ _id: string; day: string }>
      ).sort((a, b) => (a._id < b._id ? -1 : 1))
    const before = await weeks()
    await cloud.clock.advance(3_600_000)
    await tick()
    const after = await weeks()
    expect(after).toHaveLength(before.length)
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    await cloud.clock.advance(7 * 24 * 3_600_000)
    await Promise.all([tick(), tick()])
    const later = await weeks()
    expect(later).toHaveLength(before.length + 1)
    expect(later.slice(0, -1)).toEqual(after)
  })
})

describe('item statistics, for editors', () => {
  test('come page by page, the most doubtful first, each question once', async () => {
    const desk = await cloud.signIn(editor.openid)
    const seen: string[] = []
    const keys: number[] = []
    let cursor: string | undefined
    do {
      const page = await cloud.get('evaluation.items', { cursor }, desk)
      seen.push(...page.items.map(({ questionId, version }) => `${questionId}.${version}`))
      keys.push(...page.items.map(({ doubts }) => (doubts.length > 0 ? 1 : 0)))
      for (const { answers, statistics } of page.items)
        expect(statistics === null).toBe(answers < page.minimum)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(100)
    expect(keys).toEqual([...keys].sort((a, b) => b - a))
  })

  test('are for editors only', async () => {
    expect(await cloud.refusal('evaluation.items', {}, await cloud.signIn(secretary.openid))).toBe(
      'ACCESS_DENIED',
    )
  })
})

describe('the own learning', () => {
  test('shows topics, weeks and what will be forgotten, in two trips', async () => {
    const mine = await cloud.get('evaluation.mine', {}, member)
    expect(mine.topics.length).toBeGreaterThan(2)
    expect(mine.weeks.length).toBeGreaterThan(2)
    const { due, curve } = mine.memory
    expect(due.today <= due.week && due.week <= due.month).toBe(true)
    expect(curve).toHaveLength(31)
    for (const [index, { recalled }] of curve.entries())
      if (index > 0) expect(recalled).toBeLessThan(curve[index - 1]!.recalled)
    const operations = cloud.operationsOf('evaluation.mine')
    expect(operations.filter(({ index }) => index === null)).toEqual([])
    expect(operations).toHaveLength(4)
  })

  test('is nothing for somebody who has not answered, and refused to who is no member', async () => {
    expect(await cloud.refusal('evaluation.mine', {}, someone)).toBe('NOT_BOUND')
  })
})

describe('learning statements', () => {
  test('are written by the tick, once, and keep the rules of xAPI', async () => {
    const { attemptId, questions } = await submit(secretary.openid)
    await Promise.all([tick(), tick()])
    const { lines } = await cloud.get('evaluation.myStatements', {}, { openid: secretary.openid })
    const statements = lines.map((line) => statement.parse(JSON.parse(line)))
    const { data } = await sdk().collection('quizAttempts').doc(attemptId).get()
    const at = (data as { submittedAt: string }).submittedAt
    expect(statements.filter(({ timestamp }) => timestamp === at)).toHaveLength(questions.length + 1)
    expect(lines.join()).not.toMatch(/m-secretary|周演示/)
  })

  test('what is graded anew takes back what was said', async () => {
    const { attemptId, questions } = await submit(committee.openid)
    await tick()
    const graded = questions.map(({ id, chosen, correct }, index) => ({
      questionId: id,
      chosen,
      correct: index === 0 ? !correct : correct,
    }))
    await sdk()
      .collection('quizAttempts')
      .doc(attemptId)
      .update({
        data: { graded, correctCount: graded.filter(({ correct }) => correct).length, uncounted: true },
      })
    await tick()
    const { lines } = await cloud.get('evaluation.myStatements', {}, { openid: committee.openid })
    const voided = lines
      .map((line) => statement.parse(JSON.parse(line)))
      .filter(({ object }) => object.objectType === 'StatementRef')
    expect(voided).toHaveLength(2)
  })

  test('an administrator exports days in pages, and it is on record', async () => {
    const desk = await cloud.signIn(administrator.openid)
    const day = (await cloud.get('evaluation.mine', {}, member)).day
    const wish = { exportId: 'export-1', from: addDays(day, -20), to: day }
    const lines: string[] = []
    let cursor: string | undefined
    do {
      const page = await cloud.get('evaluation.exportStatements', { ...wish, cursor }, desk)
      lines.push(...page.lines)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const ids = lines.map((line) => statement.parse(JSON.parse(line)).id)
    expect(ids.length).toBeGreaterThan(200)
    expect(new Set(ids).size).toBe(ids.length)
    const { data } = await sdk().collection('statementExports').doc('export-1').get()
    expect(data).toMatchObject({ memberId: 'm-admin', from: wish.from, to: wish.to })
  })

  test.each([
    ['an end before the beginning', { from: '2026-11-02', to: '2026-11-01' }, 'EXPORT_RANGE_UNFIT'],
    ['more than a month', { from: '2026-10-01', to: '2026-11-01' }, 'EXPORT_RANGE_UNFIT'],
  ])('%s is refused', async (_, range, code) => {
    const desk = await cloud.signIn(administrator.openid)
    expect(await cloud.refusal('evaluation.exportStatements', { exportId: 'x', ...range }, desk)).toBe(code)
  })

  test('a page before the asked days cannot be had by a made-up cursor', async () => {
    const desk = await cloud.signIn(administrator.openid)
    const day = (await cloud.get('evaluation.mine', {}, member)).day
    const { lines } = await cloud.get(
      'evaluation.exportStatements',
      { exportId: 'export-2', from: day, to: day, cursor: '2000-01-01' },
      desk,
    )
    for (const line of lines)
      expect(statement.parse(JSON.parse(line)).timestamp >= `${addDays(day, -1)}T16:00`).toBe(true)
  })

  test('nobody but an administrator exports', async () => {
    const desk = await cloud.signIn(committee.openid)
    expect(
      await cloud.refusal(
        'evaluation.exportStatements',
        { exportId: 'x', from: '2026-11-01', to: '2026-11-01' },
        desk,
      ),
    ).toBe('ACCESS_DENIED')
  })
})
