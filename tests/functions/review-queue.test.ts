/** The desk when much waits: pages, filters, and who has how much to do. */
import { becomeAuthor } from '../support/authors'
import { openCloud, type As, type TestCloud } from '../support/cloud'
import { committee, moderator, moderator2, moderator3 } from '../support/people'

const PAGE = 30
const WAITING = 2 * PAGE + 5
let cloud: TestCloud
let one: As
let two: As
let subject: { kind: 'study'; id: string }
/** In the order they were written. */
const written: string[] = []
beforeAll(async () => {
  cloud = await openCloud()
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId }
  for (let number = 0; number < WAITING; number++) await write(`等着的第 ${number} 条`, `o-queue-${number}`)
  one = await cloud.signIn(moderator.openid)
  two = await cloud.signIn(moderator2.openid)
})
afterAll(() => cloud.close())

async function write(text: string, openid: string): Promise<string> {
  const commentId = `q-${written.length}`
  await becomeAuthor(cloud.url, openid)
  const { chosen } = await cloud.get('comment.start', {}, { openid })
  const place = { subject, kind: 'comment' as const, parentId: null }
  await cloud.get('comment.submit', { commentId, ...place, text, shownName: chosen }, { openid })
  written.push(commentId)
  await cloud.clock.advance(1000)
  return commentId
}

/** All pages of a queue as this moderator turns them. */
async function pagesOf(as: As, filter: { mine?: boolean; taskKind?: 'new' | 'edit' } = {}) {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const { tasks, nextCursor } = await cloud.get(
      'review.queue',
      { queue: 'comments', ...filter, ...(cursor && { cursor }) },
      as,
    )
    expect(cloud.operationsOf('review.queue').map(({ index }) => index)).not.toContain(null)
    pages.push(tasks.map(({ commentId }) => commentId))
    cursor = nextCursor ?? undefined
  } while (cursor !== undefined)
  return pages
}

describe('pages', () => {
  test('show everything once, the oldest first, thirty at a time', async () => {
    const pages = await pagesOf(one)
    expect(pages.map(({ length }) => length)).toEqual([PAGE, PAGE, WAITING - 2 * PAGE])
    expect(pages.flat()).toEqual(written)
    const { waiting } = await cloud.get('review.queue', { queue: 'comments' }, one)
    expect(waiting).toMatchObject({ comments: WAITING, appeals: 0 })
  })

  test('what is decided or comes meanwhile neither hides nor doubles anything of the pages behind', async () => {
    const first = await cloud.get('review.queue', { queue: 'comments' }, one)
    const decided = first.tasks.slice(-3).map(({ commentId, revision }) => ({ commentId, revision }))
    await cloud.get('review.approveMany', { items: decided }, two)
    const late = await write('刚写的一条', 'o-queue-late')
    const rest: string[] = []
    for (let cursor = first.nextCursor; cursor !== null;) {
      const page = await cloud.get('review.queue', { queue: 'comments', cursor }, one)
      rest.push(...page.tasks.map(({ commentId }) => commentId))
      cursor = page.nextCursor
    }
    expect(rest).toEqual(written.slice(PAGE))
    expect(rest.at(-1)).toBe(late)
  })

  test('of one kind only hold that kind', async () => {
    const edited = written[40]!
    await cloud.get(
      'comment.revise',
      { commentId: edited, basedOn: 1, text: '改过的一条' },
      { openid: 'o-queue-40' },
    )
    const all = (await pagesOf(one)).flat()
    const edits = (await pagesOf(one, { taskKind: 'edit' })).flat()
    const fresh = (await pagesOf(one, { taskKind: 'new' })).flat()
    expect([...edits, ...fresh].sort()).toEqual([...all].sort())
    expect(all).toContain(edited)
  })

  test('end with the last; behind it there is nothing', async () => {
    const beyond = await cloud.get('review.queue', { queue: 'comments', cursor: '9999~z' }, one)
    expect(beyond).toMatchObject({ tasks: [], nextCursor: null })
  })
})

describe('load by moderator', () => {
  const load = async () =>
    new Map(
      (await cloud.get('review.moderators', {}, one)).moderators.map(({ memberId, assigned }) => [
        memberId,
        assigned,
      ]),
    )

  test('counts what is assigned and not yet decided, for those who have worked here', async () => {
    const [first, second, third] = (await pagesOf(one)).flat()
    await cloud.get('review.take', { commentId: third! }, one)
    const assign = (commentId: string, memberId: string | null) =>
      cloud.ask('review.assign', { commentId, memberId }, one)
    expect((await assign(first!, 'm-moderator2')).error?.code).toBe('MODERATOR_UNKNOWN')
    const { token } = await cloud.get('review.take', { commentId: second! }, two)
    await cloud.get('review.release', { commentId: second!, token }, two)

    expect((await assign(first!, 'm-moderator2')).data?.assignee).toBe('蒋样本')
    await assign(first!, 'm-moderator2')
    await assign(second!, 'm-moderator2')
    expect(await load()).toEqual(
      new Map([
        ['m-moderator', 0],
        ['m-moderator2', 2],
      ]),
    )
    expect((await pagesOf(two, { mine: true })).flat()).toEqual([first, second])
    const { waiting } = await cloud.get('review.queue', { queue: 'comments' }, two)
    expect(waiting.mine).toBe(2)
    // Whoever asks for the next one is not given what another has to do.
    const { task } = await cloud.get('review.takeNext', { queue: 'comments' }, one)
    expect([first, second]).not.toContain(task?.commentId)

    await cloud.get('review.approveMany', { items: [{ commentId: first!, revision: 1 }] }, two)
    await assign(second!, null)
    expect((await load()).get('m-moderator2')).toBe(0)
    expect((await pagesOf(two, { mine: true })).flat()).toEqual([])
  })

  test('is for moderators, and nothing is assigned that is decided', async () => {
    const officer = await cloud.signIn(committee.openid)
    expect(await cloud.refusal('review.moderators', {}, officer)).toBe('ACCESS_DENIED')
    const gone = { commentId: 'none', memberId: null }
    expect(await cloud.refusal('review.assign', gone, one)).toBe('TASK_GONE')
    // Somebody who has not worked here yet is not among them.
    await cloud.signIn(moderator3.openid)
    expect((await load()).has('m-moderator3')).toBe(false)
  })
})
