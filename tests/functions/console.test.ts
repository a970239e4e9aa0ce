import { openCloud, type TestCloud } from '../support/cloud'
import { editor, editor2, member, secretary } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud({ history: true })
})
afterAll(() => cloud.close())

const requestCode = () => cloud.get('console.requestCode', { browser: 'Chrome · Windows' })

describe('signing in to the console', () => {
  test('a browser waits until the person confirms, and gets the token exactly once', async () => {
    const { code, pollToken } = await requestCode()
    expect(await cloud.get('console.poll', { pollToken })).toEqual({ status: 'waiting' })
    expect(await cloud.get('console.describeCode', { code }, secretary)).toMatchObject({
      browser: 'Chrome · Windows',
    })
    await cloud.get(
      'console.confirm',
      { code: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}` },
      secretary,
    )
    const polls = await Promise.all(Array.from({ length: 5 }, () => cloud.get('console.poll', { pollToken })))
    const tokens = polls.flatMap((poll) => (poll.status === 'confirmed' ? [poll.token] : []))
    expect(tokens).toHaveLength(1)
    const session = await cloud.get('console.session', {}, { session: tokens[0] })
    expect(session).toMatchObject({
      name: '周演示',
      roles: [{ role: 'branchOfficer', organisationId: 'branch-1' }],
    })
  })

  test('the code alone is worth nothing, an old one expires, a used one cannot be taken over', async () => {
    const { code, pollToken } = await requestCode()
    expect(await cloud.refusal('console.poll', { pollToken: code.repeat(4) })).toBe('SIGN_IN_CODE_UNKNOWN')
    await cloud.clock.advance(3 * 60_000)
    expect(await cloud.refusal('console.confirm', { code }, secretary)).toBe('SIGN_IN_CODE_EXPIRED')
    expect(await cloud.get('console.poll', { pollToken })).toEqual({ status: 'expired' })
    const second = await requestCode()
    await cloud.get('console.confirm', { code: second.code }, secretary)
    expect(await cloud.refusal('console.confirm', { code: second.code }, editor)).toBe('SIGN_IN_CODE_USED')
  })

  test('people without an office cannot confirm, and see that they have no console', async () => {
    const { code } = await requestCode()
    expect(await cloud.refusal('console.confirm', { code }, member)).toBe('CONSOLE_NOT_ALLOWED')
    expect(await cloud.get('console.sessions', {}, member)).toEqual({ mayUseConsole: false, sessions: [] })
  })

  test('a session ends by signing out, by being revoked on the phone, and by itself', async () => {
    const out = await cloud.signIn(secretary.openid)
    await cloud.get('console.signOut', {}, out)
    expect(await cloud.refusal('console.session', {}, out)).toBe('SIGN_IN_REQUIRED')

    const revoked = await cloud.signIn(editor2.openid)
    const { sessions } = await cloud.get('console.sessions', {}, editor2)
    expect(sessions).toHaveLength(1)
    expect(await cloud.refusal('console.revoke', { sessionId: sessions[0]?.id ?? '' }, editor)).toBe(
      'SESSION_UNKNOWN',
    )
    await cloud.get('console.revoke', { sessionId: sessions[0]?.id ?? '' }, editor2)
    expect(await cloud.refusal('console.session', {}, revoked)).toBe('SIGN_IN_REQUIRED')

    const old = await cloud.signIn(secretary.openid)
    await cloud.clock.advance(8 * 3_600_000)
    expect(await cloud.refusal('console.session', {}, old)).toBe('SIGN_IN_REQUIRED')
  })

  test('an OPENID opens nothing in the console, a session nothing among the members', async () => {
    const session = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('console.session', {}, secretary)).toBe('SIGN_IN_REQUIRED')
    expect(await cloud.refusal('study.today', {}, session)).toBe('NOT_BOUND')
  })

  test('no token and no code of a session stands readable in the database', async () => {
    const { session } = await cloud.signIn(secretary.openid)
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    const { data } = await database
      .collection('consoleSessions')
      .where({ memberId: 'm-secretary' })
      .limit(100)
      .get()
    expect(data.length).toBeGreaterThan(0)
    expect(JSON.stringify(data)).not.toContain(session)
  })

  test('what ended long ago is swept away', async () => {
    await cloud.clock.advance(3 * 24 * 3_600_000)
    await cloud.get('console.sweep', {})
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    for (const name of ['consoleSessions', 'signInCodes'])
      expect(
        (
          await database
            .collection(name)
            .where({ expiresAt: database.command.gt('') })
            .count()
        ).total,
      ).toBe(0)
  })
})
