/** What editors do with study items beside writing them: history, taking back, superseding, contradictions, pasting. */
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { editor, editor2, member } from '../support/people'

let cloud: TestCloud
let writer: As
let second: As
beforeAll(async () => {
  cloud = await openCloud()
  writer = await cloud.signIn(editor.openid)
  second = await cloud.signIn(editor2.openid)
})
afterAll(() => cloud.close())

type Draft = Parameters<typeof cloud.get<'study.saveDraft'>>[1]
const draft = (contentId: string, over: Partial<Draft> = {}): Draft => ({
  contentId,
  revision: 0,
  title: `示例规定 ${contentId}`,
  summary: '一句话说清。',
  topic: 'procedure',
  minutes: 2,
  source: {
    issuer: '示例局',
    title: '《示例规定》',
    documentNumber: null,
    publishedOn: null,
    url: 'https://example.org',
  },
  blocks: [{ type: 'paragraph', text: '按规定办。' }],
  checkQuestions: [
    { kind: 'trueFalse', stem: '按规定办。', options: ['对', '错'], answer: [0], explanation: '文中所说。' },
  ],
  ...over,
})

/** Saves, submits and publishes by the second editor; answers with the version. */
async function publish(contentId: string, over: Partial<Draft> = {}): Promise<number> {
  const { version } = await cloud.get('study.saveDraft', draft(contentId, over), writer)
  await cloud.get('study.submitDraft', { contentId, version }, writer)
  await cloud.get('study.publish', { contentId, version }, second)
  return version
}
const read = async (contentId: string) => (await cloud.get('study.open', { contentId }, member)).content
const superseded = (contentId: string | null, how: 'revised' | 'replaced' | 'abolished' = 'revised') => ({
  supersededBy: { how, contentId, basis: '示例发〔2026〕1号', on: '2026-01-01' },
})

describe('the history of an item', () => {
  test('tells who wrote and who checked each version, and each can be read again', async () => {
    await publish('history')
    await publish('history', { title: '第二版' })
    const { versions } = await cloud.get('study.versions', { contentId: 'history' }, writer)
    expect(versions).toMatchObject([
      { version: 2, status: 'published', title: '第二版', author: '冯示例', reviewer: '沈样本' },
      { version: 1, status: 'archived', author: '冯示例', reviewer: '沈样本' },
    ])
    expect((await cloud.get('study.draft', { contentId: 'history', version: 1 }, writer)).title).toBe(
      '示例规定 history',
    )
  })
})

describe('taking back a change to somebody else’s draft', () => {
  test('restores what was there, and whoever takes it back may publish again', async () => {
    await cloud.get('study.saveDraft', draft('shared', { title: '原来的标题' }), writer)
    const changed = await cloud.get(
      'study.saveDraft',
      draft('shared', { revision: 1, title: '改过的标题' }),
      second,
    )
    expect(changed).toMatchObject({ authors: ['冯示例', '沈样本'], mine: true, mayWithdraw: true })
    const again = await cloud.get(
      'study.saveDraft',
      draft('shared', { revision: 2, title: '又改一次' }),
      second,
    )
    expect(again.mayWithdraw).toBe(true)
    const ref = { contentId: 'shared', version: 1, revision: 3 }
    expect(await cloud.refusal('study.withdrawChange', ref, writer)).toBe('NOTHING_TO_WITHDRAW')
    expect(await cloud.refusal('study.withdrawChange', { ...ref, revision: 2 }, second)).toBe('DRAFT_CHANGED')
    const back = await cloud.get('study.withdrawChange', ref, second)
    expect(back).toMatchObject({ title: '原来的标题', authors: ['冯示例'], mine: false, mayWithdraw: false })
    expect(await cloud.get('study.withdrawChange', ref, second)).toEqual(back)
    await cloud.get('study.submitDraft', { contentId: 'shared', version: 1 }, writer)
    await cloud.get('study.publish', { contentId: 'shared', version: 1 }, second)
    expect((await read('shared')).title).toBe('原来的标题')
  })
})

describe('finding drafts', () => {
  test('by topic, by words of the title and by pinyin initials, without scanning', async () => {
    await cloud.get(
      'study.saveDraft',
      draft('to-find', { title: '冬季取暖防火要点', topic: 'safety' }),
      writer,
    )
    const found = async (over: object) =>
      (await cloud.get('study.drafts', { status: 'draft', ...over }, writer)).drafts.map(
        (each) => each.contentId,
      )
    for (const over of [
      { topic: 'safety' },
      { query: '取暖防火' },
      { query: 'djqn' },
      { topic: 'safety', query: '冬季' },
    ] as const) {
      expect(await found(over)).toContain('to-find')
      expect(cloud.operationsOf('study.drafts').some(({ index }) => index === null)).toBe(false)
    }
    expect(await found({ topic: 'law', query: '取暖' })).not.toContain('to-find')
    expect(await found({ query: '没有这样的词' })).toEqual([])
  })
})

describe('what took the place of an item', () => {
  test('needs the second editor, is told to readers with the newest of the chain, and costs no further trip', async () => {
    await publish('law-a')
    await publish('law-b')
    await publish('law-c')
    expect((await read('law-a')).supersededBy).toBeNull()
    await cloud.get('study.saveDraft', draft('law-a', superseded('law-b')), writer)
    expect((await read('law-a')).supersededBy).toBeNull()
    await cloud.get('study.submitDraft', { contentId: 'law-a', version: 2 }, writer)
    expect(await cloud.refusal('study.publish', { contentId: 'law-a', version: 2 }, writer)).toBe(
      'SECOND_EDITOR_REQUIRED',
    )
    await cloud.get('study.publish', { contentId: 'law-a', version: 2 }, second)
    expect((await read('law-a')).supersededBy).toEqual({
      how: 'revised',
      contentId: 'law-b',
      title: '示例规定 law-b',
      basis: '示例发〔2026〕1号',
      on: '2026-01-01',
    })
    await publish('law-b', superseded('law-c', 'replaced'))
    expect((await read('law-a')).supersededBy).toMatchObject({ contentId: 'law-c', title: '示例规定 law-c' })
    await publish('law-c', { title: '新标题' })
    expect((await read('law-a')).supersededBy).toMatchObject({ contentId: 'law-c', title: '新标题' })
    const publicly = await cloud.get('study.publicItem', { contentId: 'law-b' })
    expect(publicly.content.supersededBy).toMatchObject({ how: 'replaced', contentId: 'law-c' })
  })

  test('never goes in a circle, and never leads to what is not published', async () => {
    await cloud.get('study.saveDraft', draft('law-c', superseded('law-a')), writer)
    await cloud.get('study.submitDraft', { contentId: 'law-c', version: 3 - 0 }, writer)
    expect(await cloud.refusal('study.publish', { contentId: 'law-c', version: 3 }, second)).toBe(
      'SUCCESSOR_IN_CIRCLE',
    )
    expect((await read('law-c')).supersededBy).toBeNull()
    await cloud.get('study.saveDraft', draft('law-d', superseded('nowhere')), writer)
    await cloud.get('study.submitDraft', { contentId: 'law-d', version: 1 }, writer)
    expect(await cloud.refusal('study.publish', { contentId: 'law-d', version: 1 }, second)).toBe(
      'SUCCESSOR_NOT_PUBLISHED',
    )
  })

  test('sinks to the end of the library, and one may be abolished without another', async () => {
    await publish('law-e', superseded(null, 'abolished'))
    expect((await read('law-e')).supersededBy).toMatchObject({
      how: 'abolished',
      contentId: null,
      title: null,
    })
    const first = await cloud.get('study.library', { topic: 'procedure' }, member)
    expect(first.items[0]?.contentId).toBe('law-c')
    let page = first
    const ids = page.items.map(({ contentId }) => contentId)
    while (page.nextCursor) {
      page = await cloud.get('study.library', { topic: 'procedure', cursor: page.nextCursor }, member)
      ids.push(...page.items.map(({ contentId }) => contentId))
    }
    expect(ids.slice(-3).sort()).toEqual(['law-a', 'law-b', 'law-e'])
  })
})

describe('contradictions', () => {
  const states = (value: number, unit: string) => ({ facts: [{ rule: '示例试用期', value, unit }] })
  const open = () => cloud.get('study.contradictions', { state: 'open' }, writer)

  test('arise at publication, reach readers once confirmed, and go when the figures agree', async () => {
    await publish('fact-a', states(1, '年'))
    await publish('fact-b', states(12, '个月'))
    expect((await open()).openCount).toBe(0)
    await publish('fact-b', states(2, '年'))
    const [found] = (await open()).contradictions
    expect(found).toMatchObject({
      rule: '示例试用期',
      sides: [
        { contentId: 'fact-a', stated: '1年' },
        { contentId: 'fact-b', stated: '2年' },
      ],
    })
    expect((await read('fact-a')).contradictions).toEqual([])
    const decision = {
      contradictionId: found!.contradictionId,
      decision: 'confirmed' as const,
      prevails: 'fact-b',
      reason: '以新规定为准',
    }
    expect(await cloud.refusal('study.decideContradiction', { ...decision, prevails: 'kit' }, writer)).toBe(
      'NOT_A_SIDE',
    )
    const confirmed = await cloud.get('study.decideContradiction', decision, writer)
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      decision: { byName: '冯示例', reason: '以新规定为准' },
    })
    expect(await cloud.get('study.decideContradiction', decision, writer)).toEqual(confirmed)
    expect((await read('fact-a')).contradictions).toMatchObject([
      { rule: '示例试用期', stated: '1年', other: { contentId: 'fact-b', stated: '2年' }, prevails: 'other' },
    ])
    expect((await read('fact-b')).contradictions).toMatchObject([{ stated: '2年', prevails: 'this' }])
    await publish('fact-a', states(2, '年'))
    expect((await read('fact-a')).contradictions).toEqual([])
    expect((await read('fact-b')).contradictions).toEqual([])
    expect(await cloud.refusal('study.decideContradiction', decision, writer)).toBe('CONTRADICTION_GONE')
  })

  test('an item that is no longer in force contradicts nobody', async () => {
    await publish('fact-a', states(5, '年'))
    expect((await open()).openCount).toBe(1)
    await publish('fact-a', { ...states(5, '年'), ...superseded('fact-b') })
    expect((await open()).openCount).toBe(0)
  })

  test('what a publication left unsettled, the tick settles; members reach none of it', async () => {
    const { studyFacts, studyNotices } =
      require('../../cloudfunctions/domains/study/notices/store') as typeof import('../../cloudfunctions/domains/study/notices/store')
    await publish('fact-c', states(9, '年'))
    await studyFacts.removeWhere({ contentId: 'fact-c' })
    const { studyContradictions } =
      require('../../cloudfunctions/domains/study/notices/store') as typeof import('../../cloudfunctions/domains/study/notices/store')
    await studyContradictions.removeWhere({ state: 'open' })
    await studyNotices.update('fact-c', { unsettled: true })
    await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
    expect((await open()).contradictions).toMatchObject([
      { sides: [{ contentId: 'fact-b' }, { contentId: 'fact-c' }] },
    ])
    expect(await cloud.refusal('study.contradictions', { state: 'open' }, member)).toBe('SIGN_IN_REQUIRED')
  })
})

describe('what is brought from elsewhere', () => {
  test('HTML comes back as blocks that can be saved as they are', async () => {
    const html = '<h2>小标题</h2><p onclick="x()">按<b>规定</b>办<script>alert(1)</script></p>'
    const { blocks, dropped } = await cloud.get('study.cleanHtml', { html }, writer)
    expect(dropped.scripts).toBe(2)
    await publish('pasted', { blocks })
    expect((await read('pasted')).blocks).toEqual(blocks)
  })

  test('runs that do not say what the text says are refused, and so is any address but https', async () => {
    const refused = async (blocks: unknown) =>
      cloud.refusal('study.saveDraft', draft('bad', { blocks: blocks as Draft['blocks'] }), writer)
    const paragraph = (runs: unknown) => [{ type: 'paragraph', text: '好的', runs }]
    expect(await refused(paragraph([{ text: '坏的' }]))).toBe('INPUT_INVALID')
    expect(await refused(paragraph([{ text: '好的', href: 'javascript:alert(1)' }]))).toBe('INPUT_INVALID')
    expect(await refused(paragraph([{ text: '好的', href: 'http://example.org' }]))).toBe('INPUT_INVALID')
    expect(await refused(paragraph([{ text: '好的', style: 'x' }]))).toBe('INPUT_INVALID')
    expect(await refused([{ type: 'image', fileId: 'https://a.cn/x.png', alt: '图', caption: null }])).toBe(
      'INPUT_INVALID',
    )
    expect(await refused([{ type: 'html', html: '<p>' }])).toBe('INPUT_INVALID')
    expect(await refused(paragraph([{ text: '好' }, { text: '的', bold: true }]))).toBeNull()
  })

  test('an image is known by its bytes, is stored once, and is seen by readers', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const { fileId, url } = await cloud.get('study.uploadImage', { base64: png }, writer)
    expect(await cloud.get('study.uploadImage', { base64: png }, writer)).toMatchObject({ fileId })
    expect(url).toContain('/cos/study/')
    expect(
      await cloud.refusal(
        'study.uploadImage',
        { base64: Buffer.from('<svg onload="x()">').toString('base64') },
        writer,
      ),
    ).toBe('NOT_AN_IMAGE')
    await publish('pictured', { blocks: [{ type: 'image', fileId, alt: '一个点', caption: null }] })
    expect(Object.keys((await read('pictured')).files)).toEqual([fileId])
  })
})
