import { becomeAuthor } from '../support/authors'
import { openCloud, type As, type TestCloud } from '../support/cloud'
import { committee, committee2, member, moderator, moderator2, moderator3 } from '../support/people'

const MINUTE = 60_000
let cloud: TestCloud
let subject: { kind: 'study'; id: string }
let one: As
let two: As
let three: As
let made = 0
beforeAll(async () => {
  cloud = await openCloud()
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId }
})
afterAll(() => cloud.close())
beforeEach(async () => {
  await cloud.clock.advance(11 * MINUTE)
  one = await cloud.signIn(moderator.openid)
  two = await cloud.signIn(moderator2.openid)
  three = await cloud.signIn(moderator3.openid)
})

const authors = new Map<string, { openid: string }>()

/** Somebody who has written nothing yet, unless named, writes something; answers with its id. */
async function write(text: string, as = { openid: `o-author-${made}` }, extra: object = {}) {
  await becomeAuthor(cloud.url, as.openid)
  const { chosen } = await cloud.get('comment.start', {}, as)
  const commentId = `r-${++made}`
  const input = {
    commentId,
    subject,
    kind: 'comment' as const,
    parentId: null,
    text,
    shownName: chosen,
    ...extra,
  }
  await cloud.get('comment.submit', input, as)
  authors.set(commentId, as)
  return commentId
}

const by = (commentId: string) => authors.get(commentId)!
const take = (commentId: string, as: As) => cloud.get('review.take', { commentId }, as)
const mine = (commentId: string) => cloud.get('comment.one', { commentId }, by(commentId))
const shown = async () => JSON.stringify(await cloud.get('comment.list', { subject }))

/** Whether a batch publishes the first revision. */
async function approvedAtOnce(commentId: string, as: As): Promise<boolean | undefined> {
  const { results } = await cloud.get('review.approveMany', { items: [{ commentId, revision: 1 }] }, as)
  return results[0]?.done
}

let decisions = 0
/** A moderator takes a task and decides on it. */
async function decide(
  commentId: string,
  as: As,
  verdict: 'publish' | 'reject',
  reason: 'insult' | 'privacy' | null = verdict === 'reject' ? 'insult' : null,
) {
  const { token, revision } = await take(commentId, as)
  const input = { commentId, token, revision, decisionId: `d-${++decisions}`, verdict, reason, note: null }
  return { input, outcome: (await cloud.get('review.decide', input, as)).outcome }
}

describe('deciding', () => {
  test('approved, everybody reads it; the author sees when, and the decision stands in the public log', async () => {
    const commentId = await write('想补充一个例子')
    const queue = await cloud.get('review.queue', { queue: 'comments' }, one)
    expect(queue.tasks.map((task) => task.commentId)).toContain(commentId)
    expect(cloud.operationsOf('review.queue').map(({ index }) => index)).not.toContain(null)
    expect((await decide(commentId, one, 'publish')).outcome).toBe('published')
    expect(await shown()).toContain('想补充一个例子')
    expect(cloud.operationsOf('comment.list').map(({ index }) => index)).not.toContain(null)
    const own = await mine(commentId)
    expect(own.events.map(({ kind }) => kind)).toEqual(['submitted', 'held', 'published'])
    expect(own.decision).toMatchObject({ outcome: 'published', text: '想补充一个例子' })
    const { logEntries } = await import('../../cloudfunctions/domains/transparency/store')
    expect(await logEntries.get(own.decision!.entryId)).toMatchObject({
      kind: 'review.decided',
      content: null,
    })
    const told = await cloud.get('message.mine', {}, by(commentId))
    expect(JSON.stringify(told)).toContain('通过，已经公开')
  })

  test('rejecting needs a reason, which the author reads; they write anew and that is reviewed by itself', async () => {
    const commentId = await write('他就是个糊涂虫')
    const { token, revision } = await take(commentId, one)
    const input = { commentId, token, revision, decisionId: 'd-reason', verdict: 'reject' as const }
    expect(await cloud.refusal('review.decide', { ...input, reason: null, note: null }, one)).toBe(
      'REASON_NEEDED',
    )
    await cloud.get('review.decide', { ...input, reason: 'insult', note: '请不要说人' }, one)
    expect(await mine(commentId)).toMatchObject({
      status: 'rejected',
      reason: 'insult',
      note: '请不要说人',
      mayAppeal: true,
    })
    await cloud.get('comment.revise', { commentId, basedOn: 1, text: '他的做法我不同意' }, by(commentId))
    await decide(commentId, two, 'publish')
    expect(await shown()).toContain('他的做法我不同意')
    expect(await shown()).not.toContain('糊涂虫')
  })

  test('an edit of what is published waits while the published text stays', async () => {
    const commentId = await write('第一版的说法')
    await decide(commentId, one, 'publish')
    await cloud.get('comment.revise', { commentId, basedOn: 1, text: '第二版的说法' }, by(commentId))
    expect(await shown()).toContain('第一版的说法')
    expect(await mine(commentId)).toMatchObject({ status: 'waiting', shownText: '第一版的说法' })
    await decide(commentId, one, 'reject')
    expect(await shown()).toContain('第一版的说法')
  })

  test('a repeated decision changes nothing; one on an older revision is refused', async () => {
    const commentId = await write('先这样写')
    const seen = await take(commentId, one)
    await cloud.get('comment.revise', { commentId, basedOn: 1, text: '改成这样写' }, by(commentId))
    const input = {
      commentId,
      token: seen.token,
      decisionId: 'd-stale',
      verdict: 'publish' as const,
      reason: null,
      note: null,
    }
    expect(await cloud.refusal('review.decide', { ...input, revision: 1 }, one)).toBe('REVISION_CHANGED')
    const { input: sent, outcome } = await decide(commentId, one, 'publish')
    const before = await mine(commentId)
    expect((await cloud.get('review.decide', sent, one)).outcome).toBe(outcome)
    expect(await mine(commentId)).toEqual(before)
  })
})

describe('two moderators on one comment', () => {
  test('only one holds it; of two who take it at once one is told so', async () => {
    const commentId = await write('谁先看')
    const answers = await Promise.all([one, two].map((as) => cloud.ask('review.take', { commentId }, as)))
    expect(answers.map(({ error }) => error?.code ?? 'taken').sort()).toEqual(['TASK_TAKEN', 'taken'])
  })

  test('a lease that ends in mid-decision: who took over decides, the first is refused and nothing is lost', async () => {
    const commentId = await write('看了很久的一条')
    const first = await take(commentId, one)
    await cloud.clock.advance(6 * MINUTE)
    const second = await take(commentId, two)
    expect(second.token).toBeGreaterThan(first.token)
    const decision = {
      commentId,
      revision: 1,
      reason: 'privacy' as const,
      note: null,
      verdict: 'reject' as const,
    }
    const late = { ...decision, token: first.token, decisionId: 'd-late' }
    expect(await cloud.refusal('review.decide', late, one)).toBe('LEASE_LOST')
    expect((await mine(commentId)).status).toBe('waiting')
    const inTime = { ...decision, token: second.token, decisionId: 'd-in-time', verdict: 'publish' as const }
    expect((await cloud.get('review.decide', inTime, two)).outcome).toBe('published')
  })

  test('a lease that ran out still holds while nobody else wants it; renewing keeps it', async () => {
    const commentId = await write('没人来抢')
    const { token } = await take(commentId, one)
    await cloud.clock.advance(4 * MINUTE)
    const { until } = await cloud.get('review.renew', { commentId, token }, one)
    expect(Date.parse(until)).toBeGreaterThan(cloud.clock.now() + 4 * MINUTE)
    await cloud.clock.advance(20 * MINUTE)
    expect((await decide(commentId, one, 'publish')).outcome).toBe('published')
  })

  test('taking the next one gives two moderators two different ones', async () => {
    const ids = [await write('第一条待看'), await write('第二条待看')]
    const [a, b] = await Promise.all(
      [one, two].map((as) => cloud.get('review.takeNext', { queue: 'comments' }, as)),
    )
    expect(a?.task?.commentId).not.toBe(b?.task?.commentId)
    for (const task of [a?.task, b?.task])
      await cloud.get(
        'review.release',
        { commentId: task!.commentId, token: task!.token },
        task === a?.task ? one : two,
      )
    for (const id of ids) await decide(id, one, 'publish')
  })

  test('twenty approved at once: what is not simple is left, with the reason', async () => {
    const simple = await write('简单的一条')
    const held = await write('有人在看的一条')
    await take(held, two)
    const items = [simple, held, 'none'].map((commentId) => ({ commentId, revision: 1 }))
    const tooMany = Array.from({ length: 21 }, (_, index) => ({ commentId: `many-${index}`, revision: 1 }))
    expect(await cloud.refusal('review.approveMany', { items: tooMany }, one)).toBe('INPUT_INVALID')
    const edited = await write('改过一次的一条')
    await cloud.get('comment.revise', { commentId: edited, basedOn: 1, text: '改好的一条' }, by(edited))
    expect(await approvedAtOnce(edited, one)).toBe(false)
    const { results } = await cloud.get('review.approveMany', { items }, one)
    expect(results.map(({ done }) => done)).toEqual([true, false, false])
    expect(await cloud.get('review.approveMany', { items: items.slice(0, 1) }, one)).toEqual({
      results: [{ commentId: simple, done: true, why: null }],
    })
  })
})

describe('who may not', () => {
  test('nobody reviews what they wrote, what answers them or what names them', async () => {
    const own = await write('审核员自己写的', moderator)
    expect(await cloud.refusal('review.take', { commentId: own }, one)).toBe('NOT_YOURS')
    await decide(own, two, 'publish')
    const reply = await write('回复审核员', member, { parentId: own })
    expect(await cloud.refusal('review.take', { commentId: reply }, one)).toBe('NOT_YOURS')
    const named = await write('王演示同志审得太慢')
    expect(await cloud.refusal('review.take', { commentId: named }, one)).toBe('NOT_YOURS')
    expect((await decide(named, two, 'publish')).outcome).toBe('published')
    expect(JSON.stringify(await cloud.get('review.queue', { queue: 'comments' }, one))).not.toContain(reply)
  })

  test('somebody without the role has no desk', async () => {
    const session = await cloud.signIn(committee.openid)
    expect(await cloud.refusal('review.queue', { queue: 'comments' }, session)).toBe('ACCESS_DENIED')
  })
})

describe('appeals', () => {
  test('another moderator decides; reversed it is published, and that stands in the log as well', async () => {
    const commentId = await write('这样安排不合理，应当改')
    await decide(commentId, one, 'reject')
    const appeal = { commentId, revision: 1, text: '这是批评，不是骂人' }
    const asked = await cloud.get('comment.appeal', appeal, by(commentId))
    expect(asked.appeal).toBe('waiting')
    expect(await cloud.get('comment.appeal', appeal, by(commentId))).toEqual(asked)
    expect(await cloud.refusal('review.take', { commentId }, one)).toBe('NOT_YOURS')
    const { tasks } = await cloud.get('review.queue', { queue: 'appeals' }, two)
    expect(tasks.find((task) => task.commentId === commentId)?.appeal).toEqual({
      reason: 'insult',
      note: null,
      text: '这是批评，不是骂人',
    })
    expect(await approvedAtOnce(commentId, two)).toBe(false)
    expect((await decide(commentId, two, 'publish')).outcome).toBe('appealReversed')
    expect(await mine(commentId)).toMatchObject({ status: 'published', appeal: 'reversed' })
    expect(await shown()).toContain('不合理')
  })

  test('upheld it stays as it is, and is not appealed twice', async () => {
    const commentId = await write('张三家住哪里我知道')
    await decide(commentId, one, 'reject', 'privacy')
    await cloud.get('comment.appeal', { commentId, revision: 1, text: '大家都知道' }, by(commentId))
    expect((await decide(commentId, two, 'reject', null)).outcome).toBe('appealUpheld')
    expect(await mine(commentId)).toMatchObject({
      status: 'rejected',
      appeal: 'upheld',
      mayAppeal: false,
    })
    expect(
      await cloud.refusal('comment.appeal', { commentId, revision: 1, text: '再看看' }, by(commentId)),
    ).toBe('APPEAL_EXISTS')
  })
})

describe('reports by readers', () => {
  test('three bring it back to a person and take nothing down; kept, it takes three more', async () => {
    const commentId = await write('有人看不惯的一条')
    await decide(commentId, one, 'publish')
    const report = (as: As) => cloud.get('comment.report', { commentId, reason: 'insult', text: '' }, as)
    expect(
      await cloud.refusal('comment.report', { commentId, reason: 'insult', text: '' }, by(commentId)),
    ).toBe('OWN_COMMENT')
    for (const openid of ['o-r1', 'o-r2', 'o-r2']) await report({ openid })
    expect(await cloud.refusal('review.take', { commentId }, one)).toBe('TASK_GONE')
    await report({ openid: 'o-r3' })
    expect(await approvedAtOnce(commentId, one)).toBe(false)
    expect(await shown()).toContain('有人看不惯')
    const { reports, taskKind } = await take(commentId, one)
    expect([reports.length, taskKind]).toEqual([3, 'reports'])
    expect((await decide(commentId, one, 'publish')).outcome).toBe('kept')
    await report({ openid: 'o-r4' })
    expect(await cloud.refusal('review.take', { commentId }, one)).toBe('TASK_GONE')
    for (const openid of ['o-r5', 'o-r6']) await report({ openid })
    expect((await decide(commentId, two, 'reject')).outcome).toBe('rejected')
    expect(await shown()).not.toContain('有人看不惯')
  })
})

describe('a second pair of eyes', () => {
  test('where the policy asks for one, two have to agree', async () => {
    const officers = [await cloud.signIn(committee.openid), await cloud.signIn(committee2.openid)]
    const change = async (secondLookSubjects: Array<'study'>) => {
      const { current, nextVersion } = await cloud.get('review.policy', {}, officers[0]!)
      const next = { ...current, version: nextVersion, why: '试两人看', secondLookSubjects }
      await cloud.get('review.proposePolicy', next, officers[0]!)
      await cloud.get('review.decidePolicy', { version: nextVersion, confirm: true }, officers[1]!)
      await cloud.clock.advance(MINUTE)
    }
    await change(['study'])
    const commentId = await write('要两个人看的一条')
    expect(await approvedAtOnce(commentId, one)).toBe(false)
    expect((await decide(commentId, one, 'publish')).outcome).toBe('second')
    expect(await cloud.refusal('review.take', { commentId }, one)).toBe('NOT_YOURS')
    expect((await decide(commentId, two, 'reject')).outcome).toBe('second')
    expect((await decide(commentId, three, 'publish')).outcome).toBe('published')
    await change([])
  })
})
