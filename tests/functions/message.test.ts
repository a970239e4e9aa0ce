import type { Transaction } from '../../cloudfunctions/kernel/database'
import { momentOf } from '../../cloudfunctions/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'
import { member, member2, someone } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const TEMPLATE = 'lianxin-course-due'
let told = 0

/** Tells a person of a course, as another domain would. */
async function tell(personId: string, messageId = `test.${++told}`) {
  const { queueMessage } =
    require('../../cloudfunctions/domains/message') as typeof import('../../cloudfunctions/domains/message')
  const { transaction } =
    require('../../cloudfunctions/kernel/transaction') as typeof import('../../cloudfunctions/kernel/transaction')
  await transaction((running: Transaction) =>
    queueMessage(running, momentOf(cloud.clock.now()), {
      messageId,
      personId,
      template: 'courseDue',
      data: { course: '党章入门', dueAt: '2026年12月1日 24:00', note: '还有两课' },
      page: '/packages/course/course/index?courseId=c-party',
    }),
  )
  await cloud.clock.advance(1000)
  return messageId
}

const send = () => cloud.raw('jobs', { action: 'message.send', input: {} })

/** What the phone of anybody shows in WeChat. */
async function inWeChat() {
  const answer = await fetch(`${cloud.url}/localcloud/messages`)
  return ((await answer.json()) as { messages: object[] }).messages
}

/** Accepts the template in WeChat's prompt and tells the product so. */
async function consent(openid: string, consentId: string) {
  await fetch(`${cloud.url}/localcloud/consents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid, templateId: TEMPLATE, accept: true }),
  })
  await cloud.get('message.consented', { consentId, templates: ['courseDue'] }, { openid })
}

describe('messages', () => {
  test('without consent a message stays in the app, where it is unread until it was shown', async () => {
    await tell('m-member')
    await tell('m-member')
    expect((await send()).data).toEqual({ sent: 0, appOnly: 2 })
    expect(await inWeChat()).toHaveLength(0)
    expect(await cloud.get('message.unread', {}, member)).toEqual({ unread: 2 })
    const { messages } = await cloud.get('message.mine', {}, member)
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatchObject({
      title: '课程截止提醒',
      lines: [
        { label: '课程', text: '党章入门' },
        { label: '截止时间', text: '2026年12月1日 24:00' },
        { label: '提示', text: '还有两课' },
      ],
      unread: true,
    })
    await cloud.get('message.read', { readKey: messages[1]?.readKey ?? '' }, member)
    expect(await cloud.get('message.unread', {}, member)).toEqual({ unread: 1 })
    await cloud.get('message.read', { readKey: messages[0]?.readKey ?? '' }, member)
    expect(await cloud.get('message.unread', {}, member)).toEqual({ unread: 0 })
  })

  test('one consent is one message, however often it is recorded or the job runs', async () => {
    await consent(member2.openid, 'c1')
    await cloud.get('message.consented', { consentId: 'c1', templates: ['courseDue'] }, member2)
    await tell('m-member2')
    await tell('m-member2')
    expect((await send()).data).toEqual({ sent: 1, appOnly: 1 })
    expect((await send()).data).toEqual({ sent: 0, appOnly: 0 })
    expect(await inWeChat()).toHaveLength(1)
    expect((await inWeChat())[0]).toMatchObject({
      touser: member2.openid,
      page: 'packages/course/course/index?courseId=c-party',
      data: { thing1: { value: '党章入门' }, time2: { value: '2026年12月1日 24:00' } },
    })
    await tell('m-member2')
    expect((await send()).data).toEqual({ sent: 0, appOnly: 1 })
  })

  test('when WeChat knows of no consent (43101) the message stays in the app and is not tried again', async () => {
    await cloud.get('message.consented', { consentId: 'c2', templates: ['courseDue'] }, member2)
    await tell('m-member2')
    expect((await send()).data).toEqual({ sent: 0, appOnly: 0 })
    await cloud.clock.advance(3_600_000)
    expect((await send()).data).toEqual({ sent: 0, appOnly: 0 })
    expect(await inWeChat()).toHaveLength(1)
    expect((await cloud.get('message.mine', {}, member2)).messages).toHaveLength(4)
  })

  test('nobody is told the same thing twice', async () => {
    const before = (await cloud.get('message.mine', {}, member)).messages.length
    await tell('m-member', 'same')
    await tell('m-member', 'same')
    expect((await cloud.get('message.mine', {}, member)).messages).toHaveLength(before + 1)
    await send()
  })

  test('everybody reads and marks their own only; a visitor has none, and reading makes no account', async () => {
    const { messages } = await cloud.get('message.mine', {}, member2)
    await cloud.get('message.read', { readKey: '\uffff' }, member)
    expect(await cloud.get('message.unread', {}, member2)).toEqual({ unread: messages.length })
    expect(await cloud.get('message.mine', {}, someone)).toEqual({
      messages: [],
      nextCursor: null,
      office: [],
    })
    const { accounts } =
      require('../../cloudfunctions/domains/organisation/store') as typeof import('../../cloudfunctions/domains/organisation/store')
    expect(await accounts.get(someone.openid)).toBeNull()
  })

  test('somebody who is no member can be told too', async () => {
    await consent('o-citizen', 'c3')
    const { personBehind } =
      require('../../cloudfunctions/domains/organisation') as typeof import('../../cloudfunctions/domains/organisation')
    await tell((await personBehind('o-citizen', { person: null })).personId)
    expect((await send()).data).toEqual({ sent: 1, appOnly: 0 })
    expect(await cloud.get('message.unread', {}, { openid: 'o-citizen' })).toEqual({ unread: 1 })
  })

  test('pages follow one another without a gap', async () => {
    for (let count = 0; count < 25; count++) await tell('m-secretary')
    const as = { openid: 'o-demo-secretary' }
    const first = await cloud.get('message.mine', {}, as)
    const second = await cloud.get('message.mine', { cursor: first.nextCursor ?? '' }, as)
    expect(new Set([...first.messages, ...second.messages].map(({ messageId }) => messageId)).size).toBe(25)
    expect(second.nextCursor).toBeNull()
    expect(cloud.operationsOf('message.mine').every(({ index }) => index !== null)).toBe(true)
  })

  test('who handles letters consents ahead to being reminded of them; nobody else is asked', async () => {
    const officer = { openid: 'o-demo-committee' }
    const office = async (as: { openid: string }) => (await cloud.get('message.mine', {}, as)).office
    expect(await office(member)).toEqual([])
    expect(await office({ openid: 'o-demo-editor' })).toEqual([])
    for (const openid of ['o-demo-secretary', 'o-demo-inspector', officer.openid])
      expect(await office({ openid })).toEqual([{ template: 'letterDue', left: 0 }])
    for (const consentId of ['ahead1', 'ahead2', 'ahead2'])
      await cloud.get('message.consented', { consentId, templates: ['letterDue'] }, officer)
    expect(await office(officer)).toEqual([{ template: 'letterDue', left: 2 }])
    expect(await office({ openid: 'o-demo-secretary' })).toEqual([{ template: 'letterDue', left: 0 }])
  })
})
