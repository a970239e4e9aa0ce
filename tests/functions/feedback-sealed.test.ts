import {
  keyIdOf,
  openText,
  publicKeyOf,
  sealingRandom,
  sealText,
  secretsOf,
  toBase64,
} from '../../cloudfunctions/domains/feedback/sealing'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, secretary } from '../support/people'

const inspector = { openid: 'o-demo-inspector' }
const keyOf = (n: number) => Uint8Array.from({ length: 32 }, (_, at) => (n + at * 11) % 256)
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const base64 = (key: Uint8Array) => toBase64(publicKeyOf(key))

let cloud: TestCloud
let watch: As
beforeAll(async () => {
  cloud = await openCloud()
  watch = await cloud.signIn(inspector.openid)
})
afterAll(() => cloud.close())

const seal = (text: string, ...keys: Uint8Array[]) =>
  sealText(text, keys.map(publicKeyOf), random(sealingRandom(keys.length)))
let count = 0
const actId = () => `act-${++count}`

describe('a sealed letter', () => {
  const first = keyOf(1)
  const second = keyOf(2)
  const words = '组织：示例局机关党支部\n\n采购的账目与实际不符。'

  test('waits for inspectors to make keys; only they can, and a key belongs to one of them', async () => {
    expect((await cloud.get('feedback.inspectors', {})).committees[0]!.inspectors).toEqual([])
    const officer = await cloud.signIn(secretary.openid)
    expect(await cloud.refusal('feedback.registerKey', { publicKey: base64(first) }, officer)).toBe(
      'ACCESS_DENIED',
    )
    const keys = await cloud.get('feedback.registerKey', { publicKey: base64(first) }, watch)
    expect(await cloud.get('feedback.registerKey', { publicKey: base64(first) }, watch)).toEqual(keys)
    const { committees } = await cloud.get('feedback.inspectors', {})
    expect(committees[0]!.inspectors).toEqual([
      { keyId: keyIdOf(publicKeyOf(first)), name: '郑样本', publicKey: base64(first) },
    ])
  })

  test('goes to the inspector, who answers under seal; nobody else reads a word, the operator neither', async () => {
    const { token, replyKey } = await secretsOf('0000000000000000')
    const text = seal(words, first, replyKey)
    const input = { token, organisationId: 'committee', text, replyKey: base64(replyKey) }
    const { letterId } = await cloud.get('feedback.sendSealed', input)
    expect((await cloud.get('feedback.sendSealed', input)).letterId).toBe(letterId)

    const above = await cloud.signIn(committee.openid)
    const admin = await cloud.signIn('o-demo-admin')
    expect(await cloud.refusal('feedback.handled', { letterId }, above)).toBe('LETTER_UNKNOWN')
    expect(await cloud.refusal('feedback.handled', { letterId }, admin)).toBe('ACCESS_DENIED')

    const { letters } = await cloud.get(
      'feedback.queue',
      { scope: 'own', state: 'open', mode: 'sealed' },
      watch,
    )
    expect(letters).toMatchObject([{ letterId, opening: '' }])
    expect(cloud.operationsOf('feedback.queue').filter(({ index }) => index === null)).toEqual([])
    const seen = await cloud.get('feedback.handled', { letterId }, watch)
    expect(openText(seen.text!, [first])).toBe(words)
    expect(openText(seen.text!, [second])).toBeNull()

    const handle = (act: object) =>
      cloud.ask('feedback.handle', { letterId, act: { actId: actId(), ...act } as never }, watch)
    expect((await handle({ kind: 'accept' })).error).toBeUndefined()
    expect((await handle({ kind: 'start' })).error).toBeUndefined()
    // What would be kept readable is refused.
    expect((await handle({ kind: 'reply', text: '明文答复', summary: '' })).error?.code).toBe('SEALED_ONLY')
    expect((await handle({ kind: 'message', text: '明文留言' })).error?.code).toBe('SEALED_ONLY')
    const away = { kind: 'moveTo', organisationId: 'branch-1', to: 'officer', reason: seal('转', first) }
    expect((await handle(away)).error?.code).toBe('DESK_UNFIT')
    const reply = seal('已核实，账目已更正。', first, replyKey)
    expect((await handle({ kind: 'reply', text: reply, summary: '不该公开' })).error).toBeUndefined()

    const followed = await cloud.get('feedback.follow', { token })
    expect(followed.publication).toBeNull()
    const answer = followed.steps.find(({ kind }) => kind === 'replied')!
    expect(openText(answer.text!, [replyKey])).toBe('已核实，账目已更正。')
    expect(openText(followed.text!, [replyKey])).toBe(words)

    const everything = await dump()
    expect(everything).toContain(letterId)
    for (const secret of [
      words,
      '采购的账目',
      '账目已更正',
      '0000000000000000',
      Buffer.from(replyKey).toString('hex'),
    ])
      expect(everything).not.toContain(secret)
  })

  test('is refused when it is sealed to somebody who is no inspector in office', async () => {
    const { token, replyKey } = await secretsOf('1111111111111117')
    const input = { token, organisationId: 'committee', replyKey: base64(replyKey) }
    for (const text of [
      seal(words, keyOf(9), replyKey),
      seal(words, replyKey),
      seal(words, first, keyOf(9), replyKey),
    ])
      expect(await cloud.refusal('feedback.sendSealed', { ...input, text })).toBe('KEYS_CHANGED')
    expect(await cloud.refusal('feedback.sendSealed', { ...input, text: 'lx1.AAAA' })).toBe('SEALED_ONLY')
  })

  test('after a rotation new letters need the new key, and old ones stay readable with the old one', async () => {
    const keys = await cloud.get('feedback.registerKey', { publicKey: base64(second) }, watch)
    expect(keys.own.map(({ retiredOn }) => retiredOn === null)).toEqual([true, false])
    expect(keys.inOffice.map(({ keyId }) => keyId)).toEqual([keyIdOf(publicKeyOf(second))])
    // A retired key does not come back into use.
    expect(await cloud.refusal('feedback.registerKey', { publicKey: base64(first) }, watch)).toBe('KEY_UNFIT')
    const { token, replyKey } = await secretsOf('2222222222222224')
    const input = { token, organisationId: 'committee', replyKey: base64(replyKey) }
    expect(await cloud.refusal('feedback.sendSealed', { ...input, text: seal(words, first, replyKey) })).toBe(
      'KEYS_CHANGED',
    )
    await cloud.get('feedback.sendSealed', { ...input, text: seal(words, second, replyKey) })
  })

  test('an inspector who leaves office gets no further letters', async () => {
    const { members } =
      require('../../cloudfunctions/domains/organisation/store') as typeof import('../../cloudfunctions/domains/organisation/store')
    const member = (await members.get('m-inspector'))!
    await members.update('m-inspector', {
      grants: member.grants.map((grant) => ({ ...grant, to: '2026-01-02' })),
    })
    expect((await cloud.get('feedback.inspectors', {})).committees[0]!.inspectors).toEqual([])
    await members.update('m-inspector', { grants: member.grants })
  })

  test('overdue it stays where it can be read when nobody stands above, and that is said in public', async () => {
    const { token, replyKey } = await secretsOf('3333333333333331')
    const text = seal(words, second, replyKey)
    await cloud.get('feedback.sendSealed', {
      token,
      organisationId: 'committee',
      text,
      replyKey: base64(replyKey),
    })
    await cloud.clock.advance(25 * 86_400_000)
    for (let round = 0; round < 2; round++)
      await cloud.raw('jobs', { action: 'feedback.keepTime', input: {} })
    const { steps, office } = await cloud.get('feedback.follow', { token })
    expect(steps.map(({ kind }) => kind)).toEqual(['submitted', 'overdue'])
    expect(office).toBe('示例县直属机关党委纪检委员')
    // Its inspector is told so on the phone.
    const { messages } = await cloud.get('message.mine', {}, inspector)
    expect(messages.map(({ lines }) => lines.map(({ text: said }) => said).join('|')).join()).toMatch(
      /已超过受理期限/,
    )
    expect(JSON.stringify(messages)).not.toContain('账目')
  })
})

describe('under a level above', () => {
  const third = keyOf(3)
  const own = keyOf(4)
  let above: As
  let lower: As
  beforeAll(async () => {
    // Signed in again: sessions end as the clock goes on.
    above = await cloud.signIn(inspector.openid)
    await cloud.get('feedback.registerKey', { publicKey: base64(third) }, above)
    const { members, organisations, accounts } =
      require('../../cloudfunctions/domains/organisation/store') as typeof import('../../cloudfunctions/domains/organisation/store')
    const name = '示例局党委'
    const place = { organisationId: 'sub', organisationPath: '/committee/sub/', organisationName: name }
    await organisations.put({
      _id: 'sub',
      name,
      kind: 'committee',
      parentId: 'committee',
      path: '/committee/sub/',
      memberCount: 1,
    })
    // Somebody of the roster is the inspector there.
    const member = (await members.get('m-member2'))!
    const grants = [{ ...place, role: 'inspector' as const, from: '2026-01-01', to: null }]
    await members.update('m-member2', { grants })
    const account = (await accounts.get('o-demo-member2'))!
    await accounts.update('o-demo-member2', { member: { ...account.member!, grants } })
    expect(member.name).toBeTruthy()
    lower = await cloud.signIn('o-demo-member2')
    await cloud.get('feedback.registerKey', { publicKey: base64(own) }, lower)
  })

  const sent = async (receipt: string, keys: Uint8Array[]) => {
    const { token, replyKey } = await secretsOf(receipt)
    const input = { token, organisationId: 'sub', replyKey: base64(replyKey) }
    const { letterId } = await cloud.get('feedback.sendSealed', {
      ...input,
      text: seal('一件事', ...keys, replyKey),
    })
    return { token, letterId, replyKey }
  }
  const later = async () => {
    await cloud.clock.advance(25 * 86_400_000)
    for (let round = 0; round < 3; round++)
      await cloud.raw('jobs', { action: 'feedback.keepTime', input: {} })
    above = await cloud.signIn(inspector.openid)
    lower = await cloud.signIn('o-demo-member2')
  }

  test('it is sealed to both levels from the start, and the one above takes it over when it is overdue', async () => {
    const { committees } = await cloud.get('feedback.inspectors', {})
    const committee = committees.find(({ id }) => id === 'sub')!
    expect(committee.above).toMatchObject({ inspectors: [{ name: '郑样本', publicKey: base64(third) }] })
    const { token, letterId } = await sent('4444444444444448', [own, third])
    expect(
      (await cloud.get('feedback.handled', { letterId }, lower)).sealedTo
        .map(({ publicKey }) => publicKey)
        .sort(),
    ).toEqual([base64(own), base64(third)].sort())
    await later()
    const { steps, office } = await cloud.get('feedback.follow', { token })
    expect(steps.at(-1)!.kind).toBe('escalated')
    expect(office).toBe('示例县直属机关党委纪检委员')
    const seen = await cloud.get('feedback.handled', { letterId }, above)
    expect(openText(seen.text!, [third])).toBe('一件事')
    const { messages } = await cloud.get('message.mine', {}, inspector)
    expect(JSON.stringify(messages)).toContain('下级超期未受理')
  })

  test('sealed to the lower level only it never goes where nobody can read it', async () => {
    const { token, letterId } = await sent('5555555555555555', [own])
    await later()
    const { steps, office } = await cloud.get('feedback.follow', { token })
    expect(steps.at(-1)!.kind).toBe('overdue')
    expect(office).toBe('示例局党委纪检委员')
    // Whom the sender left out does not meet it either, though the office would let them.
    expect(await cloud.refusal('feedback.handled', { letterId }, above)).toBe('LETTER_UNKNOWN')
  })

  test('the second review of what one inspector answered goes to the level above', async () => {
    const { token, letterId, replyKey } = await sent('6666666666666662', [own, third])
    const handle = (act: object) =>
      cloud.get('feedback.handle', { letterId, act: { actId: actId(), ...act } as never }, lower)
    await handle({ kind: 'accept' })
    await handle({ kind: 'start' })
    await handle({ kind: 'reply', text: seal('答复', own, third, replyKey), summary: '' })
    const ask = { kind: 'review' as const, actId: actId(), text: seal('请再看', own, third, replyKey) }
    const asked = await cloud.get('feedback.actByReceipt', { token, act: ask })
    expect(asked).toMatchObject({ status: 'reviewRequested', office: '示例县直属机关党委纪检委员' })
    expect((await cloud.get('feedback.handled', { letterId }, above)).mayReview).toBe(true)
  })
})

/** Everything in the database as text. */
async function dump(): Promise<string> {
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
      return JSON.stringify(data)
    }),
  )
  return parts.join('\n')
}
