import { createHash, randomUUID } from 'node:crypto'
import { becomeAuthor } from '../support/authors'
import { openCloud, type TestCloud } from '../support/cloud'
import { disclosureStore, type Desk, openDesk } from '../support/disclosures'
import { logModules } from '../support/log'
import { member } from '../support/people'
import { smallPdf } from '../support/upload'

let cloud: TestCloud
let desk: Desk
beforeAll(async () => {
  cloud = await openCloud()
  desk = await openDesk(cloud)
})
afterAll(() => cloud.close())

const commentStore = () =>
  (
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store')
  ).comments

describe('what is published', () => {
  test('is corrected by a new version that says what it changed; the window begins anew unless it need not', async () => {
    const given = desk.draft()
    const disclosureId = await desk.published(given)
    const before = await desk.detail(disclosureId)
    await desk.later(1)
    await cloud.get('disclosure.correct', { disclosureId }, desk.people.drafter)
    const fields = {
      ...given.fields,
      blocks: [{ type: 'paragraph' as const, text: '经支部党员大会表决通过，现予公示。' }],
      restartsWindow: false,
    }
    await cloud.get('disclosure.save', { ...given, fields }, desk.people.drafter)
    expect(await cloud.refusal('disclosure.submit', { disclosureId }, desk.people.drafter)).toBe(
      'CORRECTION_NOTE_REQUIRED',
    )
    const noted = { ...fields, correction: '“讨论”更正为“表决”' }
    await cloud.get('disclosure.save', { ...given, fields: noted, revision: 1 }, desk.people.drafter)
    // Until it is approved, readers have the old version.
    expect((await desk.detail(disclosureId)).version).toBe(1)
    await desk.onwards(disclosureId)
    const after = await desk.detail(disclosureId)
    expect(after).toMatchObject({ version: 2, versions: 2, lastDay: before.lastDay })
    const { versions } = await cloud.get('disclosure.publicVersions', { disclosureId })
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(versions[0]!.changes).toEqual([
      { before: '经支部党员大会讨论通过，现予公示。', after: '经支部党员大会表决通过，现予公示。' },
    ])
    expect(versions[1]!.changes).toBeNull()
    expect(await logModules().logEntries.count({ subject: disclosureId })).toBe(2)
  })

  test('takes no comment and no answer to one once it is withdrawn', async () => {
    const disclosureId = await desk.published(desk.draft())
    await becomeAuthor(cloud.url, member.openid)
    const { chosen } = await cloud.get('comment.start', {}, member)
    const written = (commentId: string, parentId: string | null = null) => ({
      commentId,
      parentId,
      subject: { kind: 'disclosure' as const, id: disclosureId },
      kind: 'comment' as const,
      text: `看到了 ${commentId}`,
      shownName: chosen,
    })
    await cloud.get('comment.submit', written('said'), member)
    await commentStore().update('said', {
      shown: { revision: 1, text: '看到了', at: '2026-11-23T00:00:00.000Z' },
    })
    expect(await cloud.refusal('comment.submit', written('answered', 'said'), member)).toBeNull()
    await cloud.get('disclosure.withdraw', { disclosureId, reason: '材料有误' }, desk.people.checker)
    await cloud.clock.advance(6 * 60_000)
    expect(await cloud.refusal('comment.submit', written('late'), member)).toBe('SUBJECT_UNKNOWN')
    expect(await cloud.refusal('comment.submit', written('late-answer', 'said'), member)).toBe(
      'SUBJECT_UNKNOWN',
    )
  })

  test('stands in the log as readers see it, so that the phone can make the same content of its page', async () => {
    const given = desk.draft({}, { uploadIds: [await desk.uploaded('a.pdf', smallPdf())] })
    const disclosureId = await desk.published(given)
    const { disclosureContent, publishedEntryId } =
      require('../../cloudfunctions/domains/disclosure/proven') as typeof import('../../cloudfunctions/domains/disclosure/proven')
    const { canonical, commitmentTo } =
      require('../../transparency-log/entry') as typeof import('../../transparency-log/entry')
    const page = await desk.detail(disclosureId)
    const content = disclosureContent({ ...page, ...page.text!, category: page.category.id })
    const entry = (await logModules().logEntries.get(publishedEntryId(disclosureId, 1)))!
    expect(entry.content).toBe(canonical(content))
    expect(commitmentTo(content, Buffer.from(entry.salt!, 'base64'))).toBe(entry.commitment)
  })

  test('is closed after its window with how many objections came', async () => {
    const disclosureId = await desk.published(desk.draft())
    const close = { disclosureId, text: '公示期内没有收到异议。' }
    expect(await cloud.refusal('disclosure.close', close, desk.people.drafter)).toBe('WINDOW_RUNNING')
    await desk.later(20)
    expect((await desk.detail(disclosureId)).state).toBe('ended')
    await cloud.get('disclosure.close', close, desk.people.drafter)
    expect(await desk.detail(disclosureId)).toMatchObject({
      state: 'closed',
      closing: { text: close.text, objections: 0 },
      daysLeft: 0,
    })
  })

  test('is withdrawn for good, with a reason in its place; the text is gone for readers', async () => {
    const disclosureId = await desk.published(desk.draft())
    await cloud.get('disclosure.correct', { disclosureId }, desk.people.drafter)
    expect(
      await cloud.refusal('disclosure.withdraw', { disclosureId, reason: '材料有误' }, desk.people.drafter),
    ).toBe('ACCESS_DENIED')
    for (let time = 0; time < 2; time++)
      await cloud.get('disclosure.withdraw', { disclosureId, reason: '材料有误' }, desk.people.checker)
    expect(await desk.detail(disclosureId)).toMatchObject({
      state: 'withdrawn',
      text: null,
      withdrawal: { reason: '材料有误' },
    })
    expect(await cloud.refusal('disclosure.correct', { disclosureId }, desk.people.drafter)).toBe(
      'DISCLOSURE_MOVED_ON',
    )
    expect(await logModules().logEntries.count({ subject: disclosureId })).toBe(2)
  })
})

describe('details of persons', () => {
  test('go after the window has served its purpose: texts, files and the salt; the proof stays', async () => {
    const name = '公示对象甲某某'
    const given = desk.draft(
      { category: 'admission', title: `拟接收${name}的公示`, blocks: [{ type: 'paragraph', text: name }] },
      { uploadIds: [await desk.uploaded('登记表.pdf', smallPdf(name))] },
    )
    const disclosureId = await desk.published(given)
    const url = (await desk.detail(disclosureId)).text!.attachments[0]!.url
    await desk.later(20)
    await cloud.get(
      'disclosure.close',
      { disclosureId, text: `没有收到对${name}的异议` },
      desk.people.drafter,
    )
    await desk.sweep('disclosure.hide')
    expect((await desk.detail(disclosureId)).state).toBe('closed')
    await desk.later(3)
    await desk.sweep('disclosure.hide')
    expect(await desk.detail(disclosureId)).toMatchObject({ state: 'hidden', text: null })
    await cloud.raw('jobs', { action: 'attachment.sweep', input: {} })
    expect((await fetch(url)).status).not.toBe(200)
    const { disclosureHeads, disclosureVersions } = disclosureStore()
    const kept = [
      await disclosureHeads.get(disclosureId),
      await disclosureVersions.find({ disclosureId }, { limit: 9 }),
      await logModules().logEntries.find({ subject: disclosureId }, { limit: 9 }),
      await cloud.get('disclosure.publicVersions', { disclosureId }),
      await cloud.get('disclosure.publicList', { words: '拟接收' }),
    ]
    expect(JSON.stringify(kept)).not.toContain('甲某某')
    const [entry] = await logModules().logEntries.find({ subject: disclosureId }, { limit: 1 })
    expect(entry).toMatchObject({ salt: null, content: null, commitment: expect.any(String) })
    await desk.sweep('disclosure.hide')
    expect(await disclosureHeads.get(disclosureId)).toEqual(kept[0])
  })
})

describe('an objection', () => {
  test('keeps a disclosure from being closed until its matter is settled, and is counted in the closing record', async () => {
    const disclosureId = await desk.published(desk.draft())
    const token = createHash('sha256').update(disclosureId).digest('hex')
    const { letterId } = await cloud.get('feedback.send', {
      organisationId: 'branch-1',
      category: 'suggestion',
      concerns: { kind: 'matter' },
      about: { kind: 'disclosure', id: disclosureId },
      text: '公示里的日期与会议记录不一致。',
      token,
    })
    const handle = (act: object) =>
      cloud.get(
        'feedback.handle',
        { letterId, act: { actId: randomUUID(), ...act } as never },
        desk.people.drafter,
      )
    await handle({ kind: 'accept' })
    await handle({ kind: 'start' })
    await desk.later(20)
    const close = { disclosureId, text: '收到一件异议，已经答复。' }
    const { objections } = await cloud.get('disclosure.read', { disclosureId }, desk.people.drafter)
    expect(objections).toEqual({ open: 1, total: 1 })
    expect(await cloud.refusal('disclosure.close', close, desk.people.drafter)).toBe('OBJECTIONS_OPEN')
    expect((await desk.detail(disclosureId)).closing).toBeNull()
    await handle({
      kind: 'reply',
      text: '日期以会议记录为准，已经核对一致。',
      summary: '有人指出日期不一致。',
    })
    await cloud.get('feedback.actByReceipt', {
      token,
      act: { kind: 'rate', actId: randomUUID(), score: 3, text: '清楚了' },
    })
    await cloud.get('disclosure.close', close, desk.people.drafter)
    expect((await desk.detail(disclosureId)).closing).toMatchObject({ objections: 1 })
  })
})
