import { createHash } from 'node:crypto'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary, someone } from '../support/people'

const DAY = 86_400_000
const inspector = { openid: 'o-demo-inspector' }

let cloud: TestCloud
let officer: As
let above: As
let watch: As
beforeAll(async () => {
  cloud = await openCloud()
  await signInAll()
})
afterAll(() => cloud.close())

async function signInAll() {
  officer = await cloud.signIn(secretary.openid)
  above = await cloud.signIn(committee.openid)
  watch = await cloud.signIn(inspector.openid)
}

let count = 0
const newId = () => `act-${++count}`
const tokenOf = (receipt: string) => createHash('sha256').update(receipt).digest('hex')
const letterOf = (extra: object = {}) => ({
  organisationId: 'branch-1',
  category: 'suggestion' as const,
  concerns: { kind: 'matter' as const },
  about: null,
  text: `建议把活动室晚上也开放。第 ${++count} 封`,
  ...extra,
})
/** Sends an anonymous letter; answers with what follows it. */
async function send(extra: object = {}) {
  const token = tokenOf(newId())
  const { letterId } = await cloud.get('feedback.send', { ...letterOf(extra), token })
  return { token, letterId }
}
const handle = (letterId: string, act: object, as: As = officer) =>
  cloud.get('feedback.handle', { letterId, act: { actId: newId(), ...act } as never }, as)
const refused = (letterId: string, act: object, as: As = officer) =>
  cloud.refusal('feedback.handle', { letterId, act: { actId: newId(), ...act } as never }, as)
const tick = async () => {
  await cloud.raw('jobs', { action: 'feedback.keepTime', input: {} })
  await cloud.raw('jobs', { action: 'feedback.count', input: {} })
}
/** Days later; sessions end, so everybody signs in again. */
async function daysLater(days: number) {
  await cloud.clock.advance(days * DAY)
  await tick()
  await signInAll()
}
const queue = async (as: As, extra: object = {}) =>
  (await cloud.get('feedback.queue', { scope: 'own', state: 'open', ...extra }, as)).letters.map(
    ({ letterId }) => letterId,
  )

describe('an anonymous letter', () => {
  test('from sending to satisfaction, by receipt alone', async () => {
    const { token, letterId } = await send()
    expect(await queue(officer)).toContain(letterId)
    await handle(letterId, { kind: 'accept' })
    await handle(letterId, { kind: 'start' })
    const act = { kind: 'message' as const, actId: newId(), text: '晚上到几点？' }
    await cloud.get('feedback.handle', { letterId, act }, officer)
    await cloud.get('feedback.handle', { letterId, act }, officer)
    await cloud.get('feedback.actByReceipt', {
      token,
      act: { kind: 'message', actId: newId(), text: '到九点。' },
    })
    await handle(letterId, {
      kind: 'reply',
      text: '从下周起开到晚上九点。',
      summary: '有同志建议活动室晚上开放。',
    })
    const seen = await cloud.get('feedback.follow', { token })
    expect(seen).toMatchObject({
      status: 'replied',
      office: '示例局机关党支部',
      mayRate: true,
      mayRequestReview: true,
      publication: { summary: '有同志建议活动室晚上开放。', agreed: false },
    })
    expect(seen.messages.map(({ by, text }) => [by, text])).toEqual([
      ['handler', '晚上到几点？'],
      ['sender', '到九点。'],
    ])
    expect(seen.steps.map(({ kind }) => kind)).toEqual(['submitted', 'accepted', 'started', 'replied'])
    expect(JSON.stringify(seen)).not.toMatch(/周演示|m-secretary/)
    const rated = await cloud.get('feedback.actByReceipt', {
      token,
      act: { kind: 'rate', actId: newId(), score: 3, text: '很快' },
    })
    expect(rated).toMatchObject({ status: 'closed', score: 3, mayRate: false })
    await cloud.get('feedback.actByReceipt', { token, act: { kind: 'publish', actId: newId() } })
    const { replies } = await cloud.get('feedback.published', {})
    expect(replies[0]).toMatchObject({ letterId, reply: '从下周起开到晚上九点。' })
    expect(JSON.stringify(replies)).not.toContain('建议把活动室')
    for (const action of ['feedback.follow', 'feedback.queue', 'feedback.published'])
      expect(cloud.operationsOf(action).filter(({ index }) => index === null)).toEqual([])
  })

  test('sent again after a lost answer it is one letter; another one does not fit its receipt', async () => {
    const token = tokenOf(newId())
    const letter = letterOf()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => cloud.ask('feedback.send', { ...letter, token })),
    )
    const ids = new Set(answers.flatMap(({ data }) => (data ? [data.letterId] : [])))
    expect(ids.size).toBe(1)
    expect(await cloud.refusal('feedback.send', { ...letter, text: '别的话', token })).toBe('RECEIPT_TAKEN')
  })

  test('a receipt that was never given finds nothing', async () => {
    expect(await cloud.refusal('feedback.follow', { token: tokenOf('none') })).toBe('RECEIPT_UNKNOWN')
    const act = { kind: 'message' as const, actId: newId(), text: '在吗' }
    expect(await cloud.refusal('feedback.actByReceipt', { token: tokenOf('none'), act })).toBe(
      'RECEIPT_UNKNOWN',
    )
  })

  test('the hour is all that is kept of its time, in the data and in the public log', async () => {
    await cloud.clock.advance(17 * 60_000 + 23_456)
    const { token, letterId } = await send()
    const timed = cloud.clock.now().toString(36)
    await cloud.get('feedback.actByReceipt', {
      token,
      act: { kind: 'message', actId: `${timed}-made-by-the-phone`, text: '补充一点' },
    })
    const seen = await cloud.get('feedback.follow', { token })
    for (const at of [seen.sentAt, seen.steps[0]!.at, seen.messages[0]!.at])
      expect(at).toMatch(/:00:00\.000Z$/)
    const { feedbackLetters } =
      require('../../cloudfunctions/domains/feedback/store') as typeof import('../../cloudfunctions/domains/feedback/store')
    const stored = JSON.stringify(await feedbackLetters.get(letterId))
    expect(seen.messages[0]!.messageId).not.toContain(timed)
    expect(stored.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)!.every((at) => at.endsWith(':00:00.000Z'))).toBe(true)
  })
})

describe('a letter in the own name', () => {
  test('a member is known by the roster, anybody else by what they write; only they see it', async () => {
    const sendId = newId()
    const letter = { ...letterOf({ organisationId: 'branch-2' }), sendId, name: '冒名', contact: '' }
    const { letterId } = await cloud.get('feedback.sendNamed', letter, member)
    expect((await cloud.get('feedback.sendNamed', letter, member)).letterId).toBe(letterId)
    const mine = await cloud.get('feedback.mine', {}, member)
    expect(mine.letters.map((one) => one.letterId)).toEqual([letterId])
    expect((await cloud.get('feedback.mine', {}, member2)).letters).toEqual([])
    expect(await cloud.refusal('feedback.letter', { letterId }, member2)).toBe('LETTER_UNKNOWN')
    expect(await cloud.refusal('feedback.letter', { letterId }, {})).toBe('LETTER_UNKNOWN')
    const seen = await cloud.get('feedback.handled', { letterId }, above)
    expect(seen.sender).toEqual({ name: '陈示例', contact: '', isMember: true })

    const asPublic = { ...letterOf(), sendId: newId(), contact: '' }
    expect(await cloud.refusal('feedback.sendNamed', { ...asPublic, name: '' }, someone)).toBe('NAME_NEEDED')
    expect(await cloud.refusal('feedback.sendNamed', { ...asPublic, name: '路人' }, {})).toBe('WECHAT_NEEDED')
    const { letterId: theirs } = await cloud.get(
      'feedback.sendNamed',
      { ...asPublic, name: '路人样本' },
      someone,
    )
    expect((await cloud.get('feedback.handled', { letterId: theirs }, officer)).sender).toMatchObject({
      name: '路人样本',
      isMember: false,
    })
    expect((await cloud.get('feedback.mine', {}, someone)).letters[0]!.letterId).toBe(theirs)
    expect(cloud.operationsOf('feedback.mine').filter(({ index }) => index === null)).toEqual([])
  })
})

describe('recusal', () => {
  test('a letter about the secretary goes above, and the secretary finds no trace of it', async () => {
    const { letterId } = await send({ concerns: { kind: 'officer' } })
    expect(await queue(officer)).not.toContain(letterId)
    expect(await cloud.refusal('feedback.handled', { letterId }, officer)).toBe('LETTER_UNKNOWN')
    expect(await refused(letterId, { kind: 'accept' })).toBe('LETTER_UNKNOWN')
    expect(await queue(above)).toContain(letterId)
    // Nor can anybody send it down to them.
    const down = { kind: 'moveTo', organisationId: 'branch-1', to: 'officer', reason: '请支部处理' }
    expect(await refused(letterId, down, above)).toBe('DESK_UNFIT')
    expect((await handle(letterId, { ...down, organisationId: 'branch-2' }, above)).status).toBe(
      'transferred',
    )
    expect(await cloud.refusal('feedback.handled', { letterId }, officer)).toBe('LETTER_UNKNOWN')
  })

  test('a name is enough: who holds an office is found on the roster, a namesake is kept away too', async () => {
    const { letterId } = await send({ concerns: { kind: 'person', name: '周演示' } })
    expect(await queue(officer)).not.toContain(letterId)
    expect(await queue(above)).toContain(letterId)
    const { letterId: aboutInspector } = await send({
      organisationId: 'branch-2',
      category: 'supervision',
      concerns: { kind: 'person', name: '郑 样本' },
    })
    expect(await queue(watch)).not.toContain(aboutInspector)
    expect(await cloud.refusal('feedback.handled', { letterId: aboutInspector }, watch)).toBe(
      'LETTER_UNKNOWN',
    )
    expect(await queue(above)).toContain(aboutInspector)
    const { letterId: aboutCommittee } = await send({
      organisationId: 'committee',
      concerns: { kind: 'person', name: '吴示例' },
    })
    expect(await cloud.refusal('feedback.handled', { letterId: aboutCommittee }, above)).toBe(
      'LETTER_UNKNOWN',
    )
    expect(await queue(watch)).toContain(aboutCommittee)
  })

  test('somebody who is on no roster keeps nobody away but whoever is called the same', async () => {
    const { letterId } = await send({ concerns: { kind: 'person', name: '欧阳路人' } })
    expect(cloud.operationsOf('feedback.send').filter(({ index }) => index === null)).toEqual([])
    expect(await queue(officer)).toContain(letterId)
  })

  test('nobody handles a letter of their own', async () => {
    const letter = { ...letterOf(), sendId: newId(), name: '', contact: '' }
    const { letterId } = await cloud.get('feedback.sendNamed', letter, secretary)
    expect(await queue(officer)).not.toContain(letterId)
    expect(await cloud.refusal('feedback.handled', { letterId }, officer)).toBe('LETTER_UNKNOWN')
    expect((await cloud.get('feedback.handled', { letterId }, above)).sender?.name).toBe('周演示')
  })

  test('supervision lies with the inspector and nobody else', async () => {
    const { letterId } = await send({ category: 'supervision' })
    expect(await queue(watch)).toContain(letterId)
    for (const as of [officer, above])
      expect(await cloud.refusal('feedback.handled', { letterId }, as)).toBe('LETTER_UNKNOWN')
    const admin = await cloud.signIn('o-demo-admin')
    expect(await cloud.refusal('feedback.handled', { letterId }, admin)).toBe('ACCESS_DENIED')
  })
})

describe('the desk', () => {
  test('declines only with a reason and what it rests on; the sender reads both', async () => {
    const { token, letterId } = await send()
    const bare = { kind: 'decline', reason: 'outsideDuties' }
    expect(await refused(letterId, bare)).toBe('INPUT_INVALID')
    expect(await refused(letterId, { kind: 'decline', reason: 'critical', basis: '批评组织' })).toBe(
      'INPUT_INVALID',
    )
    await handle(letterId, { ...bare, basis: '道路养护由县交通局负责，可拨 12345。' })
    const seen = await cloud.get('feedback.follow', { token })
    expect(seen).toMatchObject({ status: 'declined', mayRate: true, clock: null })
    expect(seen.steps[1]).toMatchObject({
      reason: 'outsideDuties',
      text: '道路养护由县交通局负责，可拨 12345。',
    })
  })

  test('two at once: one acts, the other is told to look again', async () => {
    const { letterId } = await send()
    const answers = await Promise.all([
      cloud.ask('feedback.handle', { letterId, act: { kind: 'accept', actId: newId() } }, officer),
      cloud.ask(
        'feedback.handle',
        { letterId, act: { kind: 'decline', actId: newId(), reason: 'nothingToCheck', basis: '说明' } },
        above,
      ),
    ])
    expect(answers.map(({ error }) => error?.code ?? 'done').sort()).toEqual(['WRONG_STATE', 'done'])
  })

  test('a second review is done a level above and by somebody else', async () => {
    const { token, letterId } = await send()
    for (const kind of ['accept', 'start']) await handle(letterId, { kind })
    await handle(letterId, { kind: 'reply', text: '答复', summary: '' })
    const act = { kind: 'review' as const, actId: newId(), text: '没有说到要点' }
    const asked = await cloud.get('feedback.actByReceipt', { token, act })
    expect(asked).toMatchObject({ status: 'reviewRequested', office: '示例县直属机关党委' })
    expect(await refused(letterId, { kind: 'review', changed: true, text: '改了' })).toBe('LETTER_UNKNOWN')
    await handle(letterId, { kind: 'review', changed: true, text: '复查后改为……' }, above)
    expect(await cloud.get('feedback.follow', { token })).toMatchObject({ status: 'reviewed', mayRate: true })
  })

  test('what says much the same is pointed out', async () => {
    const text = '社区北门的路灯坏了三盏，晚上老人走路看不清，请尽快修好。'
    const { letterId: first } = await send({ text })
    const { letterId } = await send({ text: '北门路灯坏了，晚上老人走路看不清，希望尽快修好' })
    const { alike } = await cloud.get('feedback.handled', { letterId }, officer)
    expect(alike[0]).toMatchObject({ letterId: first })
    expect(alike.every((one) => one.percent >= 35)).toBe(true)
  })

  test('routes and limits hold for what comes in from then on', async () => {
    const routes = {
      suggestion: 'above' as const,
      supervision: 'inspector' as const,
      enquiry: 'officer' as const,
      praise: 'officer' as const,
    }
    expect(await cloud.refusal('feedback.setRoutes', { organisationId: 'branch-3', routes }, officer)).toBe(
      'ACCESS_DENIED',
    )
    await cloud.get('feedback.setRoutes', { organisationId: 'branch-3', routes }, above)
    const { letterId } = await send({ organisationId: 'branch-3' })
    expect((await cloud.get('feedback.handled', { letterId }, above)).office).toBe('示例县直属机关党委')
    const back = await cloud.get('feedback.setRoutes', { organisationId: 'branch-3', routes: null }, above)
    expect(back.organisations.find(({ id }) => id === 'branch-3')?.from).toBe('usual')
    const strict = { ...back.limits, acceptDays: 7 }
    await cloud.get('feedback.setLimits', { limits: strict }, above)
    expect(await cloud.refusal('feedback.setLimits', { limits: { ...strict, acceptDays: 16 } }, above)).toBe(
      'INPUT_INVALID',
    )
    const { token } = await send()
    expect(
      (await cloud.get('feedback.follow', { token })).clock!.days.filter(({ counted }) => counted),
    ).toHaveLength(7)
    await cloud.get('feedback.setLimits', { limits: back.limits }, above)
  })
})

describe('time', () => {
  test('an untouched letter is reminded of, goes up by itself, and is said to be overdue in the end', async () => {
    const { token, letterId } = await send()
    // What those at the desks are told of it: that its time runs out, and nothing it says.
    const told = async (as: As) =>
      (await cloud.get('message.mine', {}, as)).messages
        .filter(({ messageId }) => messageId.startsWith(`feedback.due.${letterId}.`))
        .map(({ lines }) => `${lines[0]!.text}|${lines[1]!.text}`)
    const kinds = async () =>
      (await cloud.get('feedback.follow', { token })).steps.map(({ kind, desk }) =>
        desk ? `${kind} ${desk}` : kind,
      )
    await daysLater(9)
    expect(await kinds()).toEqual(['submitted 示例局机关党支部', 'reminded'])
    expect(await told(secretary)).toEqual(['建议：寄给示例局机关党支部|请在期限前受理'])
    expect(await told(committee)).toEqual([])
    await tick()
    expect(await kinds()).toHaveLength(2)
    await daysLater(12)
    expect((await kinds()).at(-1)).toBe('escalated 示例县直属机关党委')
    expect(await told(committee)).toEqual(['建议：寄给示例局机关党支部|下级超期未受理，已交到这里'])
    expect(await cloud.refusal('feedback.handled', { letterId }, officer)).toBe('LETTER_UNKNOWN')
    expect(await queue(above)).toContain(letterId)
    await daysLater(8)
    expect((await kinds()).at(-1)).toBe('escalated 示例县直属机关党委纪检委员')
    await daysLater(8)
    expect((await kinds()).at(-1)).toBe('overdue')
    await daysLater(8)
    expect((await kinds()).at(-1)).toBe('overdue')
    await handle(letterId, { kind: 'accept' }, watch)
    await tick()
    const figures = await cloud.get('feedback.figures', {})
    expect(figures.roots[0]!.all!.received).toBeGreaterThan(5)
  })

  test('the figures count each letter once, however often jobs run, and show no small group', async () => {
    const before = await figureOf('branch-1')
    const { letterId } = await send()
    for (const kind of ['accept', 'start']) await handle(letterId, { kind })
    await tick()
    await handle(letterId, { kind: 'reply', text: '答复', summary: '' })
    await tick()
    await tick()
    const after = await figureOf('branch-1')
    expect(after!.received - before!.received).toBe(1)
    expect(after!.answered - before!.answered).toBe(1)
    expect(after!.inTime - before!.inTime).toBe(1)
    const { roots } = await cloud.get('feedback.figures', {})
    for (const { received } of roots[0]!.organisations) expect(received).toBeGreaterThanOrEqual(5)
    expect(cloud.operationsOf('feedback.figures').filter(({ index }) => index === null)).toEqual([])
  })
})

async function figureOf(organisationId: string) {
  await tick()
  const { roots } = await cloud.get('feedback.figures', {})
  return roots[0]!.organisations.find(({ id }) => id === organisationId)
}
