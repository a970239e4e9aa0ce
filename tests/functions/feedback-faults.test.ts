/** Every step of every transaction of a letter fails once: nothing of the act remains, and repeating it does it once. */
import { createHash } from 'node:crypto'
import type { ActionContext } from '../../cloudfunctions/kernel/action'
import { openCloud, type TestCloud } from '../support/cloud'
import { jpeg } from '../support/photos'
import { failEverywhere, withFaultAt } from '../support/faults'
import { smallPdf, upload } from '../support/upload'

let cloud: TestCloud
let served: Map<string, (context: ActionContext<never>, input: never) => Promise<unknown>>
let store: typeof import('../../cloudfunctions/domains/feedback/store')
let logStore: typeof import('../../cloudfunctions/domains/transparency/store')
let messageStore: typeof import('../../cloudfunctions/domains/message/store')
let files: typeof import('../../cloudfunctions/domains/attachment/store')
let figures: typeof import('../../cloudfunctions/domains/feedback/figures')
let publishing: typeof import('../../cloudfunctions/domains/feedback/publishing')
let identities: typeof import('../../cloudfunctions/domains/organisation')
let time: typeof import('../../cloudfunctions/kernel/time')

beforeAll(async () => {
  cloud = await openCloud()
  const { feedbackPublicActions } =
    require('../../cloudfunctions/domains/feedback/public') as typeof import('../../cloudfunctions/domains/feedback/public')
  const { feedbackMemberActions } =
    require('../../cloudfunctions/domains/feedback/member') as typeof import('../../cloudfunctions/domains/feedback/member')
  const { feedbackConsoleActions } =
    require('../../cloudfunctions/domains/feedback/console') as typeof import('../../cloudfunctions/domains/feedback/console')
  const { feedbackJobs } =
    require('../../cloudfunctions/domains/feedback/jobs') as typeof import('../../cloudfunctions/domains/feedback/jobs')
  const about = { titleOf: async () => null }
  const actions = [
    ...feedbackPublicActions(about),
    ...feedbackMemberActions(about),
    ...feedbackConsoleActions,
    ...feedbackJobs,
  ]
  served = new Map(actions.map(({ name, handler }) => [name, handler]))
  store =
    require('../../cloudfunctions/domains/feedback/store') as typeof import('../../cloudfunctions/domains/feedback/store')
  logStore =
    require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store')
  messageStore =
    require('../../cloudfunctions/domains/message/store') as typeof import('../../cloudfunctions/domains/message/store')
  files =
    require('../../cloudfunctions/domains/attachment/store') as typeof import('../../cloudfunctions/domains/attachment/store')
  figures =
    require('../../cloudfunctions/domains/feedback/figures') as typeof import('../../cloudfunctions/domains/feedback/figures')
  publishing =
    require('../../cloudfunctions/domains/feedback/publishing') as typeof import('../../cloudfunctions/domains/feedback/publishing')
  identities =
    require('../../cloudfunctions/domains/organisation') as typeof import('../../cloudfunctions/domains/organisation')
  time = require('../../cloudfunctions/kernel/time') as typeof import('../../cloudfunctions/kernel/time')
})
afterAll(() => cloud.close())

const now = () => time.momentOf(cloud.clock.now())
const ask = (action: string, caller: unknown, input: object) =>
  served.get(action)!({ caller, now: now() } as never, input as never)
const token = createHash('sha256').update('faulty').digest('hex')

/** Everything that an act on a letter may touch. */
async function state(): Promise<string> {
  const { feedbackLetters, feedbackMessages, feedbackReceipts } = store
  const any = { orderBy: [['_id', 'asc']] as const, limit: 500 }
  const { command } =
    require('../../cloudfunctions/kernel/database') as typeof import('../../cloudfunctions/kernel/database')
  const all = { _id: command.gt('') }
  return JSON.stringify([
    await feedbackLetters.find(all, any),
    await feedbackMessages.find(all, any),
    await feedbackReceipts.find(all, any),
    (await logStore.logEntries.find(all, any)).map(({ _id }) => _id),
    (await messageStore.messages.find(all, any)).map(({ _id }) => _id),
    (await files.attachments.find(all, any)).map(({ _id, claimed }) => [_id, claimed]),
    await figures.feedbackFigures.find(all, any),
    await publishing.publishedReplies.find(all, any),
  ])
}

test('whichever write of whichever act fails, nothing of the act remains, and repeating it does all of it once', async () => {
  const photo = await upload(cloud, 'a.jpg', await jpeg(20, 20))
  const second = await upload(cloud, 'b.jpg', await jpeg(20, 20))
  const order = await upload(cloud, 'order.pdf', smallPdf())
  const officer = (await identities.identityByMemberId('m-secretary', now()))!
  const above = (await identities.identityByMemberId('m-committee', now()))!
  const reviewer = (await identities.identityByMemberId('m-committee2', now()))!
  const letter = {
    organisationId: 'branch-1',
    category: 'suggestion',
    concerns: { kind: 'matter' },
    about: null,
    text: '步步出错也不丢。',
  }
  let letterId = ''
  // The account is known before: making it is no part of sending.
  const sender = {
    openid: 'o-demo-member',
    ...(await identities.knownByOpenid('o-demo-member', now())),
  }
  const bySender = (act: object) => () => ask('feedback.actByReceipt', null, { token, act })
  const byHandler =
    (act: object, who: unknown = officer) =>
    () =>
      ask('feedback.handle', who, { letterId, act })
  const acts: Array<[name: string, run: () => Promise<unknown>]> = [
    [
      'send in the own name',
      () =>
        ask('feedback.sendNamed', sender, { ...letter, sendId: 's1', name: '', contact: '', uploadIds: [] }),
    ],
    [
      'send',
      async () => {
        const sent = await ask('feedback.send', null, { ...letter, token, uploadIds: [photo] })
        letterId = (sent as { letterId: string }).letterId
      },
    ],
    [
      'transfer',
      byHandler(
        { kind: 'moveTo', actId: 'a1', organisationId: 'branch-2', to: 'officer', reason: '试转' },
        above,
      ),
    ],
    [
      'transfer back',
      byHandler(
        { kind: 'moveTo', actId: 'a2', organisationId: 'branch-1', to: 'officer', reason: '转回' },
        above,
      ),
    ],
    ['accept', byHandler({ kind: 'accept', actId: 'a3' })],
    ['extend', byHandler({ kind: 'extend', actId: 'a4', days: 5, reason: '要核实' })],
    ['start', byHandler({ kind: 'start', actId: 'a5' })],
    ['message of the desk', byHandler({ kind: 'message', actId: 'a6', text: '哪一盏？', uploadIds: [] })],
    [
      'message of the sender',
      bySender({ kind: 'message', actId: 'm1', text: '这一盏。', uploadIds: [second] }),
    ],
    [
      'reply',
      byHandler({
        kind: 'reply',
        actId: 'a7',
        text: '已修好。',
        summary: '有同志反映路灯。',
        uploadIds: [order],
      }),
    ],
    ['publish', bySender({ kind: 'publish', actId: 'm2' })],
    ['ask for a review', bySender({ kind: 'review', actId: 'm3', text: '还是不亮。' })],
    [
      'review',
      byHandler({ kind: 'review', actId: 'a8', changed: true, text: '已换新灯。', uploadIds: [] }, reviewer),
    ],
    ['rate', bySender({ kind: 'rate', actId: 'm4', score: 2, text: '' })],
  ]
  const faults = await failEverywhere(acts, state)
  expect(faults).toBeGreaterThan(40)

  // The figures take letters in one by one: whatever fails, each counts once in the end.
  for (let at = 1; ; at++) if (!(await withFaultAt(at, () => ask('feedback.count', null, {}))).met) break
  const [figure] = await figures.feedbackFigures.find({ rootId: 'committee' }, { limit: 5 })
  expect(figure).toMatchObject({ received: 2, answered: 1, inTime: 1, scores: { 2: 1 } })
})

test('the clock’s own work is whole or not there as well: reminder, escalation, and the words to the desks', async () => {
  const token2 = createHash('sha256').update('late').digest('hex')
  const { letterId } = (await ask('feedback.send', null, {
    organisationId: 'branch-2',
    category: 'suggestion',
    concerns: { kind: 'matter' },
    about: null,
    text: '没有人看的信',
    token: token2,
    uploadIds: [],
  })) as { letterId: string }
  for (const [days, kind] of [
    [9, 'reminded'],
    [8, 'escalated'],
  ] as const) {
    await cloud.clock.advance(days * 86_400_000)
    // Only this letter: others that are due would be part of the same tick.
    const { command } =
      require('../../cloudfunctions/kernel/database') as typeof import('../../cloudfunctions/kernel/database')
    await store.feedbackLetters.updateWhere(
      { checkDay: command.lte(now().day), _id: command.gt(letterId) },
      { checkDay: '9999-12-31' },
    )
    await store.feedbackLetters.updateWhere(
      { checkDay: command.lte(now().day), _id: command.lt(letterId) },
      { checkDay: '9999-12-31' },
    )
    const before = await state()
    for (let at = 1; ; at++) {
      const { met } = await withFaultAt(at, () => ask('feedback.keepTime', null, {}))
      if (!met) break
      expect([kind, at, await state()]).toEqual([kind, at, before])
    }
    expect((await store.feedbackLetters.get(letterId))!.events.at(-1)!.kind).toBe(kind)
    const after = await state()
    await ask('feedback.keepTime', null, {})
    expect(await state()).toBe(after)
  }
  const { messages } = await cloud.get('message.mine', {}, { openid: 'o-demo-committee' })
  expect(JSON.stringify(messages)).toContain('下级超期未受理')
})
