import type { InputOf } from '../../cloudfunctions/kernel/contract'
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, committee2, editor, member, secretary, someone } from '../support/people'
import { newUploadId, partsOf, smallPdf } from '../support/upload'

type Save = InputOf<Contracts['disclosure.save']>

let cloud: TestCloud
let drafter: As
let checker: As
let approver: As
let counter = 0
beforeAll(async () => {
  cloud = await openCloud()
  await later(0)
})
afterAll(() => cloud.close())

/** Some days later, with everybody signed in again. */
async function later(days: number) {
  await cloud.clock.advance(days * 86_400_000)
  drafter = await cloud.signIn(secretary.openid)
  checker = await cloud.signIn(committee.openid)
  approver = await cloud.signIn(committee2.openid)
}

function draft(facts: Partial<Save['fields']> = {}, rest: Partial<Save> = {}): Save {
  counter++
  return {
    disclosureId: `test-${counter}`,
    organisationId: 'branch-1',
    revision: 0,
    keptFileIds: [],
    uploadIds: [],
    ...rest,
    fields: {
      category: 'resolution',
      title: `第${counter}号决议公示`,
      blocks: [{ type: 'paragraph', text: '经支部党员大会讨论通过，现予公示。' }],
      workingDays: 5,
      contact: '支部办公室 0571-00000000',
      aboutMemberIds: [],
      correction: null,
      restartsWindow: true,
      ...facts,
    },
  }
}

/** Goes all the way to the public; answers with the id. */
async function published(given: Save): Promise<string> {
  const { disclosureId } = given
  await cloud.get('disclosure.save', given, drafter)
  await onwards(disclosureId)
  return disclosureId
}

async function onwards(disclosureId: string) {
  await cloud.get('disclosure.submit', { disclosureId }, drafter)
  await cloud.get('disclosure.check', { disclosureId }, checker)
  return cloud.get('disclosure.approve', { disclosureId }, approver)
}

async function uploaded(name: string, content: Buffer): Promise<string> {
  const uploadId = newUploadId()
  for (const part of partsOf(uploadId, name, content))
    await cloud.get('attachment.putDeskPart', part, drafter)
  await cloud.get('attachment.finishAtDesk', { uploadId }, drafter)
  return uploadId
}

const detail = (disclosureId: string) => cloud.get('disclosure.publicDetail', { disclosureId })

const store = () =>
  require('../../cloudfunctions/domains/disclosure/store') as typeof import('../../cloudfunctions/domains/disclosure/store')
const logStore = () =>
  require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store')

const sweep = (action: 'disclosure.hide' | 'disclosure.recount') => cloud.raw('jobs', { action, input: {} })

describe('the way to the public', () => {
  test('takes three people, one after the other, and nobody sees it before', async () => {
    const given = draft()
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, drafter)
    expect(await cloud.refusal('disclosure.publicDetail', { disclosureId })).toBe('DISCLOSURE_UNKNOWN')
    expect(await cloud.refusal('disclosure.check', { disclosureId }, checker)).toBe('DISCLOSURE_MOVED_ON')
    await cloud.get('disclosure.submit', { disclosureId }, drafter)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, approver)).toBe('DISCLOSURE_MOVED_ON')
    await cloud.get('disclosure.check', { disclosureId }, checker)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, checker)).toBe('THIRD_PERSON_REQUIRED')
    expect(await cloud.refusal('disclosure.publicDetail', { disclosureId })).toBe('DISCLOSURE_UNKNOWN')
    const { people, acts } = await cloud.get('disclosure.approve', { disclosureId }, approver)
    expect(people).toEqual({ writers: ['周演示'], checker: '吴示例', approver: '孙样本' })
    expect(acts.map(({ act }) => act)).toEqual(['correct', 'close', 'withdraw'])
    expect(await detail(disclosureId)).toMatchObject({
      title: given.fields.title,
      state: 'open',
      version: 1,
      versions: 1,
      organisationName: '示例局机关党支部',
      text: { workingDays: 5, attachments: [] },
    })
  })

  test('the window is counted by the server clock and explained day by day', async () => {
    const disclosureId = await published(draft())
    const { window, daysLeft, day, lastDay } = await detail(disclosureId)
    expect(window.days[0]).toMatchObject({ day, kind: 'start', counted: false })
    expect(window.days.filter(({ counted }) => counted)).toHaveLength(5)
    expect(window.lastDay).toBe(lastDay)
    expect(daysLeft).toBe(5)
  })

  test('returned with a reason it is checked again from the start', async () => {
    const given = draft()
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, drafter)
    await cloud.get('disclosure.submit', { disclosureId }, drafter)
    await cloud.get('disclosure.check', { disclosureId }, checker)
    const back = await cloud.get('disclosure.return', { disclosureId, reason: '日期写错了' }, approver)
    expect(back).toMatchObject({ stage: 'draft', people: { checker: null } })
    expect(back.events[0]).toMatchObject({ act: 'return', note: '日期写错了', byName: '孙样本' })
    await cloud.get('disclosure.submit', { disclosureId }, drafter)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, approver)).toBe('DISCLOSURE_MOVED_ON')
  })

  test('every step can be repeated by whoever took it, and is written down once', async () => {
    const given = draft()
    const { disclosureId } = given
    for (let time = 0; time < 2; time++) await cloud.get('disclosure.save', given, drafter)
    for (let time = 0; time < 2; time++) await cloud.get('disclosure.submit', { disclosureId }, drafter)
    for (let time = 0; time < 2; time++) await cloud.get('disclosure.check', { disclosureId }, checker)
    const [first, second] = [
      await cloud.get('disclosure.approve', { disclosureId }, approver),
      await cloud.get('disclosure.approve', { disclosureId }, approver),
    ]
    expect(second).toEqual(first)
    expect(second.events.map(({ act }) => act)).toEqual(['approve', 'check', 'submit', 'save'])
  })

  test('a second writer on an old revision is told, and two first approvals at once publish once', async () => {
    const given = draft()
    await cloud.get('disclosure.save', given, drafter)
    const changed = { ...given, fields: { ...given.fields, title: '改过的标题' } }
    expect(await cloud.refusal('disclosure.save', changed, drafter)).toBe('DISCLOSURE_EDITED_MEANWHILE')
    await cloud.get('disclosure.save', { ...changed, revision: 1 }, drafter)
    const { disclosureId } = given
    await cloud.get('disclosure.submit', { disclosureId }, drafter)
    await cloud.get('disclosure.check', { disclosureId }, checker)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => cloud.ask('disclosure.approve', { disclosureId }, approver)),
    )
    expect(answers.every(({ error }) => !error || error.code === 'BUSY')).toBe(true)
    expect(await logStore().logEntries.count({ subject: disclosureId })).toBe(1)
  })

  test('who it is about can do nothing, nor can a member or an officer of elsewhere', async () => {
    const given = draft({ aboutMemberIds: ['m-committee2'] })
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, drafter)
    await cloud.get('disclosure.submit', { disclosureId }, drafter)
    await cloud.get('disclosure.check', { disclosureId }, checker)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, approver)).toBe('DISCLOSURE_ABOUT_YOU')
    const self = draft({ aboutMemberIds: ['m-secretary'] })
    expect(await cloud.refusal('disclosure.save', self, drafter)).toBe('DISCLOSURE_ABOUT_YOU')
    const other = draft({}, { organisationId: 'branch-2' })
    expect(await cloud.refusal('disclosure.save', other, drafter)).toBe('DISCLOSURE_UNKNOWN')
    const writer = await cloud.signIn(editor.openid)
    expect(await cloud.refusal('disclosure.read', { disclosureId }, writer)).toBe('ACCESS_DENIED')
  })

  test('an id number and a window too short are refused before anybody checks them', async () => {
    const withNumber = draft({ blocks: [{ type: 'paragraph', text: '身份证 11010519491231002X' }] })
    const saved = await cloud.get('disclosure.save', withNumber, drafter)
    expect(saved.personal).toEqual({ warned: false, idNumbers: 1, phones: 0 })
    const { disclosureId } = withNumber
    expect(await cloud.refusal('disclosure.submit', { disclosureId }, drafter)).toBe('ID_NUMBER_FOUND')
    const short = draft({ category: 'appointment', workingDays: 4 })
    await cloud.get('disclosure.save', short, drafter)
    expect(await cloud.refusal('disclosure.submit', { disclosureId: short.disclosureId }, drafter)).toBe(
      'WINDOW_TOO_SHORT',
    )
  })

  test('a draft can be dropped; dropped twice it is still gone', async () => {
    const given = draft()
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, drafter)
    for (let time = 0; time < 2; time++)
      expect(await cloud.get('disclosure.drop', { disclosureId }, drafter)).toEqual({ disclosure: null })
    expect(await cloud.refusal('disclosure.read', { disclosureId }, drafter)).toBe('DISCLOSURE_UNKNOWN')
  })
})

describe('attachments', () => {
  test('are claimed by the draft, shown with their fingerprint, and let go with it', async () => {
    const given = draft({}, { uploadIds: [await uploaded('决议全文.pdf', smallPdf())] })
    const { disclosureId } = given
    const saved = await cloud.get('disclosure.save', given, drafter)
    const [file] = saved.fields.attachments
    expect(await cloud.get('disclosure.save', given, drafter)).toEqual(saved)
    await onwards(disclosureId)
    const shown = (await detail(disclosureId)).text!.attachments[0]!
    expect(shown).toMatchObject({ name: '决议全文.pdf', sha256: file!.sha256 })
    expect((await fetch(shown.url)).status).toBe(200)
    // A correction without it keeps the published one's file.
    await cloud.get('disclosure.correct', { disclosureId }, drafter)
    const fields = { ...given.fields, correction: '去掉附件', title: '更正后的标题' }
    await cloud.get('disclosure.save', { ...given, fields, revision: 0, uploadIds: [] }, drafter)
    const attachments =
      require('../../cloudfunctions/domains/attachment/store') as typeof import('../../cloudfunctions/domains/attachment/store')
    const stored = () => attachments.attachments.find({ fileId: file!.fileId }, { limit: 1 })
    expect((await stored())[0]?.claimed).toBe(true)
  })

  test('can be nobody else’s, nor ten', async () => {
    const given = draft({}, { uploadIds: [newUploadId()] })
    expect(await cloud.refusal('disclosure.save', given, drafter)).toBe('ATTACHMENT_UNKNOWN')
    const kept = Array.from({ length: 9 }, (_, index) => `cloud://x/${index}`)
    expect(await cloud.refusal('disclosure.save', { ...given, keptFileIds: kept }, drafter)).toBe(
      'TOO_MANY_FILES',
    )
  })
})

describe('what is published', () => {
  test('is corrected by a new version that says what it changed; the window begins anew unless it need not', async () => {
    const given = draft()
    const disclosureId = await published(given)
    const before = await detail(disclosureId)
    await later(1)
    await cloud.get('disclosure.correct', { disclosureId }, drafter)
    const fields = {
      ...given.fields,
      blocks: [{ type: 'paragraph' as const, text: '经支部党员大会表决通过，现予公示。' }],
      restartsWindow: false,
    }
    await cloud.get('disclosure.save', { ...given, fields }, drafter)
    expect(await cloud.refusal('disclosure.submit', { disclosureId }, drafter)).toBe(
      'CORRECTION_NOTE_REQUIRED',
    )
    const noted = { ...fields, correction: '“讨论”更正为“表决”' }
    await cloud.get('disclosure.save', { ...given, fields: noted, revision: 1 }, drafter)
    // Until it is approved, readers have the old version.
    expect((await detail(disclosureId)).version).toBe(1)
    await onwards(disclosureId)
    const after = await detail(disclosureId)
    expect(after).toMatchObject({ version: 2, versions: 2, lastDay: before.lastDay })
    const { versions } = await cloud.get('disclosure.publicVersions', { disclosureId })
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(versions[0]!.changes).toEqual([
      { before: '经支部党员大会讨论通过，现予公示。', after: '经支部党员大会表决通过，现予公示。' },
    ])
    expect(versions[1]!.changes).toBeNull()
    expect(await logStore().logEntries.count({ subject: disclosureId })).toBe(2)
  })

  test('stands in the log as readers see it, so that the phone can make the same content of its page', async () => {
    const given = draft({}, { uploadIds: [await uploaded('a.pdf', smallPdf())] })
    const disclosureId = await published(given)
    const { disclosureContent, publishedEntryId } =
      require('../../cloudfunctions/domains/disclosure/proven') as typeof import('../../cloudfunctions/domains/disclosure/proven')
    const { canonical, commitmentTo } =
      require('../../transparency-log/entry') as typeof import('../../transparency-log/entry')
    const page = await detail(disclosureId)
    const content = disclosureContent({ ...page, ...page.text!, category: page.category.id })
    const entry = (await logStore().logEntries.get(publishedEntryId(disclosureId, 1)))!
    expect(entry.content).toBe(canonical(content))
    expect(commitmentTo(content, Buffer.from(entry.salt!, 'base64'))).toBe(entry.commitment)
  })

  test('is closed after its window with how many objections came', async () => {
    const disclosureId = await published(draft())
    const close = { disclosureId, text: '公示期内没有收到异议。' }
    expect(await cloud.refusal('disclosure.close', close, drafter)).toBe('WINDOW_RUNNING')
    await later(20)
    expect((await detail(disclosureId)).state).toBe('ended')
    await cloud.get('disclosure.close', close, drafter)
    expect(await detail(disclosureId)).toMatchObject({
      state: 'closed',
      closing: { text: close.text, objections: 0 },
      daysLeft: 0,
    })
  })

  test('is withdrawn for good, with a reason in its place; the text is gone for readers', async () => {
    const disclosureId = await published(draft())
    await cloud.get('disclosure.correct', { disclosureId }, drafter)
    expect(await cloud.refusal('disclosure.withdraw', { disclosureId, reason: '材料有误' }, drafter)).toBe(
      'ACCESS_DENIED',
    )
    for (let time = 0; time < 2; time++)
      await cloud.get('disclosure.withdraw', { disclosureId, reason: '材料有误' }, checker)
    expect(await detail(disclosureId)).toMatchObject({
      state: 'withdrawn',
      text: null,
      withdrawal: { reason: '材料有误' },
    })
    expect(await cloud.refusal('disclosure.correct', { disclosureId }, drafter)).toBe('DISCLOSURE_MOVED_ON')
    expect(await logStore().logEntries.count({ subject: disclosureId })).toBe(2)
  })
})

describe('details of persons', () => {
  test('go after the window has served its purpose: texts, files and the salt; the proof stays', async () => {
    const name = '公示对象甲某某'
    const given = draft(
      { category: 'admission', title: `拟接收${name}的公示`, blocks: [{ type: 'paragraph', text: name }] },
      { uploadIds: [await uploaded('登记表.pdf', smallPdf(name))] },
    )
    const disclosureId = await published(given)
    const url = (await detail(disclosureId)).text!.attachments[0]!.url
    await later(20)
    await cloud.get('disclosure.close', { disclosureId, text: `没有收到对${name}的异议` }, drafter)
    await sweep('disclosure.hide')
    expect((await detail(disclosureId)).state).toBe('closed')
    await later(3)
    await sweep('disclosure.hide')
    expect(await detail(disclosureId)).toMatchObject({ state: 'hidden', text: null })
    await cloud.raw('jobs', { action: 'attachment.sweep', input: {} })
    expect((await fetch(url)).status).not.toBe(200)
    const { disclosureHeads, disclosureVersions } = store()
    const kept = [
      await disclosureHeads.get(disclosureId),
      await disclosureVersions.find({ disclosureId }, { limit: 9 }),
      await logStore().logEntries.find({ subject: disclosureId }, { limit: 9 }),
      await cloud.get('disclosure.publicVersions', { disclosureId }),
      await cloud.get('disclosure.publicList', { words: '拟接收' }),
    ]
    expect(JSON.stringify(kept)).not.toContain('甲某某')
    const [entry] = await logStore().logEntries.find({ subject: disclosureId }, { limit: 1 })
    expect(entry).toMatchObject({ salt: null, content: null, commitment: expect.any(String) })
    await sweep('disclosure.hide')
    expect(await disclosureHeads.get(disclosureId)).toEqual(kept[0])
  })
})

describe('the public list', () => {
  test('is found by category, organisation with what is below it, year and words, newest first, page by page', async () => {
    const ids: string[] = []
    for (let count = 0; count < 23; count++)
      ids.push(await published(draft({ category: 'dues', title: `党费收缴情况${count}` })))
    const first = await cloud.get('disclosure.publicList', { category: 'dues' })
    expect(first.items).toHaveLength(20)
    const second = await cloud.get('disclosure.publicList', { category: 'dues', cursor: first.nextCursor! })
    const listed = [...first.items, ...second.items].map(({ disclosureId }) => disclosureId)
    expect(listed.slice(0, 23)).toEqual([...ids].reverse())
    const year = first.day.slice(0, 4)
    const found = async (query: InputOf<Contracts['disclosure.publicList']>) =>
      (await cloud.get('disclosure.publicList', query)).items.map(({ disclosureId }) => disclosureId)
    expect(await found({ organisationId: 'committee', category: 'dues', year })).toHaveLength(20)
    expect(await found({ organisationId: 'branch-3', category: 'dues', year })).toEqual([])
    expect(await found({ category: 'dues', year: '2019' })).toEqual([])
    expect(await found({ words: '情况22' })).toEqual([ids[22]])
    expect(await found({ words: '党费 情况22', category: 'dues' })).toEqual([ids[22]])
    expect(await found({ words: '情况22', category: 'award' })).toEqual([])
    expect(await found({ words: '没有这样的标题' })).toEqual([])
  }, 120_000)

  test('and the page of one cost two trips and as many documents however many there are', async () => {
    const { items } = await cloud.get('disclosure.publicList', {})
    const list = cloud.operationsOf('disclosure.publicList')
    expect(list).toHaveLength(1)
    await detail(items[0]!.disclosureId)
    expect(cloud.operationsOf('disclosure.publicDetail').length).toBeLessThanOrEqual(3)
  })
})

describe('subscribing', () => {
  test('is by category, for anybody with an account, and ends as it began', async () => {
    expect(await cloud.get('disclosure.subscriptions', {}, someone)).toEqual({ categories: [] })
    for (let time = 0; time < 2; time++)
      expect(await cloud.get('disclosure.subscribe', { category: 'dues', on: true }, someone)).toEqual({
        categories: ['dues'],
      })
    expect(await cloud.get('disclosure.subscriptions', {}, member)).toEqual({ categories: [] })
    await cloud.get('disclosure.subscribe', { category: 'dues', on: false }, someone)
    expect(await cloud.get('disclosure.subscriptions', {}, someone)).toEqual({ categories: [] })
    const everything = JSON.stringify(
      await store().disclosureSubscriptions.find({ category: 'dues' }, { limit: 9 }),
    )
    expect(everything).not.toContain(someone.openid)
  })
})

test('subscribers are told once of each publication, those of another category not at all', async () => {
  await cloud.get('disclosure.subscribe', { category: 'rectification', on: true }, someone)
  await cloud.get('disclosure.subscribe', { category: 'award', on: true }, member)
  const given = draft({ category: 'rectification', title: '整改完成情况' })
  await published(given)
  for (let time = 0; time < 3; time++) await cloud.raw('jobs', { action: 'disclosure.tell', input: {} })
  const inbox = async (as: As) => (await cloud.get('message.mine', {}, as)).messages
  const told = (await inbox(someone)).filter(({ page }) => page.includes(given.disclosureId))
  expect(told).toHaveLength(1)
  expect(told[0]!.lines[0]).toEqual({ label: '公示', text: '整改完成情况' })
  expect((await inbox(member)).filter(({ page }) => page.includes(given.disclosureId))).toEqual([])
})

test('a window counted before its calendar was published is counted anew, once, when it appears', async () => {
  const disclosureId = await published(draft())
  const { disclosureHeads } = store()
  // As it was counted before anybody knew the holidays of 2026: Spring Festival looked like ordinary weeks.
  await disclosureHeads.update(disclosureId, {
    window: { startDay: '2026-02-12', workingDays: 5, lastDay: '2026-02-19', provisional: true },
    provisionalDay: '2026-02-13',
  })
  await sweep('disclosure.recount')
  expect(await disclosureHeads.get(disclosureId)).toMatchObject({
    window: { lastDay: '2026-02-26', provisional: false },
    provisionalDay: null,
  })
  expect((await sweep('disclosure.recount')).data).toEqual({ recounted: 0 })
})
