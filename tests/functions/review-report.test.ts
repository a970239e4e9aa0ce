/** The transparency report: counted once, of all together and of each organisation that is large enough. */
import type { Comment } from '../../cloudfunctions/domains/comment/store'
import { momentOf } from '../../cloudfunctions/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'
import { moderator } from '../support/people'

const MINUTE = 60_000
let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

let made = 0
/** Writes comments under matters of an organisation, each decided after so many minutes. */
async function decidedUnder(organisationPath: string | null, waits: number[], reject = false) {
  const { comments } =
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store')
  const { submitted, decided } =
    require('../../cloudfunctions/domains/comment/rules') as typeof import('../../cloudfunctions/domains/comment/rules')
  const kind = organisationPath === null ? ('study' as const) : ('disclosure' as const)
  const all = waits.map((wait): Comment => {
    const _id = `r-${++made}`
    const fields = {
      _id,
      kind: 'comment' as const,
      subject: { kind, id: 'x', title: '示例' },
      subjectKey: `${kind}:x`,
      parentId: null,
      personId: _id,
      memberId: null,
      recused: [],
      shownName: '清晨的银杏',
      scope: '/committee/',
      organisationPath,
    }
    const held = { verdict: 'hold' as const, reason: null, results: [], needsTwo: false, checkAt: null }
    const at = momentOf(cloud.clock.now() - wait * MINUTE)
    const waiting = submitted(fields, '示例的话', { ...held, policyVersion: 1, wordsVersion: 0 }, at)
    const verdict = reject ? ('reject' as const) : ('publish' as const)
    const opinion = { by: 'm', verdict, reason: reject ? ('insult' as const) : null, note: null }
    const now = momentOf(cloud.clock.now())
    return decided(waiting, { ...opinion, at: now.iso, decisionId: _id }, now)
  })
  await comments.addMany(all)
}

const count = () => cloud.raw('jobs', { action: 'review.count', input: {} })
const report = (organisationId: string | null) =>
  cloud.get('review.publicReport', { days: 30, organisationId })

test('counts what happened once, for all together and for each organisation above', async () => {
  await decidedUnder('/committee/branch-1/', [10, 20, 20, 20, 40])
  await decidedUnder('/committee/branch-1/', [100], true)
  await decidedUnder('/committee/branch-2/', [10, 10, 10, 10])
  await decidedUnder(null, [10, 10, 10, 10, 10])
  await count()
  await count()
  const all = await report(null)
  expect(all.figures).toMatchObject({ received: 15, byPerson: { published: 14, rejected: 1 } })
  expect((await report('committee')).figures?.received).toBe(10)
  expect(all.organisations).toEqual([
    { id: 'committee', name: expect.any(String), depth: 0 },
    { id: 'branch-1', name: expect.any(String), depth: 1 },
  ])
})

test('tells nothing of fewer than five, nor of what would leave fewer than five when subtracted', async () => {
  for (const organisationId of ['branch-1', 'branch-2', 'branch-3', 'nowhere'])
    expect((await report(organisationId)).figures).toBeNull()
  await decidedUnder('/committee/branch-2/', [10])
  await count()
  const first = await report('branch-1')
  expect(first.figures).toMatchObject({
    received: 6,
    byPerson: { published: 5, rejected: 1 },
    reasons: [{ reason: 'insult', count: 1 }],
    medianMinutes: 25,
  })
  expect((await report('branch-2')).figures).toMatchObject({ received: 5, reasons: [] })
})

test('reads as much for many comments as for few, by declared indexes, in two trips', async () => {
  const read = () => {
    const operations = cloud.operationsOf('review.publicReport')
    expect(operations.map(({ index }) => index)).not.toContain(null)
    return operations.reduce((sum, { read: documents }) => sum + documents, 0)
  }
  await report('branch-1')
  const few = read()
  await decidedUnder(
    '/committee/branch-1/',
    Array.from({ length: 40 }, () => 15),
  )
  await count()
  await report('branch-1')
  expect(read()).toBe(few)
  expect((await report('branch-1')).figures?.received).toBe(46)
})

test('what happens later to a comment that was counted adds itself and nothing else', async () => {
  const { comments } =
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store')
  const { appealed } =
    require('../../cloudfunctions/domains/comment/rules') as typeof import('../../cloudfunctions/domains/comment/rules')
  const before = (await report('branch-1')).figures!
  const counted = (await comments.get('r-6'))!
  await comments.put(appealed(counted, '请再看', momentOf(cloud.clock.now())))
  await count()
  const { received, byPerson, appeals } = (await report('branch-1')).figures!
  expect({ received, byPerson }).toEqual({ received: before.received, byPerson: before.byPerson })
  expect(appeals.received).toBe(before.appeals.received + 1)
})

test('at the desk it is the same', async () => {
  const session = await cloud.signIn(moderator.openid)
  const input = { days: 30 as const, organisationId: 'branch-1' }
  expect(await cloud.get('review.report', input, session)).toEqual(
    await cloud.get('review.publicReport', input),
  )
})
