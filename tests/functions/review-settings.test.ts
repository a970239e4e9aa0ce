/** What the desk reviews by: the list of words, which two moderators change, and the policy in its versions. */
import type { InputOf } from '../../cloudfunctions/kernel/contract'
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import { settingsContent, settingsEntryId } from '../../cloudfunctions/domains/review/proven'
import { canonical } from '../../transparency-log/entry'
import { becomeAuthor } from '../support/authors'
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
  await becomeAuthor(cloud.url, openid)
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
    return { version: nextVersion, why: '有人钻空子', entries: [...entries, added], exceptions }
  }

  const confirm = (version: number, as: As) => cloud.ask('review.decideWords', { version, confirm: true }, as)
  const withdraw = (version: number, as: As) =>
    cloud.get('review.decideWords', { version, confirm: false }, as)

  test('changes only when another moderator confirms, and counts for what is written from then on', async () => {
    const proposal = await proposalWith('示例禁词甲')
    const proposed = await cloud.get('review.proposeWords', proposal, one)
    expect(proposed.proposed).toMatchObject({ version: proposal.version, proposer: '王演示', mine: true })
    expect((await cloud.get('review.words', {}, two)).proposed?.mine).toBe(false)
    expect((await confirm(proposal.version, one)).error?.code).toBe('SETTINGS_SECOND_PERSON')
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

  test('everybody is told how many words changed and why, and never which', async () => {
    const proposal = await proposalWith('示例禁词辛')
    expect(await cloud.refusal('review.proposeWords', { ...proposal, why: '防 示例-禁词辛' }, one)).toBe(
      'REASON_TELLS_WORDS',
    )
    const gone = (await cloud.get('review.words', {}, one)).current!.entries[0]!.word
    expect(await cloud.refusal('review.proposeWords', { ...proposal, why: `${gone}不用了` }, one)).toBe(
      'REASON_TELLS_WORDS',
    )
    await cloud.get('review.proposeWords', { ...proposal, entries: proposal.entries.slice(1) }, one)
    await confirm(proposal.version, two)
    const { settings } = await cloud.get('review.publicReport', { days: 30, organisationId: null })
    expect(settings[0]).toMatchObject({
      kind: 'words',
      version: proposal.version,
      role: 'moderator',
      why: '有人钻空子',
      changes: ['增加 1 个词', '去掉 1 个词'],
    })
    const { logEntries } =
      require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store')
    const entry = await logEntries.get(settingsEntryId(settings[0]!))
    expect(entry?.content).toBe(canonical(settingsContent(settings[0]!)))
    expect(entry?.content).not.toMatch(new RegExp(`示例禁词辛|${gone}`))
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
      expect(await cloud.refusal('review.proposeWords', other, two)).toBe('SETTINGS_CHANGED')
    expect((await cloud.get('review.words', {}, two)).proposed).toMatchObject({ why: proposal.why })
    await withdraw(proposal.version, one)
  })

  test('of two who propose at once one is told so', async () => {
    const proposal = await proposalWith('示例禁词丙')
    const answers = await Promise.all([one, two].map((as) => cloud.ask('review.proposeWords', proposal, as)))
    expect(answers.map(({ error }) => error?.code ?? 'proposed').sort()).toEqual([
      'SETTINGS_CHANGED',
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
    expect((await confirm(proposal.version, two)).error?.code).toBe('SETTINGS_NOT_PROPOSED')
    expect(await cloud.refusal('review.proposeWords', { ...proposal, why: '再来' }, two)).toBe(
      'SETTINGS_CHANGED',
    )
    await cloud.clock.advance(MINUTE)
    expect((await write('这里写着示例禁词丁')).status).toBe('waiting')
  })

  test('decided once: the same decision again is none, another one is refused', async () => {
    const proposal = await proposalWith('示例禁词戊')
    await cloud.get('review.proposeWords', proposal, one)
    const answers = await Promise.all([two, three].map((as) => confirm(proposal.version, as)))
    const codes = answers.map(({ error }) => error?.code ?? 'confirmed')
    expect([...codes].sort()).toEqual(['SETTINGS_NOT_PROPOSED', 'confirmed'])
    const decider = codes[0] === 'confirmed' ? two : three
    expect((await confirm(proposal.version, decider)).data?.current?.version).toBe(proposal.version)
    const late = { version: proposal.version, confirm: false }
    expect(await cloud.refusal('review.decideWords', late, decider)).toBe('SETTINGS_NOT_PROPOSED')
    expect(await cloud.refusal('review.decideWords', { version: 999, confirm: true }, two)).toBe(
      'SETTINGS_NOT_PROPOSED',
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
  let second: As
  beforeEach(async () => {
    second = await cloud.signIn(committee2.openid)
  })

  /** The next version: what is in force with these changes. */
  async function nextPolicy(changes: object): Promise<InputOf<Contracts['review.proposePolicy']>> {
    const { current, nextVersion } = await cloud.get('review.policy', {}, officer)
    return { ...current, why: '试一试', ...changes, version: nextVersion }
  }

  const decide = (version: number, confirm: boolean, as: As) =>
    cloud.ask('review.decidePolicy', { version, confirm }, as)

  /** One officer proposes, the other confirms. */
  async function change(changes: object) {
    const next = await nextPolicy(changes)
    await cloud.get('review.proposePolicy', next, officer)
    return { next, after: (await decide(next.version, true, second)).data! }
  }

  test('changes only when another officer confirms, and counts for what is written from then on', async () => {
    const long = '字'.repeat(60)
    await write(`甲${long}`)
    const next = await nextPolicy({ maxLength: 50 })
    const { proposed, current } = await cloud.get('review.proposePolicy', next, officer)
    expect(proposed).toMatchObject({
      mine: true,
      proposer: '吴示例',
      changes: ['一条最多多少字：500 改为 50'],
    })
    expect(current.maxLength).toBe(500)
    await cloud.clock.advance(MINUTE)
    await write(`乙${long}`)
    expect((await decide(next.version, true, officer)).error?.code).toBe('SETTINGS_SECOND_PERSON')
    const { data } = await decide(next.version, true, second)
    expect(data).toMatchObject({ proposed: null, current: { version: next.version, maxLength: 50 } })
    expect(data?.versions[0]).toMatchObject({ status: 'current', proposer: '吴示例', why: '试一试' })
    await cloud.clock.advance(MINUTE)
    const openid = 'o-settings-long'
    expect(await cloud.refusal('comment.submit', await commentBy(openid, `丙${long}`), { openid })).toBe(
      'TEXT_TOO_LONG',
    )
    const short = await write('短的一条')
    const { comments } =
      require('../../cloudfunctions/domains/comment') as typeof import('../../cloudfunctions/domains/comment')
    expect((await comments.get(short.commentId))?.revisions[0]?.policyVersion).toBe(next.version)

    const { after } = await change({ maxLength: 500 })
    expect(after.versions.map(({ status }) => status).slice(0, 2)).toEqual(['current', 'past'])
    await cloud.clock.advance(MINUTE)
    await write(`丁${long}`)
  })

  test('everybody sees each change: what, why, from when, and that it stands in the public log', async () => {
    const { next } = await change({ perDay: 29, secondLookCategories: [], why: '看得过来' })
    const { settings } = await cloud.get('review.publicReport', { days: 30, organisationId: null })
    const told = settings[0]!
    expect(told).toMatchObject({
      kind: 'policy',
      version: next.version,
      role: 'committeeOfficer',
      why: '看得过来',
      changes: ['一人一天最多几条：30 改为 29', '要两人一致的词：违反法律法规 改为 无'],
    })
    expect(JSON.stringify(settings)).not.toMatch(/吴示例|m-committee/)
    expect(cloud.operationsOf('review.publicReport').map(({ index }) => index)).not.toContain(null)
    await cloud.raw('jobs', { action: 'transparency.seal', input: {} })
    const { entry, inclusion } = await cloud.get('transparency.prove', {
      entryId: settingsEntryId(told),
      remembered: null,
    })
    expect(entry).toMatchObject({ kind: 'review.settingsChanged', content: canonical(settingsContent(told)) })
    expect(inclusion).not.toBeNull()
    await change({ perDay: 30, secondLookCategories: ['illegal'] })
  })

  test('taken back or refused, it never counts, and nobody is told of it', async () => {
    for (const as of [officer, second]) {
      const next = await nextPolicy({ publishTrusted: false, why: '不会生效' })
      await cloud.get('review.proposePolicy', next, officer)
      const { data } = await decide(next.version, false, as)
      expect(data).toMatchObject({ proposed: null, nextVersion: next.version + 1 })
      expect(data?.current.publishTrusted).toBe(true)
      expect((await decide(next.version, true, second)).error?.code).toBe('SETTINGS_NOT_PROPOSED')
    }
    const { settings } = await cloud.get('review.publicReport', { days: 30, organisationId: null })
    expect(settings.map(({ why }) => why)).not.toContain('不会生效')
  })

  test('of two proposals at once one is told so; sent again it is the same one', async () => {
    const next = await nextPolicy({ perDay: 31 })
    const answers = await Promise.all(
      [officer, second].map((as) => cloud.ask('review.proposePolicy', next, as)),
    )
    const codes = answers.map(({ error }) => error?.code ?? 'proposed')
    expect([...codes].sort()).toEqual(['SETTINGS_CHANGED', 'proposed'])
    const winner = codes[0] === 'proposed' ? officer : second
    const again = await cloud.get('review.proposePolicy', next, winner)
    expect(again.versions.filter(({ version }) => version === next.version)).toHaveLength(1)
    await decide(next.version, false, winner)
    for (const version of [next.version - 1, next.version + 2].filter((one) => one > 1))
      expect(await cloud.refusal('review.proposePolicy', { ...next, version }, winner)).toBe(
        'SETTINGS_CHANGED',
      )
  })

  test('a moderator reads it and may not change it; others do neither', async () => {
    expect((await cloud.get('review.policy', {}, one)).mayChange).toBe(false)
    expect((await cloud.get('review.policy', {}, officer)).mayChange).toBe(true)
    const next = await nextPolicy({ publishTrusted: false })
    const branch = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('review.policy', {}, branch)).toBe('ACCESS_DENIED')
    for (const as of [one, branch]) {
      expect(await cloud.refusal('review.proposePolicy', next, as)).toBe('ACCESS_DENIED')
      expect((await decide(next.version, true, as)).error?.code).toBe('ACCESS_DENIED')
    }
  })
})
