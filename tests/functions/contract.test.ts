import fc from 'fast-check'
import { MAX_EVENT_BYTES } from '../../localcloud/limits'
import { openCloud, type TestCloud } from '../support/cloud'
import type { ActionContract, Audience } from '../../cloudfunctions/kernel/contract'
import { member, secretary, someone } from '../support/people'

let cloud: TestCloud
let contracts: Record<string, ActionContract>
let commonCodes: string[]
beforeAll(async () => {
  cloud = await openCloud()
  contracts = (
    require('../../cloudfunctions/domains/contracts') as typeof import('../../cloudfunctions/domains/contracts')
  ).contracts
  const errors =
    require('../../cloudfunctions/kernel/errors') as typeof import('../../cloudfunctions/kernel/errors')
  commonCodes = errors.commonErrors.map(({ code }) => code)
})
afterAll(() => cloud.close())

/** Everything in the database, to see that nothing changed. */
async function fingerprint(): Promise<string> {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const { collectionDefinitions } =
    require('../../cloudfunctions/collections') as typeof import('../../cloudfunctions/collections')
  const parts = await Promise.all(
    collectionDefinitions.map(async ({ name }) => {
      const { data } = await database
        .collection(name)
        .where({ _id: database.command.gt('') })
        .limit(1000)
        .get()
      return `${name} ${JSON.stringify(data)}`
    }),
  )
  return parts.join('\n')
}

const hostile = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    [],
    'x',
    0,
    { __proto__: null, a: 1 },
    { $gt: '' },
    '\u0000',
    '🀄'.repeat(50),
    'x'.repeat(31_000),
  ),
)

/** An input object with the contract's own keys but arbitrary values, and some keys nobody asked for. */
function hostileInput(contract: ActionContract) {
  const shape = (contract.input as unknown as { shape?: Record<string, unknown> }).shape ?? {}
  const keys = [...Object.keys(shape), 'extra', 'openid', 'memberId', '__proto__']
  return fc.oneof(hostile, fc.dictionary(fc.constantFrom(...keys), hostile))
}

describe('the contract is the only door', () => {
  test('hostile input to every action answers within the contract, quickly refuses, and changes nothing', async () => {
    // These do something on an empty input, which is sound input for them. (Jobs refuse everybody.)
    const names = Object.keys(contracts).filter(
      (name) => !['console.requestCode', 'console.signOut', 'comment.forgetPhone'].includes(name),
    )
    const session = (await cloud.signIn(secretary.openid)).session
    await cloud.get('quiz.daily', {}, member)
    await cloud.get('home.get', {}, member)
    const before = await fingerprint()
    for (const name of names) {
      const contract = contracts[name]
      if (!contract) continue
      const allowed = [
        ...commonCodes.filter((code) => code !== 'INTERNAL'),
        ...contract.errors.map(({ code }) => code),
      ]
      await fc.assert(
        fc.asyncProperty(hostileInput(contract), async (input) => {
          const sent = JSON.stringify({ action: name, input, session })
          // Beyond the cloud's own limit the call never reaches the function.
          fc.pre(Buffer.byteLength(sent) <= MAX_EVENT_BYTES)
          const event = JSON.parse(sent) as unknown
          const answer = await cloud.raw(contract.audience, event, member.openid)
          if (answer.error) {
            expect(allowed).toContain(answer.error.code)
            expect(answer.error.traceId).toMatch(/^[0-9a-f]{16}$/)
            expect(JSON.stringify(answer.error)).not.toMatch(/node_modules|\bat .*:\d+|o-demo/)
          }
        }),
        { numRuns: 25, verbose: 0 },
      )
    }
    expect(await fingerprint()).toBe(before)
    // Grows with the number of actions; a busy machine needs its time.
  }, 300_000)

  test.each(['member', 'public', 'console', 'jobs'] as Audience[])(
    'an event of %s that is no call at all is refused by name',
    async (audience) => {
      for (const event of [
        {},
        [],
        'text',
        7,
        { action: 7 },
        { action: '__proto__' },
        { action: 'constructor' },
        { action: 'home.get ' },
      ])
        expect((await cloud.raw(audience, event, member.openid)).error?.code).toBe('ACTION_UNKNOWN')
    },
  )

  test('each action is served by the function of its audience and by no other', async () => {
    for (const [name, { audience }] of Object.entries(contracts))
      for (const other of ['member', 'public', 'console', 'jobs']) {
        const { error } = await cloud.raw(other, { action: name, input: { nonsense: 1 } }, someone.openid)
        expect(error?.code === 'ACTION_UNKNOWN').toBe(other !== audience)
      }
  })

  test('the access matrix: who is refused what before anything is read about them', async () => {
    const session = (await cloud.signIn(secretary.openid)).session
    for (const [name, { audience, access }] of Object.entries(contracts)) {
      const call = async (extra: object, openid?: string) =>
        (await cloud.raw(audience, { action: name, input: { nonsense: 1 }, ...extra }, openid)).error?.code
      const open = access.kind === 'anyone' || access.kind === 'anonymous'
      if (audience === 'console' && !open) {
        expect(await call({}, secretary.openid)).toBe('SIGN_IN_REQUIRED')
        expect(await call({ session: 'wrong' })).toBe('SIGN_IN_REQUIRED')
        const mayPass =
          access.kind === 'member' || (access.kind === 'role' && access.roles.includes('branchOfficer'))
        expect(await call({ session })).toBe(mayPass ? 'INPUT_INVALID' : 'ACCESS_DENIED')
      } else if (access.kind === 'timer') {
        expect(await call({}, someone.openid)).toBe('ACCESS_DENIED')
      } else {
        expect(await call({}, someone.openid)).toBe(open ? 'INPUT_INVALID' : 'NOT_BOUND')
        const mayPass = access.kind !== 'role'
        expect(await call({}, member.openid)).toBe(mayPass ? 'INPUT_INVALID' : 'ACCESS_DENIED')
      }
    }
  })

  test('a very long input is refused as too long', async () => {
    const { error } = await cloud.raw(
      'member',
      { action: 'organisation.bind', input: { code: 'x', name: '长'.repeat(31_000) } },
      'o-x',
    )
    expect(error?.code).toBe('INPUT_TOO_LARGE')
  })

  test('through HTTP access the console answers the same, also to bodies that are no JSON', async () => {
    const http = (body: string) =>
      cloud.raw('console', {
        httpMethod: 'POST',
        path: '/console',
        headers: {},
        body,
      }) as unknown as Promise<{ statusCode: number; body: string }>
    const good = await http(JSON.stringify({ action: 'console.requestCode', input: { browser: 'x' } }))
    expect(good.statusCode).toBe(200)
    expect(JSON.parse(good.body)).toMatchObject({ data: { code: expect.any(String) } })
    for (const body of ['', '{', 'null', '[]'])
      expect(JSON.parse((await http(body)).body)).toMatchObject({ error: { code: 'ACTION_UNKNOWN' } })
  })

  test('the timer runs all jobs, and running them twice changes nothing', async () => {
    await cloud.clock.advance(120_000)
    const first = await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
    const jobs = Object.keys(contracts).filter((name) => contracts[name]?.audience === 'jobs')
    expect(Object.keys(first.data ?? {}).sort()).toEqual(jobs.sort())
    const before = await fingerprint()
    await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
    expect(await fingerprint()).toBe(before)
  })
})
