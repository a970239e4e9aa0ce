import { openCloud, type TestCloud } from '../support/cloud'
import { member, secretary } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const good = { code: 'LX26-7KMQ', name: '许试用' }

describe('binding with an invite code', () => {
  test('somebody unbound is told so and sees no member data', async () => {
    expect(await cloud.get('organisation.me', {}, { openid: 'o-new' })).toEqual({ bound: false })
    expect(await cloud.get('home.get', {}, { openid: 'o-new' })).toEqual({
      bound: false,
      day: expect.any(String),
      disclosure: null,
    })
    expect(await cloud.refusal('study.today', {}, { openid: 'o-new' })).toBe('NOT_BOUND')
  })

  test('a wrong code, a wrong name, a used and an expired code each say so and bind nothing', async () => {
    const as = { openid: 'o-tries' }
    expect(await cloud.refusal('organisation.bind', { code: 'LX26-XXXX', name: '许试用' }, as)).toBe(
      'INVITE_UNKNOWN',
    )
    expect(await cloud.refusal('organisation.bind', { code: good.code, name: '许尝试' }, as)).toBe(
      'NAME_MISMATCH',
    )
    expect(await cloud.refusal('organisation.bind', { code: 'LX26-3HVD', name: '秦模拟' }, as)).toBe(
      'INVITE_EXPIRED',
    )
    expect(await cloud.refusal('organisation.bind', { code: 'LX26-5RYC', name: '陈示例' }, as)).toBe(
      'INVITE_USED',
    )
    expect(await cloud.get('organisation.me', {}, as)).toEqual({ bound: false })
  })

  test('the code is forgiving about case, spaces and dashes; binding again gives the first result', async () => {
    const as = { openid: 'o-binds' }
    const first = await cloud.get('organisation.bind', { code: ' lx26 7kmq ', name: '许 试用' }, as)
    expect(first.member).toMatchObject({ name: '许试用', organisationName: '示例局机关党支部' })
    expect(await cloud.get('organisation.bind', good, as)).toEqual(first)
    expect(await cloud.get('organisation.me', {}, as)).toEqual({ bound: true, member: first.member })
  })

  test('a used code binds nobody else, and a bound account binds nothing else', async () => {
    expect(await cloud.refusal('organisation.bind', good, { openid: 'o-other' })).toBe('INVITE_USED')
    expect(await cloud.refusal('organisation.bind', { code: 'LX26-9PWT', name: '朱范例' }, member)).toBe(
      'ALREADY_BOUND',
    )
  })

  test('many wrong codes lock the account for an hour, even for a right code', async () => {
    const as = { openid: 'o-guesses' }
    for (let attempt = 0; attempt < 8; attempt++)
      expect(await cloud.refusal('organisation.bind', { code: `GUESS${attempt}`, name: '许试用' }, as)).toBe(
        'INVITE_UNKNOWN',
      )
    const right = { code: 'LX26-9PWT', name: '朱范例' }
    expect(await cloud.refusal('organisation.bind', right, as)).toBe('TOO_MANY_TRIES')
    await cloud.clock.advance(61 * 60_000)
    expect(await cloud.refusal('organisation.bind', right, as)).toBeNull()
  })

  test('fifty bindings at once with one code bind one account', async () => {
    const officer = await cloud.signIn(secretary.openid)
    const { members } = await cloud.get('organisation.roster', { organisationId: 'branch-1' }, officer)
    const unbound = members.find(({ bound, name }) => !bound && name !== '秦模拟')
    if (!unbound) throw new Error('the demo has no unbound member left')
    const { code } = await cloud.get('organisation.issueInvite', { memberId: unbound.id }, officer)
    const tries = Array.from({ length: 50 }, (_, index) =>
      cloud.refusal('organisation.bind', { code, name: unbound.name }, { openid: `o-race-${index}` }),
    )
    const outcomes = await Promise.all(tries)
    expect(outcomes.filter((refused) => refused === null)).toHaveLength(1)
    expect(new Set(outcomes.filter((refused) => refused !== null))).toEqual(new Set(['INVITE_USED']))
  })

  test('a new invite replaces the older one', async () => {
    const officer = await cloud.signIn(secretary.openid)
    const first = await cloud.get('organisation.issueInvite', { memberId: 'm-new-3' }, officer)
    const second = await cloud.get('organisation.issueInvite', { memberId: 'm-new-3' }, officer)
    const as = { openid: 'o-reissued' }
    expect(await cloud.refusal('organisation.bind', { code: first.code, name: '秦模拟' }, as)).toBe(
      'INVITE_UNKNOWN',
    )
    expect(await cloud.refusal('organisation.bind', { code: second.code, name: '秦模拟' }, as)).toBeNull()
  })
})
