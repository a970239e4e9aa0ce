import { openCloud, type As, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary } from '../support/people'

const HOUR = 3_600_000
let cloud: TestCloud
let branch: As
let above: As
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())
beforeEach(async () => {
  branch = await cloud.signIn(secretary.openid)
  above = await cloud.signIn(committee.openid)
})

const at = (hours: number) => new Date(cloud.clock.now() + hours * HOUR).toISOString()
let made = 0

/** A published class of the committee in two hours, three hours long. */
async function openClass(extra: object = {}) {
  const fields = {
    trainingId: `t-${++made}`,
    revision: 0,
    organisationId: 'committee',
    kind: 'class' as const,
    title: `示例专题培训 ${made}`,
    summary: '示例内容',
    teacher: '示例讲师',
    startsAt: at(2),
    endsAt: at(5),
    place: '示例会议室',
    liveUrl: null,
    replayUrl: null,
    capacity: 10,
    enrolFrom: at(-1),
    enrolUntil: at(2),
    centralised: false,
    ...extra,
  }
  await cloud.get('training.save', fields, above)
  await cloud.get('training.publish', { trainingId: fields.trainingId }, above)
  return { ...fields, revision: 1 }
}

/** The code shown now. */
async function shown(trainingId: string, kind: 'in' | 'out') {
  const { codes } = await cloud.get('training.codes', { trainingId, kind }, above)
  return codes[0]?.digits ?? ''
}

let requests = 0
const sign = (trainingId: string, kind: 'in' | 'out', code: string, as: As = member, requestId = '') =>
  cloud.ask('training.sign', { trainingId, kind, code, requestId: requestId || `r-${++requests}` }, as)

/** Binds made-up accounts to members of the roster who have none, so that many can call at once. */
async function manyPeople(count: number): Promise<As[]> {
  const { members, accounts, cardOf } = await import('../../cloudfunctions/domains/organisation/store')
  const { newAccount } = await import('../../cloudfunctions/domains/organisation/persons')
  const roster = await members.find({ organisationId: 'branch-3' }, { limit: 100 })
  const people = Array.from({ length: count }, (_, index) => {
    const base = roster[index % roster.length]!
    return { ...base, _id: `m-many-${index}`, name: `示例${index}` }
  })
  for (const person of people)
    await accounts.put({ ...newAccount(`o-many-${person._id}`, person._id), member: cardOf(person) })
  return people.map(({ _id }) => ({ openid: `o-many-${_id}` }))
}

describe('enrolment', () => {
  test('fifty at once for ten places: ten are in, forty wait in turn, nobody twice', async () => {
    const { trainingId } = await openClass()
    const people = await manyPeople(50)
    const answers = await Promise.all(
      people.map(async (as) => {
        let answer = await cloud.ask('training.enrol', { trainingId }, as)
        while (answer.error?.code === 'BUSY') answer = await cloud.ask('training.enrol', { trainingId }, as)
        return answer.data
      }),
    )
    expect(answers.filter((mine) => mine?.state === 'enrolled')).toHaveLength(10)
    const positions = answers.flatMap((mine) => (mine?.state === 'waiting' ? [mine.position] : []))
    expect(positions.sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    )
    const again = await cloud.get('training.enrol', { trainingId }, people[0])
    expect(again.state).toBe(answers[0]?.state)
    const { trainings } = await cloud.get('training.managed', { organisationId: 'committee' }, above)
    expect(trainings.find((one) => one.trainingId === trainingId)).toMatchObject({
      seatsTaken: 10,
      waitingCount: 40,
    })
  })

  test('who leaves gives the place to the first who waits, and that one is told', async () => {
    const { trainingId } = await openClass({ capacity: 1 })
    expect((await cloud.get('training.enrol', { trainingId }, member)).state).toBe('enrolled')
    expect(await cloud.get('training.enrol', { trainingId }, member2)).toMatchObject({
      state: 'waiting',
      position: 1,
    })
    await cloud.get('training.leave', { trainingId }, member)
    await cloud.get('training.leave', { trainingId }, member)
    const { items, notices } = await cloud.get('training.list', { scope: 'mine' }, member2)
    expect(items.find((item) => item.trainingId === trainingId)?.mine).toBe('enrolled')
    expect(notices[0]?.text).toContain('转为报名成功')
    const { people } = await cloud.get('training.attendance', { trainingId }, above)
    expect(people.map(({ name, state, late }) => [name, state, late])).toEqual([
      ['陈示例', 'left', true],
      ['林样本', 'enrolled', false],
    ])
  })

  test('a training is open below its organisation and nowhere else', async () => {
    const { trainingId } = await openClass({ organisationId: 'branch-1' })
    expect(await cloud.refusal('training.open', { trainingId }, member2)).toBe('TRAINING_UNKNOWN')
    expect(await cloud.refusal('training.enrol', { trainingId }, member2)).toBe('TRAINING_UNKNOWN')
    const open = await cloud.get('training.open', { trainingId }, member)
    expect(open.mine.state).toBe('none')
    expect(JSON.stringify(open)).not.toContain('secret')
    const others = await cloud.get('training.list', { scope: 'upcoming' }, member2)
    expect(others.items.some((item) => item.trainingId === trainingId)).toBe(false)
    for (const action of ['training.open', 'training.list'])
      expect(cloud.operationsOf(action).filter(({ index }) => index === null)).toEqual([])
  })

  test('a lecture without a limit keeps no shared count', async () => {
    const { trainingId } = await openClass({
      kind: 'lecture',
      place: null,
      liveUrl: 'https://example.org/live',
      capacity: null,
    })
    expect((await cloud.get('training.enrol', { trainingId }, member)).state).toBe('enrolled')
    const touched = cloud
      .operationsOf('training.enrol')
      .filter(({ collection, written }) => collection === 'trainings' && written > 0)
    expect(touched).toEqual([])
  })
})

describe('signing in and out', () => {
  test('attending gives the minutes inside the plan, once, with the evidence', async () => {
    const { trainingId, title } = await openClass()
    await cloud.get('training.enrol', { trainingId }, member)
    const home = await cloud.get('home.get', {}, member)
    expect(home.bound && home.waiting.some(({ kind, id }) => kind === 'training' && id === trainingId)).toBe(
      true,
    )
    expect(await cloud.refusal('training.codes', { trainingId, kind: 'in' }, above)).toBe(
      'SIGN_WINDOW_CLOSED',
    )
    await cloud.clock.advance(2 * HOUR - 10 * 60_000)
    above = await cloud.signIn(committee.openid)
    expect((await cloud.get('training.open', { trainingId }, member)).sign).toBe('in')

    expect((await sign(trainingId, 'in', '000000')).error?.code).toBe('CODE_WRONG')
    expect((await sign(trainingId, 'out', await shown(trainingId, 'in'))).error?.code).toBe(
      'SIGN_WINDOW_CLOSED',
    )
    const old = await shown(trainingId, 'in')
    await cloud.clock.advance(90_000)
    expect((await sign(trainingId, 'in', old)).error?.code).toBe('CODE_EXPIRED')
    const code = await shown(trainingId, 'in')
    expect((await sign(trainingId, 'in', code, member2)).error?.code).toBe('NOT_ENROLLED')
    const first = await sign(trainingId, 'in', `${code.slice(0, 3)} ${code.slice(3)}`, member, 'same')
    expect(first.data?.signedInAt).toBeTruthy()
    expect((await sign(trainingId, 'in', code, member, 'same')).data).toEqual(first.data)
    expect((await sign(trainingId, 'in', code)).error?.code).toBe('CODE_USED')

    await cloud.clock.advance(HOUR)
    expect((await sign(trainingId, 'out', await shown(trainingId, 'in'))).error?.code).toBe(
      'CODE_OF_OTHER_KIND',
    )
    await cloud.clock.advance(HOUR)
    const { codes } = await cloud.get('training.hostCodes', { trainingId, kind: 'out' }, committee)
    const token = /code=([^&]+)/.exec(codes[0]?.qr ?? '')?.[1] ?? ''
    const signedOut = await Promise.all(
      Array.from({ length: 20 }, () => sign(trainingId, 'out', token, member, 'out')),
    )
    const minutes = signedOut[0]?.data?.minutes
    // From the start, because nobody learns before it, until now.
    expect(minutes).toBe(111)
    expect(signedOut.every(({ data }) => data?.minutes === minutes)).toBe(true)
    const mine = await cloud.get('hours.mine', {}, member)
    expect(mine.entries.filter(({ evidence }) => evidence.id === trainingId)).toMatchObject([
      { minutes, evidence: { kind: 'training', title }, ruleName: '参加培训（签到、签退）' },
    ])
    expect((await sign(trainingId, 'out', await shown(trainingId, 'out'))).error?.code).toBe('ALREADY_SIGNED')
  })

  test('guessing is stopped, and codes are shown to officers of the training only', async () => {
    const { trainingId } = await openClass({ startsAt: at(0.1), enrolUntil: at(0.2) })
    await cloud.get('training.enrol', { trainingId }, member)
    for (let index = 0; index < 10; index += 1)
      expect((await sign(trainingId, 'in', `00000${index}`)).error?.code).toBe('CODE_WRONG')
    expect((await sign(trainingId, 'in', await shown(trainingId, 'in'))).error?.code).toBe('TOO_MANY_CODES')
    expect(await cloud.refusal('training.codes', { trainingId, kind: 'in' }, branch)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('training.hostCodes', { trainingId, kind: 'in' }, secretary)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('training.attendance', { trainingId }, branch)).toBe('ACCESS_DENIED')
  })

  test('somebody without a phone is entered by hand by two officers, and counted once', async () => {
    const { trainingId } = await openClass({ startsAt: at(0.01), endsAt: at(2), enrolUntil: at(1) })
    await cloud.clock.advance(HOUR)
    branch = await cloud.signIn(secretary.openid)
    above = await cloud.signIn(committee.openid)
    const entry = { trainingId, memberId: 'm-1', minutes: 600, reason: '老同志没有手机，纸面签到' }
    const proposed = await cloud.get('training.makeUp', { proposalId: 'mu-1', ...entry }, above)
    expect(proposed.minutes).toBe(119)
    const decision = { proposalId: 'mu-1', confirm: true, note: '' }
    expect(await cloud.refusal('hours.decide', decision, above)).toBe('SECOND_OFFICER_NEEDED')
    // Member m-1 belongs to branch 2, whose officer another one is: the branch secretary of branch 1 may not.
    expect(await cloud.refusal('hours.decide', decision, branch)).toBe('ACCESS_DENIED')
  })
})

describe('changes', () => {
  test('the enrolled are told of another time, once, and their list shows it', async () => {
    const fields = await openClass()
    const { trainingId } = fields
    await cloud.get('training.enrol', { trainingId }, member)
    const changed = { ...fields, startsAt: at(3), endsAt: at(6), place: '二楼礼堂' }
    const saved = await cloud.get('training.save', changed, above)
    expect(saved.revision).toBe(2)
    expect((await cloud.get('training.save', changed, above)).revision).toBe(2)
    expect(await cloud.refusal('training.save', { ...changed, title: '旧的' }, above)).toBe(
      'TRAINING_CHANGED',
    )
    await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
    await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
    const { items, notices } = await cloud.get('training.list', { scope: 'mine' }, member)
    const told = notices.filter((notice) => notice.trainingId === trainingId)
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toMatch(/^时间改为.*，地点改为二楼礼堂。$/)
    expect(items.find((item) => item.trainingId === trainingId)?.startsAt).toBe(changed.startsAt)
  })

  test('a cancelled training says why, takes nobody, and leaves the list of what waits', async () => {
    const { trainingId } = await openClass()
    await cloud.get('training.enrol', { trainingId }, member)
    await cloud.get('training.cancel', { trainingId, reason: '讲师生病' }, above)
    await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
    expect(await cloud.refusal('training.enrol', { trainingId }, member2)).toBe('TRAINING_CANCELLED')
    expect((await cloud.get('training.open', { trainingId }, member)).cancelReason).toBe('讲师生病')
    const home = await cloud.get('home.get', {}, member)
    expect(home.bound && home.waiting.some(({ id }) => id === trainingId)).toBe(false)
  })

  test('what does not fit together is refused beside the field', async () => {
    const { error } = await cloud.ask(
      'training.save',
      {
        trainingId: 't-x',
        revision: 0,
        organisationId: 'committee',
        kind: 'class',
        title: '示例',
        summary: '示例',
        teacher: '示例',
        startsAt: at(5),
        endsAt: at(4),
        place: null,
        liveUrl: null,
        replayUrl: null,
        capacity: 3,
        enrolFrom: at(1),
        enrolUntil: at(0),
        centralised: false,
      },
      above,
    )
    expect(error?.fields?.map(({ path }) => path).sort()).toEqual(['endsAt', 'enrolUntil', 'place'])
  })
})

describe('questions', () => {
  test('others see a question once it is answered, and never who asked', async () => {
    const { trainingId } = await openClass()
    const ask = { questionId: 'q-1', trainingId, text: '材料在哪里下载？' }
    await cloud.get('training.ask', ask, member)
    await cloud.get('training.ask', ask, member)
    expect((await cloud.get('training.open', { trainingId }, member2)).questions).toEqual([])
    expect((await cloud.get('training.open', { trainingId }, member)).questions).toHaveLength(1)
    expect(await cloud.refusal('training.answer', { questionId: 'q-1', answer: '见群公告' }, branch)).toBe(
      'ACCESS_DENIED',
    )
    await cloud.get('training.answer', { questionId: 'q-1', answer: '课后发到群里。' }, above)
    const { questions } = await cloud.get('training.open', { trainingId }, member2)
    expect(questions).toMatchObject([{ text: ask.text, answer: '课后发到群里。', mine: false }])
    expect(JSON.stringify(questions)).not.toContain('m-member')
  })
})
