import { openCloud, type As, type TestCloud } from '../support/cloud'
import { committee, editor, member, member2, secretary, someone } from '../support/people'

let cloud: TestCloud
let branch: As
let above: As
let today: string
beforeAll(async () => {
  cloud = await openCloud()
  branch = await cloud.signIn(secretary.openid)
  above = await cloud.signIn(committee.openid)
  today = (await cloud.get('home.get', {}, member)).day
})
afterAll(() => cloud.close())

const year = () => Number(today.slice(0, 4))
const propose = (proposalId: string, extra: object = {}, as: As = branch) =>
  cloud.ask(
    'hours.propose',
    {
      proposalId,
      memberId: 'm-member',
      day: today,
      minutes: 120,
      title: '示例专题党课',
      reason: '没有带手机，现场签名为证',
      ...extra,
    },
    as,
  )

/** A grant as other domains make it, inside a transaction of their own. */
async function grant(memberId: string, id: string, minutes: number) {
  const { transaction } = await import('../../cloudfunctions/kernel/transaction')
  const { grantHours } = await import('../../cloudfunctions/domains/hours')
  return transaction((running) =>
    grantHours(running, {
      memberId,
      minutes,
      ruleId: 'course.completed',
      evidence: { kind: 'course', id, title: '示例课程' },
      day: today,
    }),
  )
}

describe('the ledger of study hours', () => {
  test('the same evidence counts once, however often and at once it is granted', async () => {
    await Promise.all(Array.from({ length: 10 }, () => grant('m-member2', 'course-a', 90)))
    const mine = await cloud.get('hours.mine', {}, member2)
    expect(mine.progress).toMatchObject({ minutes: 90, hours: 1.5, targetHours: 32, reached: false })
    expect(mine.entries).toHaveLength(1)
    expect(mine.entries[0]).toMatchObject({
      minutes: 90,
      ruleName: '学完课程',
      evidence: { kind: 'course', title: '示例课程' },
      manual: null,
    })
  })

  test('a day is never worth more than the cap, also when many grants meet', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((index) => grant('m-editor', `course-${index}`, 150)))
    const mine = await cloud.get('hours.mine', {}, editor)
    expect(mine.progress.minutes).toBe(480)
    expect(mine.entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(480)
  })

  test('the next page goes on where the first one ends, within the year', async () => {
    const first = await cloud.get('hours.mine', { year: year() - 1 }, member2)
    expect(first.entries).toEqual([])
    expect((await cloud.get('hours.mine', { cursor: `${today}~` }, member2)).entries).toEqual([])
  })
})

describe('entries by hand', () => {
  test('one officer enters, another confirms, the member sees by whom and why', async () => {
    const { data } = await propose('p-1')
    expect(data).toMatchObject({ state: 'waiting', memberName: '陈示例', proposedBy: '周演示' })
    expect((await cloud.get('hours.mine', {}, member)).progress.minutes).toBe(0)
    expect((await cloud.get('hours.mine', {}, member)).proposals).toHaveLength(1)
    const input = { proposalId: 'p-1', confirm: true, note: '' }
    expect(await cloud.refusal('hours.decide', input, branch)).toBe('SECOND_OFFICER_NEEDED')
    const open = await cloud.get('hours.proposals', { organisationId: 'committee', state: 'waiting' }, above)
    expect(open.proposals.map(({ proposalId, mayDecide }) => [proposalId, mayDecide])).toEqual([
      ['p-1', true],
    ])
    await Promise.all(Array.from({ length: 5 }, () => cloud.get('hours.decide', input, above)))
    const mine = await cloud.get('hours.mine', {}, member)
    expect(mine.progress.minutes).toBe(120)
    expect(mine.entries).toHaveLength(1)
    expect(mine.entries[0]?.manual).toMatchObject({
      reason: '没有带手机，现场签名为证',
      proposedBy: '周演示',
      confirmedBy: '吴示例',
    })
  })

  test('a refused entry does not count and says why', async () => {
    await propose('p-2')
    await cloud.get('hours.decide', { proposalId: 'p-2', confirm: false, note: '签到表上没有名字' }, above)
    const mine = await cloud.get('hours.mine', {}, member)
    expect(mine.progress.minutes).toBe(120)
    expect(mine.proposals).toMatchObject([
      { state: 'refused', note: '签到表上没有名字', decidedBy: '吴示例' },
    ])
    const again = { proposalId: 'p-2', confirm: true, note: '' }
    expect(await cloud.refusal('hours.decide', again, above)).toBe('PROPOSAL_DECIDED')
  })

  test('nobody enters about themself, about strangers, or about a day to come', async () => {
    expect((await propose('p-3', { memberId: 'm-secretary' })).error?.code).toBe('OWN_MATTER')
    expect((await propose('p-4', { memberId: 'm-member2' })).error?.code).toBe('ACCESS_DENIED')
    expect((await propose('p-5', { day: `${year() + 1}-01-01` })).error?.code).toBe('DAY_NOT_ALLOWED')
    expect((await propose('p-6', { memberId: 'm-nobody' })).error?.code).toBe('MEMBER_UNKNOWN')
  })

  test('a correction is a new entry that takes no more than there is', async () => {
    const [entry] = (await cloud.get('hours.mine', {}, member)).entries
    const correct = (proposalId: string, minutes: number) =>
      cloud.get(
        'hours.correct',
        { proposalId, entryId: entry?.entryId ?? '', minutes, reason: '提前离场' },
        branch,
      )
    await correct('c-1', -30)
    await cloud.get('hours.decide', { proposalId: 'c-1', confirm: true, note: '' }, above)
    const mine = await cloud.get('hours.mine', {}, member)
    expect(mine.progress.minutes).toBe(90)
    expect(mine.entries).toHaveLength(2)
    await correct('c-2', -100)
    const tooMuch = { proposalId: 'c-2', confirm: true, note: '' }
    expect(await cloud.refusal('hours.decide', tooMuch, above)).toBe('CORRECTION_TOO_LARGE')
  })
})

describe('what officers see', () => {
  test('bands of the branch for both, names for its own officer only, and the member sees who looked', async () => {
    const ofYear = { organisationId: 'branch-1', year: year() }
    const bands = await cloud.get('hours.overview', ofYear, above)
    expect(bands.mayList).toBe(false)
    const shown = Object.values(bands.bands ?? {}).reduce((sum, count) => sum + count, 0)
    expect(shown).toBe(bands.memberCount)
    expect(await cloud.refusal('hours.members', ofYear, above)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('hours.entriesOf', ofYear, above)).toBe('ACCESS_DENIED')
    expect((await cloud.get('hours.mine', {}, member)).looks).toEqual([])

    const { members } = await cloud.get('hours.members', ofYear, branch)
    expect(members).toHaveLength(bands.memberCount)
    expect(members.find(({ memberId }) => memberId === 'm-member')?.progress.minutes).toBe(90)
    const names = members.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh-CN')))
    expect((await cloud.get('hours.mine', {}, member)).looks).toEqual([{ day: today, officerName: '周演示' }])
  })

  test('the pages of the export hold every member once and every entry', async () => {
    const seen: string[] = []
    let entries = 0
    let cursor: string | undefined
    do {
      const page = await cloud.get(
        'hours.entriesOf',
        { organisationId: 'branch-1', year: year(), cursor },
        branch,
      )
      seen.push(...page.members.map(({ memberId }) => memberId))
      entries += page.members.reduce((sum, found) => sum + found.entries.length, 0)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const { members } = await cloud.get('hours.members', { organisationId: 'branch-1', year: year() }, branch)
    expect(seen.sort()).toEqual(members.map(({ memberId }) => memberId).sort())
    expect(entries).toBeGreaterThan(2)
    for (const action of ['hours.entriesOf', 'hours.members', 'hours.proposals'])
      expect(cloud.operationsOf(action).filter(({ index }) => index === null)).toEqual([])
  })
})

describe('certificates', () => {
  test('the same standing gives the same one; anybody can verify it and learns the surname only', async () => {
    const first = await cloud.get('hours.certificate', { year: year() }, member)
    expect(await cloud.get('hours.certificate', { year: year() }, member)).toEqual(first)
    expect(await cloud.get('hours.certificateOf', { memberId: 'm-member', year: year() }, branch)).toEqual(
      first,
    )
    const typed = `${first.code.slice(0, 4)} ${first.code.slice(4).toLowerCase()}`
    expect(await cloud.get('hours.verifyCertificate', { code: typed }, someone)).toEqual({
      name: '陈**',
      year: year(),
      hours: 1.5,
      issuedAt: first.issuedAt,
      holds: true,
    })
    const [entry] = (await cloud.get('hours.mine', {}, member)).entries
    await cloud.get(
      'hours.correct',
      { proposalId: 'c-3', entryId: entry?.entryId ?? '', minutes: -30, reason: '记错了' },
      branch,
    )
    await cloud.get('hours.decide', { proposalId: 'c-3', confirm: true, note: '' }, above)
    expect((await cloud.get('hours.verifyCertificate', { code: typed })).holds).toBe(false)
    expect((await cloud.get('hours.certificate', { year: year() }, member)).code).not.toBe(first.code)
  })

  test('there is none without hours, none of other branches, and no code that is not one', async () => {
    expect(await cloud.refusal('hours.certificate', { year: year() - 1 }, member)).toBe('NO_HOURS')
    const other = { memberId: 'm-member2', year: year() }
    expect(await cloud.refusal('hours.certificateOf', other, branch)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('hours.verifyCertificate', { code: 'ABCD' })).toBe('CERTIFICATE_UNKNOWN')
  })
})

describe('targets', () => {
  test('an administrator adds a version; it holds from its first day and is added once', async () => {
    const admin = await cloud.signIn('o-demo-admin')
    const version = {
      version: 2,
      from: today,
      memberHours: 40,
      officerHours: 60,
      officerCentralised: 1,
      minutesPerHour: 45,
      source: '示例县直属机关党委通知',
    }
    expect(await cloud.refusal('hours.setTarget', version, branch)).toBe('ACCESS_DENIED')
    expect(await cloud.refusal('hours.setTarget', { ...version, from: '2026-01-01' }, admin)).toBe(
      'FIRST_DAY_PAST',
    )
    await cloud.get('hours.setTarget', version, admin)
    const { versions } = await cloud.get('hours.setTarget', version, admin)
    expect(versions.map((known) => known.version)).toEqual([2, 1])
    expect(await cloud.refusal('hours.setTarget', { ...version, memberHours: 41, version: 4 }, admin)).toBe(
      'TARGETS_CHANGED',
    )
    const mine = await cloud.get('hours.mine', {}, member2)
    expect(mine.progress).toMatchObject({ hours: 2, targetHours: 40 })
    const last = await cloud.get('hours.mine', { year: year() - 1 }, member2)
    expect(last.target.version).toBe(1)
  })
})
