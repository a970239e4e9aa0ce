import { questions } from '../../demo/content/questions'
import { addDays } from '../../cloudfunctions/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary } from '../support/people'

const administrator = { openid: 'o-demo-admin' }

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

/** Takes today's quiz with every answer right; answers with the entry it earned. */
async function earn(as: { openid: string }): Promise<string> {
  const paper = await cloud.get('quiz.daily', {}, as)
  const answers = paper.questions.map(({ id, options }) => {
    const question = questions.find(({ key }) => key === id)
    const texts = question?.answer.map((place) => question.options[place]) ?? []
    const chosen = options.filter(({ text }) => texts.includes(text)).map(({ key }) => key)
    return {
      questionId: id,
      chosen: chosen.length > 0 ? chosen : (question?.accepted?.map(([one]) => one ?? '') ?? []),
    }
  })
  const { points } = await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers }, as)
  return points?.entryId ?? ''
}

describe('an entry and the question about it', () => {
  test('an entry is explained by its rule as it stood, before and after it is posted', async () => {
    const entryId = await earn(member)
    const before = await cloud.get('points.explain', { entryId }, member)
    expect(before).toMatchObject({
      entry: { amount: 5 },
      rule: { version: 1 },
      appeal: null,
      mayAppeal: true,
      appealUntil: addDays(before.entry.day, 30),
    })
    await cloud.get('points.post', {})
    expect(await cloud.get('points.explain', { entryId }, member)).toEqual(before)
    expect(await cloud.refusal('points.explain', { entryId }, member2)).toBe('ENTRY_UNKNOWN')
    expect(await cloud.refusal('points.appeal', { entryId, text: '不是我的' }, member2)).toBe('ENTRY_UNKNOWN')
  })

  test('one question an entry; the same one sent fifty times at once is one', async () => {
    const { entryId } = (await cloud.get('points.mine', {}, member)).entries[0]!
    const input = { entryId, text: '第三题我答的是对的' }
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => cloud.get('points.appeal', input, member)),
    )
    expect(new Set(sent.map((appeal) => JSON.stringify(appeal))).size).toBe(1)
    expect(await cloud.refusal('points.appeal', { entryId, text: '换一个说法' }, member)).toBe(
      'APPEAL_EXISTS',
    )
    expect((await cloud.get('points.mine', {}, member)).entries[0]?.appeal).toBe('waiting')
  })

  test('it waits above the member: not with the own branch, and without a name', async () => {
    const officer = await cloud.signIn(committee.openid)
    const { appeals } = await cloud.get('points.appeals', { status: 'waiting' }, officer)
    expect(appeals).toMatchObject([{ text: '第三题我答的是对的', organisationName: '示例局机关党支部' }])
    expect(JSON.stringify(appeals)).not.toMatch(/陈示例|m-member/)
    expect(
      await cloud.refusal('points.appeals', { status: 'waiting' }, await cloud.signIn(secretary.openid)),
    ).toBe('ACCESS_DENIED')
  })

  test('granting writes the answer and one correction, however often it is carried out', async () => {
    const officer = await cloud.signIn(committee.openid)
    const { appeals } = await cloud.get('points.appeals', { status: 'waiting' }, officer)
    const input = { appealId: appeals[0]?.appealId ?? '', amount: 1, answer: '题目有歧义，补 1 分。' }
    await Promise.all(Array.from({ length: 10 }, () => cloud.get('points.decideAppeal', input, officer)))
    const other = await cloud.signIn(administrator.openid)
    expect(await cloud.refusal('points.decideAppeal', { ...input, amount: 0 }, other)).toBe('APPEAL_DECIDED')
    const mine = await cloud.get('points.mine', {}, member)
    expect(mine.balance).toBe(6)
    const [correction, entry] = mine.entries
    expect(correction).toMatchObject({ amount: 1, source: { kind: 'appeal' } })
    expect(entry?.appeal).toBe('granted')
    const explained = await cloud.get('points.explain', { entryId: entry?.entryId ?? '' }, member)
    expect(explained.corrections).toMatchObject([{ amount: 1 }])
    expect(explained.appeal?.decision).toMatchObject({
      by: '吴示例',
      answer: '题目有歧义，补 1 分。',
      amount: 1,
    })
    expect((await cloud.get('points.appeals', { status: 'waiting' }, officer)).appeals).toEqual([])
    expect((await cloud.get('points.appeals', { status: 'decided' }, officer)).appeals).toHaveLength(1)
    const again = { entryId: correction?.entryId ?? '', text: '还不够' }
    expect(await cloud.refusal('points.appeal', again, member)).toBe('APPEAL_OF_APPEAL')
  })

  test('nobody decides or even sees what is about themself, nor anybody below the person', async () => {
    const entryId = await earn(committee)
    const { appealId } = await cloud.get('points.appeal', { entryId, text: '我自己的一笔' }, committee)
    const self = await cloud.signIn(committee.openid)
    const decision = { appealId, amount: 3, answer: '给自己加分' }
    expect(await cloud.refusal('points.decideAppeal', decision, self)).toBe('APPEAL_UNKNOWN')
    expect((await cloud.get('points.appeals', { status: 'waiting' }, self)).appeals).toEqual([])
    const admin = await cloud.signIn(administrator.openid)
    const declined = await cloud.get(
      'points.decideAppeal',
      { appealId, amount: 0, answer: '这一笔没有错。' },
      admin,
    )
    expect(declined.status).toBe('declined')
    expect((await cloud.get('points.mine', {}, committee)).balance).toBe(5)
  })

  test('the ledger is filtered by rule, and every query is served by an index', async () => {
    await cloud.get('points.post', {})
    const only = await cloud.get('points.mine', { ruleId: 'correction' }, member)
    expect(only.entries.map(({ ruleId }) => ruleId)).toEqual(['correction'])
    for (const action of ['points.mine', 'points.explain', 'points.appeals'])
      expect(cloud.operationsOf(action).filter(({ index }) => index === null)).toEqual([])
  })
})

describe('the rulebook', () => {
  test('one officer proposes, a second confirms; it pays from its first day on and the past stays', async () => {
    const proposer = await cloud.signIn(committee.openid)
    const second = await cloud.signIn(administrator.openid)
    const { today } = await cloud.get('points.rulebook', {}, proposer)
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
    const proposal = {
      ruleId: 'quiz.daily' as const,
      version: 2,
      firstDay: tomorrow,
      perUnit: 2,
      dailyCap: 6,
      why: '题目变难了',
    }
    expect(await cloud.refusal('points.proposeRule', { ...proposal, firstDay: today }, proposer)).toBe(
      'RULE_BEGINS_TOO_EARLY',
    )
    expect(await cloud.refusal('points.proposeRule', { ...proposal, perUnit: 9 }, proposer)).toBe(
      'INPUT_INVALID',
    )
    await cloud.get('points.proposeRule', proposal, proposer)
    const decision = { ruleId: proposal.ruleId, version: 2, confirm: true }
    expect(await cloud.refusal('points.decideRule', decision, proposer)).toBe('RULE_SECOND_PERSON')
    await cloud.get('points.decideRule', decision, second)
    const before = await cloud.get('points.mine', {}, member)
    expect(before.rules.find(({ id }) => id === 'quiz.daily')).toMatchObject({
      version: 1,
      next: { firstDay: tomorrow, why: '题目变难了' },
    })
    expect((await cloud.get('quiz.daily', {}, member2)).day).toBe(today)
    await cloud.clock.advance(86_400_000)
    await earn(member)
    const after = await cloud.get('points.mine', {}, member)
    expect(after.entries[0]).toMatchObject({
      amount: 6,
      ruleVersion: 2,
      reason: '答对 5 题，每题 2 分，已到今日上限',
    })
    expect(after.entries.slice(1)).toEqual(before.entries)
    expect(after.balance).toBe(before.balance + 6)
  })

  test('a branch secretary does not touch the rules', async () => {
    expect(await cloud.refusal('points.rulebook', {}, await cloud.signIn(secretary.openid))).toBe(
      'ACCESS_DENIED',
    )
  })
})

describe('the time to question an entry', () => {
  test('ends after thirty days; what was sent before is answered as before, and has a day of its own', async () => {
    const entryId = await earn(secretary)
    const later = { openid: 'o-demo-editor' }
    const unasked = await earn(later)
    const input = { entryId, text: '第二题请核对' }
    const sent = await cloud.get('points.appeal', input, secretary)
    const { entry } = await cloud.get('points.explain', { entryId }, secretary)
    expect(sent.dueDay).toBe(addDays(entry.day, 15))
    await cloud.clock.advance(30 * 86_400_000)
    expect(await cloud.get('points.explain', { entryId: unasked }, later)).toMatchObject({ mayAppeal: true })
    await cloud.clock.advance(86_400_000)
    expect(await cloud.get('points.explain', { entryId: unasked }, later)).toMatchObject({ mayAppeal: false })
    expect(await cloud.refusal('points.appeal', { entryId: unasked, text: '晚了' }, later)).toBe(
      'APPEAL_TOO_LATE',
    )
    expect(await cloud.get('points.appeal', input, secretary)).toEqual(sent)
  })
})
