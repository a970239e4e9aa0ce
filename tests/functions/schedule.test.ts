/** Editors plan what is read on which day. */
import { addDays, momentOf } from '../../cloudfunctions/kernel/time'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { editor, editor2, member, member2, secretary } from '../support/people'

let cloud: TestCloud
let writer: As
let published: string[]
beforeAll(async () => {
  cloud = await openCloud()
  writer = await cloud.signIn(editor.openid)
  const { drafts } = await cloud.get('study.drafts', { status: 'published' }, writer)
  published = drafts.map(({ contentId }) => contentId)
})
afterAll(() => cloud.close())

const today = () => momentOf(cloud.clock.now()).day
const item = (index: number, required = false) => ({ contentId: published[index]!, required })
const plan = (organisationId: string, day: string, items: ReturnType<typeof item>[], revision = 0) => ({
  organisationId,
  days: [{ day, revision, items }],
})
const read = async (as: As) => (await cloud.get('study.today', {}, as)).items.map((each) => each.contentId)
const tick = () => cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })

describe('planning what is read on which day', () => {
  test('tomorrow’s plan of the root and of a branch, each read by its members, and made by the tick or the first reader', async () => {
    const [tomorrow, after] = [addDays(today(), 1), addDays(today(), 2)]
    await cloud.get('study.planDays', plan('committee', tomorrow, [item(5, true), item(6)]), writer)
    await cloud.get('study.planDays', plan('branch-1', tomorrow, [item(7)]), writer)
    await cloud.get('study.planDays', plan('branch-1', after, [item(8)]), writer)
    await cloud.clock.advance(24 * 3_600_000)
    await tick()
    expect(await read(member)).toEqual([published[7]])
    expect(await read(member2)).toEqual([published[5], published[6]])
    const { items } = await cloud.get('study.today', {}, member2)
    expect(items.map(({ required }) => required)).toEqual([true, false])
    await cloud.clock.advance(24 * 3_600_000)
    expect(await read(member)).toEqual([published[8]])
    // Nobody planned for the others: the system chooses.
    expect(await read(member2)).toHaveLength(3)
  })

  test('today and the past are closed, and four weeks are the most', async () => {
    writer = await cloud.signIn(editor.openid)
    expect(await cloud.refusal('study.planDays', plan('committee', today(), [item(1)]), writer)).toBe(
      'DAY_CLOSED',
    )
    const far = addDays(today(), 29)
    expect(await cloud.refusal('study.planDays', plan('committee', far, [item(1)]), writer)).toBe(
      'DAY_TOO_FAR',
    )
    const last = addDays(today(), 28)
    await cloud.get('study.planDays', plan('committee', last, [item(1)]), writer)
  })

  test('a repeated save changes nothing; a stale one is refused and changes nothing', async () => {
    const day = addDays(today(), 3)
    const first = await cloud.get('study.planDays', plan('committee', day, [item(1)]), writer)
    expect(await cloud.get('study.planDays', plan('committee', day, [item(1)]), writer)).toEqual(first)
    const other = await cloud.signIn(editor2.openid)
    expect(await cloud.refusal('study.planDays', plan('committee', day, [item(2)]), other)).toBe(
      'SCHEDULE_CHANGED',
    )
    const both = {
      organisationId: 'committee',
      days: [
        { day: addDays(today(), 4), revision: 0, items: [item(2)] },
        { day, revision: 0, items: [item(2)] },
      ],
    }
    expect(await cloud.refusal('study.planDays', both, other)).toBe('SCHEDULE_CHANGED')
    const { days } = await cloud.get(
      'study.schedule',
      { organisationId: 'committee', from: day, days: 2 },
      writer,
    )
    expect(days).toMatchObject([
      { plan: 'own', revision: 1, items: [{ contentId: published[1] }], editorName: '冯示例' },
      { plan: 'none', revision: 0, items: [] },
    ])
  })

  test('a branch sees what it inherits, may plan its own, and may go back', async () => {
    const day = addDays(today(), 3)
    const ask = { organisationId: 'branch-2', from: day, days: 1 }
    const seen = async () => (await cloud.get('study.schedule', ask, writer)).days[0]
    expect(await seen()).toMatchObject({
      plan: 'inherited',
      inheritedFrom: '示例县直属机关党委',
      revision: 0,
    })
    await cloud.get('study.planDays', plan('branch-2', day, [item(9)]), writer)
    expect(await seen()).toMatchObject({ plan: 'own', items: [{ contentId: published[9] }], revision: 1 })
    await cloud.get('study.planDays', plan('branch-2', day, [], 1), writer)
    expect(await seen()).toMatchObject({ plan: 'inherited', revision: 2 })
  })

  test('what is not published cannot be planned; what loses its force before its day is marked and left out', async () => {
    const day = addDays(today(), 5)
    const unknown = { contentId: 'nowhere', required: false }
    expect(await cloud.refusal('study.planDays', plan('committee', day, [unknown]), writer)).toBe(
      'ITEM_NOT_USABLE',
    )
    await cloud.get('study.planDays', plan('committee', day, [item(3), item(4)]), writer)
    const second = await cloud.signIn(editor2.openid)
    const current = await cloud.get('study.draft', { contentId: published[3]!, version: 1 }, writer)
    const { title, summary, minutes, source, blocks, checkQuestions } = current
    await cloud.get(
      'study.saveDraft',
      {
        ...{ contentId: published[3]!, revision: 0, title, summary, minutes, source, blocks, checkQuestions },
        topic: current.topic.id,
        supersededBy: { how: 'abolished', contentId: null, basis: '示例决定', on: '2026-01-01' },
      },
      writer,
    )
    await cloud.get('study.submitDraft', { contentId: published[3]!, version: 2 }, writer)
    await cloud.get('study.publish', { contentId: published[3]!, version: 2 }, second)
    const { days } = await cloud.get(
      'study.schedule',
      { organisationId: 'committee', from: day, days: 1 },
      writer,
    )
    expect(days[0]?.items.map(({ trouble }) => trouble)).toEqual(['superseded', null])
    expect(await cloud.refusal('study.planDays', plan('committee', addDays(day, 1), [item(3)]), writer)).toBe(
      'ITEM_NOT_USABLE',
    )
    await cloud.clock.advance(5 * 24 * 3_600_000)
    expect(await read(member2)).toEqual([published[4]])
  })

  test('nobody plans for an organisation beyond their grant, and only editors do', async () => {
    const officer = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('study.planDays', plan('branch-1', addDays(today(), 1), []), officer)).toBe(
      'ACCESS_DENIED',
    )
    writer = await cloud.signIn(editor.openid)
    expect(await cloud.refusal('study.planDays', plan('elsewhere', addDays(today(), 1), []), writer)).toBe(
      'ORGANISATION_UNKNOWN',
    )
    const { organisations } = await cloud.get('study.scheduleOrganisations', {}, writer)
    expect(organisations.map(({ id }) => id)).toEqual(['committee', 'branch-1', 'branch-2', 'branch-3'])
  })
})
