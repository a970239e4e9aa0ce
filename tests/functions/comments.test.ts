import { becomeAuthor } from '../support/authors'
import { openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, someone } from '../support/people'

const MINUTE = 60_000
let cloud: TestCloud
let subject: { kind: 'study'; id: string }
let made = 0
beforeAll(async () => {
  cloud = await openCloud()
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId }
  for (const { openid } of [member, member2, someone, committee]) await becomeAuthor(cloud.url, openid)
})
afterAll(() => cloud.close())
afterEach(() => policy('words'))

type As = { openid: string }

/** Makes the stand-in for WeChat's check behave like this. */
async function policy(textCheck: string) {
  await fetch(`${cloud.url}/localcloud/policy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ textCheck }),
  })
}

async function write(text: string, as: As = member, extra: object = {}) {
  const { chosen } = await cloud.get('comment.start', {}, as)
  const input = {
    commentId: `c-${++made}`,
    subject,
    kind: 'comment' as const,
    parentId: null,
    text,
    shownName: chosen,
    ...extra,
  }
  return { input, answer: await cloud.ask('comment.submit', input, as) }
}

const list = async () => (await cloud.get('comment.list', { subject })).comments

describe('writing', () => {
  test('a first comment waits for a person, says why, and nobody else reads it', async () => {
    const { answer } = await write('这一篇讲得很清楚')
    expect(answer.data).toMatchObject({ status: 'waiting', shownText: null, mayAppeal: false })
    expect(answer.data?.why.join()).toContain('由人看过')
    expect(JSON.stringify(await list())).not.toContain('讲得很清楚')
    const mine = await cloud.get('comment.mine', {}, member)
    expect(mine.comments[0]).toMatchObject({ text: '这一篇讲得很清楚', status: 'waiting' })
    expect(await cloud.get('comment.mine', {}, { openid: 'o-nobody' })).toEqual({
      comments: [],
      nextCursor: null,
    })
  })

  test('it costs four database operations and one check, and a retry changes nothing', async () => {
    await write('先说一句')
    await cloud.clock.advance(11 * MINUTE)
    await write('再说一句')
    const { input, answer } = await write('第三句')
    const operations = cloud.operationsOf('comment.submit')
    expect(operations.map(({ index }) => index)).not.toContain(null)
    expect(operations.length).toBeLessThanOrEqual(4)
    const again = await cloud.get('comment.submit', input, member)
    expect(again).toEqual(answer.data)
    expect(await cloud.refusal('comment.submit', input, member2)).toBe('NAME_NOT_OFFERED')
  })

  test('it costs no more when what an instance keeps has to be read anew', async () => {
    await cloud.clock.advance(11 * MINUTE)
    const { chosen } = await cloud.get('comment.start', {}, member)
    const place = { subject, kind: 'comment' as const, shownName: chosen }
    for (const [index, parentId] of [null, null, 'c-parent'].entries()) {
      await cloud.clock.advance(40_000)
      const input = { ...place, commentId: `c-anew-${index}`, parentId, text: `隔一会儿再写 ${index}` }
      await cloud.ask('comment.submit', input, member)
      const collections = cloud.operationsOf('comment.submit').map(({ collection }) => collection)
      expect(collections.length).toBeLessThanOrEqual(4)
      expect(collections.filter((name) => name === 'accounts')).toHaveLength(1)
    }
  })

  test('people who are not members write too, under a name from the list', async () => {
    const { answer } = await write('作为群众提一点看法', someone)
    expect(answer.data?.status).toBe('waiting')
    const { names } = await cloud.get('comment.start', {}, someone)
    expect(names).not.toContain('同志')
    expect((await write('换个称呼', someone, { shownName: '书记' })).answer.error?.code).toBe(
      'NAME_NOT_OFFERED',
    )
  })

  test('before the agreement nobody writes', async () => {
    const stranger = { openid: 'o-stranger' }
    expect((await cloud.get('comment.start', {}, stranger)).agreed).toBe(false)
    expect((await write('没看约定', stranger)).answer.error?.code).toBe('AGREEMENT_REQUIRED')
  })

  test('the same words in the same place, too many, too long and unknown subjects are refused by name', async () => {
    await cloud.clock.advance(11 * MINUTE)
    const { input } = await write('一样的话', member2)
    expect((await write('一样 的，话', member2)).answer.error?.code).toBe('SAID_BEFORE')
    expect((await write('长'.repeat(501), member2)).answer.error?.code).toBe('TEXT_TOO_LONG')
    expect(
      (await write('不在', member2, { subject: { kind: 'study', id: 'none' } })).answer.error?.code,
    ).toBe('SUBJECT_UNKNOWN')
    expect((await write('回复', member2, { parentId: input.commentId })).answer.error?.code).toBe(
      'PARENT_UNKNOWN',
    )
    for (const text of ['二', '三', '四', '五'])
      expect((await write(text, member2)).answer.error).toBeUndefined()
    expect((await write('六', member2)).answer.error?.code).toBe('WRITTEN_TOO_OFTEN')
  })
})

describe("WeChat's check", () => {
  test.each(['down', 'quota', 'slow'])(
    'while it is %s a text waits, and goes on once it answers',
    async (mode) => {
      await cloud.clock.advance(11 * MINUTE)
      await policy(mode)
      const { input, answer } = await write(`核验不通时写的 ${mode}`)
      expect(answer.data?.status).toBe('checking')
      await cloud.raw('jobs', { action: 'review.recheck', input: {} })
      await cloud.clock.advance(2 * MINUTE)
      await cloud.raw('jobs', { action: 'review.recheck', input: {} })
      const { commentId } = input
      expect((await cloud.get('comment.one', { commentId }, member)).status).toBe('checking')
      await policy('words')
      await cloud.clock.advance(40 * MINUTE)
      await cloud.raw('jobs', { action: 'review.recheck', input: {} })
      expect((await cloud.get('comment.one', { commentId }, member)).status).toBe('waiting')
    },
  )

  test('whom it does not check because they have been away is looked at by a person', async () => {
    await cloud.clock.advance(11 * MINUTE)
    await policy('inactive')
    const { answer } = await write('隔了好久才发')
    expect(answer.data?.status).toBe('waiting')
    expect(answer.data?.why.join()).toContain('两小时')
  })
})
