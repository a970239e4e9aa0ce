import type { Identity } from '../../cloudfunctions/kernel/identity'
import { openCloud, type TestCloud } from '../support/cloud'
import { failEverywhere } from '../support/faults'

let cloud: TestCloud
let acting: typeof import('../../cloudfunctions/domains/disclosure/acting')
let changes: typeof import('../../cloudfunctions/domains/disclosure/changes')
let store: typeof import('../../cloudfunctions/domains/disclosure/store')
let logStore: typeof import('../../cloudfunctions/domains/transparency/store')
let time: typeof import('../../cloudfunctions/kernel/time')
beforeAll(async () => {
  cloud = await openCloud()
  acting =
    require('../../cloudfunctions/domains/disclosure/acting') as typeof import('../../cloudfunctions/domains/disclosure/acting')
  changes =
    require('../../cloudfunctions/domains/disclosure/changes') as typeof import('../../cloudfunctions/domains/disclosure/changes')
  store =
    require('../../cloudfunctions/domains/disclosure/store') as typeof import('../../cloudfunctions/domains/disclosure/store')
  logStore =
    require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store')
  time = require('../../cloudfunctions/kernel/time') as typeof import('../../cloudfunctions/kernel/time')
})
afterAll(() => cloud.close())

const person = (memberId: string): Identity => ({
  memberId,
  name: memberId,
  organisationId: 'branch-1',
  organisationPath: '/committee/branch-1/',
  organisationName: '示例局机关党支部',
  grants: [
    {
      role: 'committeeOfficer',
      organisationId: 'committee',
      organisationPath: '/committee/',
      organisationName: '示例县直属机关党委',
      from: '2026-01-01',
      to: null,
    },
  ],
})
const [writer, checker, approver] = [person('f-writer'), person('f-checker'), person('f-approver')]

const now = () => time.momentOf(cloud.clock.now())

/** Everything that one act may touch. */
async function state(disclosureId: string): Promise<string> {
  return JSON.stringify([
    await store.disclosureHeads.get(disclosureId),
    await store.disclosureVersions.find({ disclosureId }, { limit: 9 }),
    await store.disclosureEvents.find({ disclosureId }, { orderBy: [['number', 'asc']], limit: 50 }),
    (await logStore.logEntries.find({ subject: disclosureId }, { limit: 9 })).map(({ _id }) => _id).sort(),
  ])
}

const given = (disclosureId: string, revision: number, title: string, correction: string | null = null) => ({
  disclosureId,
  organisationId: 'branch-1',
  revision,
  keptFileIds: [],
  uploadIds: [],
  fields: {
    category: 'resolution' as const,
    title,
    blocks: [{ type: 'paragraph' as const, text: '现予公示。' }],
    workingDays: 3,
    contact: '办公室',
    aboutMemberIds: [],
    correction,
    restartsWindow: true,
  },
})

test('whichever write of whichever act fails, nothing of the act remains, and repeating it does all of it once', async () => {
  const id = 'faulty'
  const acts: Array<[name: string, run: () => Promise<unknown>]> = [
    ['save', () => acting.save(writer, now(), given(id, 0, '一'))],
    ['submit', () => acting.act(writer, now(), id, 'submit', changes.submitted)],
    ['check', () => acting.act(checker, now(), id, 'check', changes.checked(false))],
    ['return', () => acting.act(approver, now(), id, 'return', changes.returned('再核对'))],
    ['submit', () => acting.act(writer, now(), id, 'submit', changes.submitted)],
    ['check', () => acting.act(checker, now(), id, 'check', changes.checked(false))],
    ['approve', () => acting.act(approver, now(), id, 'approve', changes.approved)],
    ['correct', () => acting.act(writer, now(), id, 'correct', changes.corrected)],
    ['save', () => acting.save(writer, now(), given(id, 0, '二', '更正标题'))],
    ['drop', () => acting.drop(writer, now(), id)],
    ['close', () => acting.act(writer, now(), id, 'close', changes.closed('没有异议', 0))],
    ['withdraw', () => acting.act(checker, now(), id, 'withdraw', changes.withdrawn('有误'))],
  ]
  const faults = await failEverywhere(acts, () => state(id))
  expect(faults).toBeGreaterThan(40)
  const logged = await logStore.logEntries.find({ subject: id }, { limit: 9 })
  expect(logged.map(({ _id }) => _id).sort()).toEqual([
    'disclosure.published:faulty.1',
    'disclosure.withdrawn:faulty',
  ])
})
