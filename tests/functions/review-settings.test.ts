/** What the desk reviews by: the list of words, which two moderators change, and the policy in its versions. */
import type { InputOf } from '../../cloudfunctions/kernel/contract'
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import { openCloud, type As, type TestCloud } from '../support/cloud'
import { committee, committee2, moderator, moderator2, moderator3, secretary } from '../support/people'

const MINUTE = 60_000
let cloud: TestCloud
let subject: { kind: 'study'; id: string }
let one: As
let two: As
let three: As
let officer: As
beforeAll(async () => {
  cloud = await openCloud()
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId }
})
afterAll(() => cloud.close())
beforeEach(async () => {
  await cloud.clock.advance(MINUTE)
  one = await cloud.signIn(moderator.openid)
  two = await cloud.signIn(moderator2.openid)
  three = await cloud.signIn(moderator3.openid)
  officer = await cloud.signIn(committee.openid)
})

let made = 0
/** What somebody who never wrote before submits. */
async function commentBy(openid: string, text: string): Promise<InputOf<Contracts['comment.submit']>> {
  await cloud.get('comment.agree', { accepted: '2026-11' }, { openid })
  const { chosen } = await cloud.get('comment.start', {}, { openid })
  return { commentId: `s-${++made}`, subject, kind: 'comment', parentId: null, text, shownName: chosen }
}

/** Somebody writes a text; answers with them and with what became of it at once. */
async function write(text: string) {
  const openid = `o-settings-${made}`
  return { openid, ...(await cloud.get('comment.submit', await commentBy(openid, text), { openid })) }
}

describe('the list of words', () => {
  type Proposal = InputOf<Contracts['review.proposeWords']>

  /** The list in force with one more word, to be proposed. */
  async function proposalWith(word: string): Promise<Proposal> {
    const { current, nextVersion } = await cloud.get('review.words', {}, one)
    const { entries = [], exceptions = [] } = current ?? {}
    const added = { word, category: 'insult' as const, level: 'forbidden' as const, variants: [] }
    return { version: nextVersion, why: `添上${word}`, entries: [...entries, added], exceptions }
  }

  const confirm = (version: number, as: As) => cloud.ask('review.decideWords', { version, confirm: true }, as)
  const withdraw = (version: number, as: As) =>
    cloud.get('review.decideWords', { version, confirm: false }, as)

  test('changes only when another moderator confirms, and counts for what is written from then on', async () => {
    const proposal = await proposalWith('示例禁词甲')
    const proposed = await cloud.get('review.proposeWords', proposal, one)
    expect(proposed.proposed).toMatchObject({ version: proposal.version, proposer: '王演示', mine: true })
    expect((await cloud.get('review.words', {}, two)).proposed?.mine).toBe(false)
    expect((await confirm(proposal.version, one)).error?.code).toBe('WORDS_SECOND_PERSON')
    await cloud.clock.advance(MINUTE)
    const before = await write('这里写着示例禁词甲')
    expect(before.status).toBe('waiting')

    const { data: confirmed } = await confirm(proposal.version, two)
    expect(confirmed).toMatchObject({
      proposed: null,
      current: { version: proposal.version, proposer: '王演示', decider: '蒋样本' },
      nextVersion: proposal.version + 1,
    })
    expect(confirmed!.versions.filter(({ status }) => status === 'current')).toHaveLength(1)
    await cloud.clock.advance(MINUTE)
    expect(await write('这里又写着示例禁词甲')).toMatchObject({ status: 'rejected', reason: 'insult' })
    // What was judged before stays as it was.
    const { commentId, openid } = before
    expect((await cloud.get('comment.one', { commentId }, { openid })).status).toBe('waiting')
  })

  test('one proposal at a time; sent again it is the same one', async () => {
    const proposal = await proposalWith('示例禁词乙')
    const first = await cloud.get('review.proposeWords', proposal, one)
    expect(await cloud.get('review.proposeWords', proposal, one)).toEqual(first)
    const others = [
      { ...proposal, version: proposal.version + 1 },
      { ...proposal, why: '另一种改法', entries: proposal.entries.slice(1) },
    ]
    for (const other of others)
      expect(await cloud.refusal('review.proposeWords', other, two)).toBe('WORDS_CHANGED')
    expect((await cloud.get('review.words', {}, two)).proposed).toMatchObject({ why: proposal.why })
    await withdraw(proposal.version, one)
  })

  test('of two who propose at once one is told so', async () => {
    const proposal = await proposalWith('示例禁词丙')
    const answers = await Promise.all([one, two].map((as) => cloud.ask('review.proposeWords', proposal, as)))
    expect(answers.map(({ error }) => error?.code ?? 'proposed').sort()).toEqual([
      'WORDS_CHANGED',
      'proposed',
    ])
    await withdraw(proposal.version, three)
  })

  test('withdrawn, also by who proposed it, it never counts and its number is not used again', async () => {
    const proposal = await proposalWith('示例禁词丁')
    await cloud.get('review.proposeWords', proposal, one)
    const after = await withdraw(proposal.version, one)
    expect(after.proposed).toBeNull()
    expect(after.versions[0]).toMatchObject({ version: proposal.version, status: 'withdrawn' })
    expect(after.nextVersion).toBe(proposal.version + 1)
    expect((await confirm(proposal.version, two)).error?.code).toBe('WORDS_NOT_PROPOSED')
    expect(await cloud.refusal('review.proposeWords', { ...proposal, why: '再来' }, two)).toBe(
      'WORDS_CHANGED',
    )
    await cloud.clock.advance(MINUTE)
    expect((await write('这里写着示例禁词丁')).status).toBe('waiting')
  })

  test('decided once: the same decision again is none, another one is refused', async () => {
    const proposal = await proposalWith('示例禁词戊')
    await cloud.get('review.proposeWords', proposal, one)
    const answers = await Promise.all([two, three].map((as) => confirm(proposal.version, as)))
    const codes = answers.map(({ error }) => error?.code ?? 'confirmed')
    expect([...codes].sort()).toEqual(['WORDS_NOT_PROPOSED', 'confirmed'])
    const decider = codes[0] === 'confirmed' ? two : three
    expect((await confirm(proposal.version, decider)).data?.current?.version).toBe(proposal.version)
    const late = { version: proposal.version, confirm: false }
    expect(await cloud.refusal('review.decideWords', late, decider)).toBe('WORDS_NOT_PROPOSED')
    expect(await cloud.refusal('review.decideWords', { version: 999, confirm: true }, two)).toBe(
      'WORDS_NOT_PROPOSED',
    )
    const { versions } = await cloud.get('review.words', {}, one)
    expect(versions.filter(({ status }) => status === 'current')).toHaveLength(1)
  })

  test('a list being written is tried without being kept; each hit says where it stands', async () => {
    const { entries, exceptions } = await proposalWith('示例禁词己')
    const text = '前面，示例 禁词＊己后面'
    const tried = await cloud.get('review.tryWords', { text, list: { entries, exceptions } }, one)
    expect(tried).toMatchObject({
      outcome: 'reject',
      hits: [{ word: '示例禁词己', category: 'insult', written: '示例 禁词＊己', start: 3, end: 10 }],
    })
    expect((await cloud.get('review.tryWords', { text }, one)).hits).toEqual([])
    const harmless = { entries, exceptions: [...exceptions, '示例禁词己后面'] }
    expect((await cloud.get('review.tryWords', { text, list: harmless }, one)).outcome).toBe('pass')
  })

  test('is for moderators only', async () => {
    expect(await cloud.refusal('review.words', {}, officer)).toBe('ACCESS_DENIED')
    const proposal = await proposalWith('示例禁词庚')
    expect(await cloud.refusal('review.proposeWords', proposal, officer)).toBe('ACCESS_DENIED')
  })
})

describe('the policy', () => {
  /** The next version: what is in force with these changes. */
  async function nextPolicy(changes: object): Promise<InputOf<Contracts['review.changePolicy']>> {
    const { versions } = await cloud.get('review.policy', {}, officer)
    const { by, at, version, ...fields } = versions[0]!
    void [by, at]
    return { ...fields, version: version + 1, why: '试一试', ...changes }
  }

  test('changed, it counts for what is written from then on, and the versions before stay readable', async () => {
    const { versions: before } = await cloud.get('review.policy', {}, officer)
    expect(before.at(-1)).toMatchObject({ version: 1, by: null, at: null })
    const long = '字'.repeat(60)
    await write(`甲${long}`)
    const next = await nextPolicy({ maxLength: 50 })
    const { versions } = await cloud.get('review.changePolicy', next, officer)
    expect(versions[0]).toMatchObject({ version: next.version, maxLength: 50, by: '吴示例', why: '试一试' })
    expect(versions.slice(1)).toEqual(before)
    await cloud.clock.advance(MINUTE)
    const openid = 'o-settings-long'
    expect(await cloud.refusal('comment.submit', await commentBy(openid, `乙${long}`), { openid })).toBe(
      'TEXT_TOO_LONG',
    )
    const short = await write('短的一条')
    const { comments } =
      require('../../cloudfunctions/domains/comment') as typeof import('../../cloudfunctions/domains/comment')
    expect((await comments.get(short.commentId))?.revisions[0]?.policyVersion).toBe(next.version)

    await cloud.get('review.changePolicy', await nextPolicy({ maxLength: 500 }), officer)
    await cloud.clock.advance(MINUTE)
    await write(`丙${long}`)
  })

  test('of two changes at once one is told so; sent again it is the same one', async () => {
    const next = await nextPolicy({ perDay: 31 })
    const other = await cloud.signIn(committee2.openid)
    const answers = await Promise.all(
      [officer, other].map((as) => cloud.ask('review.changePolicy', next, as)),
    )
    const codes = answers.map(({ error }) => error?.code ?? 'changed')
    expect([...codes].sort()).toEqual(['POLICY_CHANGED', 'changed'])
    const winner = codes[0] === 'changed' ? officer : other
    const again = await cloud.get('review.changePolicy', next, winner)
    expect(again.versions.filter(({ version }) => version === next.version)).toHaveLength(1)
    for (const version of [next.version - 1, next.version + 2].filter((one) => one > 1))
      expect(await cloud.refusal('review.changePolicy', { ...next, version }, winner)).toBe('POLICY_CHANGED')
  })

  test('a moderator reads it and may not change it; others do neither', async () => {
    expect((await cloud.get('review.policy', {}, one)).mayChange).toBe(false)
    expect((await cloud.get('review.policy', {}, officer)).mayChange).toBe(true)
    const next = await nextPolicy({ publishTrusted: false })
    expect(await cloud.refusal('review.changePolicy', next, one)).toBe('ACCESS_DENIED')
    const branch = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('review.policy', {}, branch)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('review.changePolicy', next, branch)).toBe('ACCESS_DENIED')
  })
})
