import { openCloud, type TestCloud } from '../support/cloud'
import { member } from '../support/people'
import { momentOf } from '../../cloudfunctions/kernel/time'

let cloud: TestCloud
let persons: typeof import('../../cloudfunctions/domains/organisation')
beforeAll(async () => {
  cloud = await openCloud()
  persons = require('../../cloudfunctions/domains/organisation') as typeof persons
})
afterAll(() => cloud.close())

/** What the kernel knows of somebody, or null. */
const known = async (openid: string) =>
  (await persons.knownByOpenid(openid, momentOf(cloud.clock.now())))?.person ?? null
/** Somebody who needs an account, as a call of theirs begins. */
const behind = async (openid: string) => persons.personBehind(openid, { person: await known(openid) })

describe('persons', () => {
  test('somebody unknown becomes one person on first need, also when needed twenty times at once', async () => {
    expect(await known('o-citizen')).toBeNull()
    const found = await Promise.all(Array.from({ length: 20 }, () => behind('o-citizen')))
    const ids = new Set(found.map(({ personId }) => personId))
    expect(ids.size).toBe(1)
    expect(found[0]).toMatchObject({ memberId: null, agreedAt: null })
    expect(found[0]?.personId).not.toContain('citizen')
    expect(await persons.openidOf(found[0]?.personId ?? '')).toBe('o-citizen')
  })

  test('a bound member is the person with the member id; somebody known before keeps who they were', async () => {
    expect(await behind(member.openid)).toMatchObject({
      personId: 'm-member',
      memberId: 'm-member',
    })
    const before = await behind('o-known-before')
    const invite = { code: 'LX26-7KMQ', name: '许试用' }
    await cloud.get('organisation.bind', invite, { openid: 'o-known-before' })
    expect(await behind('o-known-before')).toEqual({ ...before, memberId: 'm-new-1' })
    const found = await persons.personsOfMembers(['m-member', 'm-new-1', 'm-new-2'])
    expect([...found]).toEqual([
      ['m-member', 'm-member'],
      ['m-new-1', before.personId],
    ])
  })

  test('wrong codes and binding afterwards leave one person with a clean slate', async () => {
    const as = { openid: 'o-mistypes' }
    await cloud.refusal('organisation.bind', { code: 'LX26-XXXX', name: '朱范例' }, as)
    const before = await behind(as.openid)
    await cloud.get('organisation.bind', { code: 'LX26-9PWT', name: '朱范例' }, as)
    expect(await behind(as.openid)).toEqual({ ...before, memberId: 'm-new-2' })
  })

  test('the service agreement is accepted once; a later acceptance does not move the date', async () => {
    const { personId } = await behind('o-agrees')
    const at = momentOf(cloud.clock.now())
    await persons.agree(personId, at)
    await persons.agree(personId, momentOf(at.ms + 1000))
    expect((await behind('o-agrees')).agreedAt).toBe(at.iso)
  })
})
