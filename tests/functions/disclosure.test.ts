import { openCloud, type TestCloud } from '../support/cloud'
import { type Desk, openDesk } from '../support/disclosures'
import { logModules } from '../support/log'
import { editor } from '../support/people'
import { newUploadId, smallDocx, smallPdf } from '../support/upload'

let cloud: TestCloud
let desk: Desk
beforeAll(async () => {
  cloud = await openCloud()
  desk = await openDesk(cloud)
})
afterAll(() => cloud.close())

describe('the way to the public', () => {
  test('takes three people, one after the other, and nobody sees it before', async () => {
    const given = desk.draft()
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, desk.people.drafter)
    expect(await cloud.refusal('disclosure.publicDetail', { disclosureId })).toBe('DISCLOSURE_UNKNOWN')
    expect(await cloud.refusal('disclosure.check', { disclosureId }, desk.people.checker)).toBe(
      'DISCLOSURE_MOVED_ON',
    )
    await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, desk.people.approver)).toBe(
      'DISCLOSURE_MOVED_ON',
    )
    await cloud.get('disclosure.check', { disclosureId }, desk.people.checker)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, desk.people.checker)).toBe(
      'THIRD_PERSON_REQUIRED',
    )
    expect(await cloud.refusal('disclosure.publicDetail', { disclosureId })).toBe('DISCLOSURE_UNKNOWN')
    const { people, acts } = await cloud.get('disclosure.approve', { disclosureId }, desk.people.approver)
    expect(people).toEqual({ writers: ['周演示'], checker: '吴示例', approver: '孙样本' })
    expect(acts.map(({ act }) => act)).toEqual(['correct', 'close', 'withdraw'])
    expect(await desk.detail(disclosureId)).toMatchObject({
      title: given.fields.title,
      state: 'open',
      version: 1,
      versions: 1,
      organisationName: '示例局机关党支部',
      text: { workingDays: 5, attachments: [] },
    })
  })

  test('the window is counted by the server clock and explained day by day', async () => {
    const disclosureId = await desk.published(desk.draft())
    const { window, daysLeft, day, lastDay } = await desk.detail(disclosureId)
    expect(window.days[0]).toMatchObject({ day, kind: 'start', counted: false })
    expect(window.days.filter(({ counted }) => counted)).toHaveLength(5)
    expect(window.lastDay).toBe(lastDay)
    expect(daysLeft).toBe(5)
  })

  test('returned with a reason it is checked again from the start', async () => {
    const given = desk.draft()
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, desk.people.drafter)
    await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    await cloud.get('disclosure.check', { disclosureId }, desk.people.checker)
    const back = await cloud.get(
      'disclosure.return',
      { disclosureId, reason: '日期写错了' },
      desk.people.approver,
    )
    expect(back).toMatchObject({ stage: 'draft', people: { checker: null } })
    expect(back.events[0]).toMatchObject({ act: 'return', note: '日期写错了', byName: '孙样本' })
    await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, desk.people.approver)).toBe(
      'DISCLOSURE_MOVED_ON',
    )
  })

  test('every step can be repeated by whoever took it, and is written down once', async () => {
    const given = desk.draft()
    const { disclosureId } = given
    for (let time = 0; time < 2; time++) await cloud.get('disclosure.save', given, desk.people.drafter)
    for (let time = 0; time < 2; time++)
      await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    for (let time = 0; time < 2; time++)
      await cloud.get('disclosure.check', { disclosureId }, desk.people.checker)
    const [first, second] = [
      await cloud.get('disclosure.approve', { disclosureId }, desk.people.approver),
      await cloud.get('disclosure.approve', { disclosureId }, desk.people.approver),
    ]
    expect(second).toEqual(first)
    expect(second.events.map(({ act }) => act)).toEqual(['approve', 'check', 'submit', 'save'])
  })

  test('a second writer on an old revision is told, and two first approvals at once publish once', async () => {
    const given = desk.draft()
    await cloud.get('disclosure.save', given, desk.people.drafter)
    const changed = { ...given, fields: { ...given.fields, title: '改过的标题' } }
    expect(await cloud.refusal('disclosure.save', changed, desk.people.drafter)).toBe(
      'DISCLOSURE_EDITED_MEANWHILE',
    )
    await cloud.get('disclosure.save', { ...changed, revision: 1 }, desk.people.drafter)
    const { disclosureId } = given
    await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    await cloud.get('disclosure.check', { disclosureId }, desk.people.checker)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        cloud.ask('disclosure.approve', { disclosureId }, desk.people.approver),
      ),
    )
    expect(answers.every(({ error }) => !error || error.code === 'BUSY')).toBe(true)
    expect(await logModules().logEntries.count({ subject: disclosureId })).toBe(1)
  })

  test('who it is about can do nothing, nor can a member or an officer of elsewhere', async () => {
    const given = desk.draft({ aboutMemberIds: ['m-committee2'] })
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, desk.people.drafter)
    await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    await cloud.get('disclosure.check', { disclosureId }, desk.people.checker)
    expect(await cloud.refusal('disclosure.approve', { disclosureId }, desk.people.approver)).toBe(
      'DISCLOSURE_ABOUT_YOU',
    )
    const self = desk.draft({ aboutMemberIds: ['m-secretary'] })
    expect(await cloud.refusal('disclosure.save', self, desk.people.drafter)).toBe('DISCLOSURE_ABOUT_YOU')
    const other = desk.draft({}, { organisationId: 'branch-2' })
    expect(await cloud.refusal('disclosure.save', other, desk.people.drafter)).toBe('DISCLOSURE_UNKNOWN')
    const writer = await cloud.signIn(editor.openid)
    expect(await cloud.refusal('disclosure.read', { disclosureId }, writer)).toBe('ACCESS_DENIED')
  })

  test('an id number and a window too short are refused before anybody checks them', async () => {
    const withNumber = desk.draft({ blocks: [{ type: 'paragraph', text: '身份证 11010519491231002X' }] })
    const saved = await cloud.get('disclosure.save', withNumber, desk.people.drafter)
    expect(saved.personal).toMatchObject({ warned: false, idNumbers: 1, phones: 0 })
    const { disclosureId } = withNumber
    expect(await cloud.refusal('disclosure.submit', { disclosureId }, desk.people.drafter)).toBe(
      'ID_NUMBER_FOUND',
    )
    const short = desk.draft({ category: 'appointment', workingDays: 4 })
    await cloud.get('disclosure.save', short, desk.people.drafter)
    expect(
      await cloud.refusal('disclosure.submit', { disclosureId: short.disclosureId }, desk.people.drafter),
    ).toBe('WINDOW_TOO_SHORT')
  })

  test('a draft can be dropped; dropped twice it is still gone', async () => {
    const given = desk.draft()
    const { disclosureId } = given
    await cloud.get('disclosure.save', given, desk.people.drafter)
    for (let time = 0; time < 2; time++)
      expect(await cloud.get('disclosure.drop', { disclosureId }, desk.people.drafter)).toEqual({
        disclosure: null,
      })
    expect(await cloud.refusal('disclosure.read', { disclosureId }, desk.people.drafter)).toBe(
      'DISCLOSURE_UNKNOWN',
    )
  })
})

describe('attachments', () => {
  test('are claimed by the draft, shown with their fingerprint, and let go with it', async () => {
    const given = desk.draft({}, { uploadIds: [await desk.uploaded('决议全文.pdf', smallPdf())] })
    const { disclosureId } = given
    const saved = await cloud.get('disclosure.save', given, desk.people.drafter)
    const [file] = saved.fields.attachments
    expect(await cloud.get('disclosure.save', given, desk.people.drafter)).toEqual(saved)
    await desk.onwards(disclosureId)
    const shown = (await desk.detail(disclosureId)).text!.attachments[0]!
    expect(shown).toMatchObject({ name: '决议全文.pdf', sha256: file!.sha256 })
    expect((await fetch(shown.url)).status).toBe(200)
    // A correction without it keeps the published one's file.
    await cloud.get('disclosure.correct', { disclosureId }, desk.people.drafter)
    const fields = { ...given.fields, correction: '去掉附件', title: '更正后的标题' }
    await cloud.get('disclosure.save', { ...given, fields, revision: 0, uploadIds: [] }, desk.people.drafter)
    const attachments =
      require('../../cloudfunctions/domains/attachment/store') as typeof import('../../cloudfunctions/domains/attachment/store')
    const stored = () => attachments.attachments.find({ fileId: file!.fileId }, { limit: 1 })
    expect((await stored())[0]?.claimed).toBe(true)
  })

  test('can be nobody else’s, nor ten', async () => {
    const given = desk.draft({}, { uploadIds: [newUploadId()] })
    expect(await cloud.refusal('disclosure.save', given, desk.people.drafter)).toBe('ATTACHMENT_UNKNOWN')
    const kept = Array.from({ length: 9 }, (_, index) => `cloud://x/${index}`)
    expect(await cloud.refusal('disclosure.save', { ...given, keptFileIds: kept }, desk.people.drafter)).toBe(
      'TOO_MANY_FILES',
    )
  })

  test('with an id number in them keep a draft from being handed in', async () => {
    const body = '<w:p><w:r><w:t>身份证 11010519491231002X</w:t></w:r></w:p>'
    const given = desk.draft({}, { uploadIds: [await desk.uploaded('登记表.docx', smallDocx(body))] })
    const { disclosureId } = given
    const saved = await cloud.get('disclosure.save', given, desk.people.drafter)
    expect(saved.personal.files).toEqual([{ name: '登记表.docx', idNumbers: 1, phones: 0 }])
    expect(await cloud.refusal('disclosure.submit', { disclosureId }, desk.people.drafter)).toBe(
      'ID_NUMBER_IN_FILE',
    )
  })

  test('about persons that can’t be read here are looked through by the checker, who says so for the record', async () => {
    const uploadIds = [await desk.uploaded('考察材料.pdf', smallPdf())]
    const given = desk.draft({ category: 'appointment' }, { uploadIds })
    const { disclosureId } = given
    const saved = await cloud.get('disclosure.save', given, desk.people.drafter)
    expect(saved.personal.unread).toEqual(['考察材料.pdf'])
    await cloud.get('disclosure.submit', { disclosureId }, desk.people.drafter)
    expect(await cloud.refusal('disclosure.check', { disclosureId }, desk.people.checker)).toBe(
      'FILES_UNREAD',
    )
    const looked = await cloud.get('disclosure.check', { disclosureId, looked: true }, desk.people.checker)
    expect(looked.events[0]).toMatchObject({
      act: 'check',
      note: '已逐个看过系统读不出文字的附件：考察材料.pdf',
    })
    await cloud.get('disclosure.approve', { disclosureId }, desk.people.approver)
    expect((await desk.detail(disclosureId)).text!.attachments[0]).not.toHaveProperty('personal')
  })
})
