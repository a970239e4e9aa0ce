import { openCloud, type TestCloud } from '../support/cloud'
import { member, member2, someone } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const titlesOf = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title)

/** Documents the last call of the action read, and whether any query scanned. */
function costOf(action: string) {
  const operations = cloud.operationsOf(action)
  return {
    read: operations.reduce((sum, { read }) => sum + read, 0),
    scanned: operations.filter(({ index }) => index === null).map(({ collection }) => collection),
  }
}

/** All pages of a query. */
async function everything(input: Parameters<typeof cloud.get<'study.library'>>[1]) {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await cloud.get('study.library', { ...input, cursor }, member)
    found.push(...page.items.map(({ contentId }) => contentId))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

describe('searching the library', () => {
  test('by pinyin initials, by characters of the title, and by the summary after the title', async () => {
    const byInitials = await cloud.get('study.library', { query: 'rdsc' }, member)
    expect(titlesOf(byInitials)).toEqual(['重温入党誓词'])
    expect(byInitials.items[0]?.marks).toEqual({ title: [{ from: 2, to: 6 }], summary: [] })
    expect(titlesOf(await cloud.get('study.library', { query: '誓词 入党' }, member))).toEqual([
      '重温入党誓词',
    ])
    const members = await cloud.get('study.library', { query: '党员' }, member)
    const inTitle = members.items.map(({ marks }) => marks.title.length > 0)
    expect(inTitle).toContain(true)
    expect(inTitle).toEqual([...inTitle].sort((a, b) => Number(b) - Number(a)))
    expect(titlesOf(await cloud.get('study.publicLibrary', { query: 'rdsc' }, someone))).toEqual([
      '重温入党誓词',
    ])
  })

  test('nothing is found for what stands nowhere, and a filter narrows what is found', async () => {
    expect((await cloud.get('study.library', { query: '量子纠缠' }, member)).items).toEqual([])
    expect((await cloud.get('study.library', { query: '，。' }, member)).items).toEqual([])
    expect((await cloud.get('study.library', { query: 'rdsc', topic: 'law' }, member)).items).toEqual([])
    expect(
      (await cloud.get('study.library', { kind: 'article', topic: 'law' }, member)).items.length,
    ).toBeGreaterThan(0)
    expect((await cloud.get('study.library', { kind: 'video', topic: 'law' }, member)).items).toEqual([])
  })

  test('what an editor publishes is found at once, and under its new title after a new version', async () => {
    const [writer, second] = await Promise.all([
      cloud.signIn('o-demo-editor'),
      cloud.signIn('o-demo-editor2'),
    ])
    const publish = async (title: string, version: number) => {
      await cloud.get('study.saveDraft', { ...draft, title }, writer)
      await cloud.get('study.submitDraft', { contentId: draft.contentId, version }, writer)
      await cloud.get('study.publish', { contentId: draft.contentId, version }, second)
    }
    await publish('雨天骑行要慢', 1)
    expect(titlesOf(await cloud.get('study.library', { query: 'ytqx' }, member))).toEqual(['雨天骑行要慢'])
    await publish('雪天骑行更要慢', 2)
    expect(titlesOf(await cloud.get('study.library', { query: 'ytqx' }, member))).toEqual([])
    expect(titlesOf(await cloud.get('study.library', { query: 'xtqx' }, member))).toEqual(['雪天骑行更要慢'])
    expect(titlesOf(await cloud.get('study.library', { only: 'required' }, member))).toEqual([
      '雪天骑行更要慢',
    ])
  })
})

describe('what is left for a member', () => {
  test('finished items leave the list of the unfinished, for this member only', async () => {
    const contentId = 'party-admission-oath'
    expect(await everything({ only: 'unfinished' })).toContain(contentId)
    const answers = [{ questionId: 'c1', chosen: [2] }]
    expect(await cloud.get('study.complete', { contentId, version: 1, answers }, member)).toMatchObject({
      passed: true,
    })
    expect(await everything({ only: 'unfinished' })).not.toContain(contentId)
    expect(await everything({})).toContain(contentId)
    const others = await cloud.get('study.library', { only: 'unfinished', query: '入党誓词' }, member2)
    expect(titlesOf(others)).toEqual(['重温入党誓词'])
  })

  test('favourites come back the latest first, with filters, and go when they are taken out', async () => {
    const [first, second] = ['party-member-rights', 'constitution-supreme-law']
    expect(await cloud.refusal('study.setFavourite', { contentId: first, favourite: true }, member2)).toBe(
      'CONTENT_NOT_FOUND',
    )
    for (const contentId of [first, second]) {
      await cloud.get('study.open', { contentId }, member2)
      await cloud.get('study.setFavourite', { contentId, favourite: true }, member2)
      await cloud.clock.advance(1000)
    }
    const mine = async (more: object) =>
      (await cloud.get('study.library', { only: 'favourites', ...more }, member2)).items.map(
        ({ contentId }) => contentId,
      )
    expect(await mine({})).toEqual([second, first])
    expect(await mine({ topic: 'party' })).toEqual([first])
    expect(await mine({ query: '宪法' })).toEqual([second])
    expect((await cloud.get('study.open', { contentId: first }, member2)).favourite).toBe(true)
    await cloud.get('study.setFavourite', { contentId: first, favourite: false }, member2)
    expect(await mine({})).toEqual([second])
    expect((await cloud.get('study.library', { only: 'favourites' }, member)).items).toEqual([])
  })
})

describe('a large library', () => {
  const SIZE = 5000
  beforeAll(async () => {
    const { studyHeads } =
      require('../../cloudfunctions/domains/study/store') as typeof import('../../cloudfunctions/domains/study/store')
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    const { findableBy } =
      require('../../cloudfunctions/domains/study/publication') as typeof import('../../cloudfunctions/domains/study/publication')
    const model = await studyHeads.get('party-admission-oath')
    if (!model?.published) throw new Error('the model is gone')
    const published = model.published
    const heads = Array.from({ length: SIZE }, (_, index) => {
      const title = `党员教育第${index}讲${index % 500 === 0 ? '长征精神' : ''}`
      const fields = { ...published, title }
      const _id = `large-${index}`
      return {
        ...model,
        _id,
        published: fields,
        ...findableBy(fields),
        listKey: `2020-01-01T00:00:00.000Z~${_id}`,
      }
    })
    for (let start = 0; start < SIZE; start += 250)
      await database.collection('studyHeads').add({ data: heads.slice(start, start + 250) })
  }, 120_000)

  test.each([
    ['the newest', {}],
    ['unfinished', { only: 'unfinished' }],
    ['of a topic', { topic: 'party' }],
    ['of a kind and topic', { kind: 'article', topic: 'party' }],
    ['by one frequent character', { query: '党' }],
    ['by frequent characters', { query: '党员教育' }],
    ['by rare characters', { query: '长征精神' }],
    ['by frequent initials', { query: 'dyjy' }],
    ['by a frequent and a rare word', { query: '党员教育 第77讲' }],
    ['by what is in every summary', { query: '誓词' }],
    ['by nothing that is there', { query: '量子纠缠' }],
  ] as const)('a page %s reads no more than in a small one', async (_, input) => {
    await cloud.get('study.library', input, member)
    const { read, scanned } = costOf('study.library')
    expect(scanned).toEqual([])
    // The caller's account, a page of titles and of summaries with one more each, and the progress in them.
    expect(read).toBeLessThanOrEqual(1 + 21 + 21 + 40)
  })

  test('pages give every match once, titles before summaries', async () => {
    const rare = await everything({ query: '长征精神' })
    expect(rare).toHaveLength(10)
    expect(new Set(rare).size).toBe(10)
    const all = await everything({ query: '党员教育' })
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(SIZE)
  }, 120_000)
})

const draft = {
  contentId: 'ride',
  revision: 0,
  title: '',
  summary: '路面湿滑，提前减速。',
  topic: 'safety' as const,
  minutes: 2,
  required: true,
  source: {
    issuer: '示例市交通局',
    title: '《骑行提示》',
    documentNumber: null,
    publishedOn: null,
    url: 'https://example.org/shili',
  },
  media: null,
  blocks: [{ type: 'paragraph' as const, text: '下雨天路面湿滑，要提前减速。' }],
  checkQuestions: [
    {
      kind: 'trueFalse' as const,
      stem: '要提前减速。',
      options: ['对', '错'],
      answer: [0],
      explanation: '路面湿滑。',
    },
  ],
}
