import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoKeys } from '../../demo/keys'
import { fingerprintOf, readPhoneKey } from '../../cloudfunctions/domains/comment/phone/fingerprint'
import { phoneCode } from '../support/authors'
import { openCloud, type TestCloud } from '../support/cloud'

const NUMBER = '19900007531'
const MINUTE = 60_000

let folder: string
let cloud: TestCloud
let subject: { kind: 'study'; id: string }
let made = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxin-phone-'))
  cloud = await openCloud({ data: join(folder, 'data'), traceFile: join(folder, 'trace.jsonl') })
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function policy(phoneCheck: string) {
  await fetch(`${cloud.url}/localcloud/policy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phoneCheck }),
  })
}

/** Somebody new who has accepted the agreement, and nothing else. */
async function newcomer() {
  const as = { openid: `o-phone-${++made}` }
  await cloud.get('comment.agree', { accepted: '2026-11' }, as)
  return as
}
type As = Awaited<ReturnType<typeof newcomer>>

const verify = async (as: As, code: string) => cloud.ask('comment.verifyPhone', { code }, as)
const verifiedOn = async (as: As) => (await cloud.get('comment.start', {}, as)).phoneVerifiedOn

async function write(as: As) {
  const { chosen } = await cloud.get('comment.start', {}, as)
  const commentId = `phone-${++made}`
  const input = { commentId, subject, kind: 'comment' as const, parentId: null, text: `第 ${made} 句` }
  return { commentId, code: await cloud.refusal('comment.submit', { ...input, shownName: chosen }, as) }
}

async function accountOf({ openid }: As) {
  const { accounts } =
    require('../../cloudfunctions/domains/organisation/store') as typeof import('../../cloudfunctions/domains/organisation/store')
  return accounts.get(openid)
}

describe('a phone before the first comment', () => {
  afterEach(() => policy('works'))

  test('without it nothing is written, with it it is, and all that is kept is the day and a fingerprint', async () => {
    const as = await newcomer()
    const refused = await write(as)
    expect(refused.code).toBe('PHONE_REQUIRED')
    expect(await cloud.refusal('comment.one', { commentId: refused.commentId }, as)).toBe('COMMENT_UNKNOWN')
    const { day } = (await import('../../cloudfunctions/kernel/time')).momentOf(cloud.clock.now())
    const answer = await verify(as, await phoneCode(cloud.url, as.openid, NUMBER))
    expect(answer.data).toEqual({ phoneVerifiedOn: day })
    const fingerprint = fingerprintOf(`+86${NUMBER}`, readPhoneKey(demoKeys.LIANXIN_PHONE_KEY)!)
    expect((await accountOf(as))?.phone).toEqual({ verifiedOn: day, fingerprint })
    expect((await write(as)).code).toBeNull()
  })

  test('a retry answers with the first result and asks nobody; the same number may belong to a family', async () => {
    const as = await newcomer()
    const code = await phoneCode(cloud.url, as.openid, NUMBER)
    const first = await verify(as, code)
    const before = await accountOf(as)
    await cloud.clock.advance(24 * 60 * MINUTE)
    expect(await verify(as, code)).toEqual(first)
    expect(await accountOf(as)).toEqual(before)
    const spouse = await newcomer()
    await verify(spouse, await phoneCode(cloud.url, spouse.openid, NUMBER))
    expect((await accountOf(spouse))?.phone?.fingerprint).toBe(before?.phone?.fingerprint)
  })

  test('a code that was used, is too old or never was is refused by name and leaves nothing', async () => {
    const [as, other] = [await newcomer(), await newcomer()]
    const used = await phoneCode(cloud.url, other.openid)
    await verify(other, used)
    const late = await phoneCode(cloud.url, as.openid)
    await cloud.clock.advance(5 * MINUTE)
    for (const code of [used, late, 'never was'])
      expect((await verify(as, code)).error?.code).toBe('PHONE_CODE_INVALID')
    expect((await accountOf(as))?.phone).toBeNull()
  })

  test.each(['down', 'quota', 'slow'])(
    'while WeChat is %s it is said, and nothing is half done',
    async (mode) => {
      const as = await newcomer()
      await policy(mode)
      const code = await phoneCode(cloud.url, as.openid)
      expect((await verify(as, code)).error?.code).toBe('PHONE_CHECK_BUSY')
      expect((await accountOf(as))?.phone).toBeNull()
      await policy('works')
      expect((await verify(as, await phoneCode(cloud.url, as.openid))).data).toBeDefined()
    },
  )

  test('an environment without a key says so before WeChat is asked', async () => {
    const { verifyPhone } =
      require('../../cloudfunctions/domains/comment/phone/verifying') as typeof import('../../cloudfunctions/domains/comment/phone/verifying')
    const { momentOf } = await import('../../cloudfunctions/kernel/time')
    const as = await newcomer()
    const { personOf } =
      require('../../cloudfunctions/domains/organisation/persons') as typeof import('../../cloudfunctions/domains/organisation/persons')
    const person = personOf((await accountOf(as))!)
    const code = await phoneCode(cloud.url, as.openid)
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const attempt = () => verifyPhone(person, code, momentOf(cloud.clock.now()))
    process.env.LIANXIN_PHONE_KEY = 'short'
    try {
      await expect(attempt()).rejects.toMatchObject({ kind: { code: 'PHONE_CHECK_OFF' } })
    } finally {
      process.env.LIANXIN_PHONE_KEY = demoKeys.LIANXIN_PHONE_KEY
    }
    expect(said.mock.calls.join()).toContain('LIANXIN_PHONE_KEY')
    said.mockRestore()
    await attempt()
    expect(await verifiedOn(as)).not.toBeNull()
  })

  test('taken back it is erased, what was written stays, and nothing more is written or changed', async () => {
    const as = await newcomer()
    await verify(as, await phoneCode(cloud.url, as.openid))
    const { commentId } = await write(as)
    const forgotten = { phoneVerifiedOn: null }
    expect(await cloud.get('comment.forgetPhone', {}, as)).toEqual(forgotten)
    expect(await cloud.get('comment.forgetPhone', {}, as)).toEqual(forgotten)
    expect((await accountOf(as))?.phone).toBeNull()
    expect((await write(as)).code).toBe('PHONE_REQUIRED')
    const edit = { commentId, basedOn: 1, text: '改一改' }
    expect(await cloud.refusal('comment.revise', edit, as)).toBe('PHONE_REQUIRED')
    expect((await cloud.get('comment.one', { commentId }, as)).text).not.toBe('改一改')
    await verify(as, await phoneCode(cloud.url, as.openid))
    expect(await cloud.refusal('comment.revise', edit, as)).toBeNull()
    await cloud.get('comment.forgetPhone', {}, as)
    expect((await cloud.get('comment.withdraw', { commentId }, as)).status).toBe('withdrawn')
  })

  test('it survives binding to a member', async () => {
    const as = await newcomer()
    await verify(as, await phoneCode(cloud.url, as.openid))
    await cloud.get('organisation.bind', { code: 'LX26-7KMQ', name: '许试用' }, as)
    expect(await verifiedOn(as)).not.toBeNull()
  })
})

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name)
    return statSync(file).isDirectory() ? filesIn(file) : [file]
  })
}

test('the number is nowhere: not in a document, a line of the log, the trace or a byte of the files', async () => {
  const as = await newcomer()
  // A marker on the same way, to know that the search finds what is there.
  const marker = `o-marker-${made}`
  await cloud.get('comment.agree', { accepted: '2026-11' }, { openid: marker })
  await verify(as, await phoneCode(cloud.url, as.openid, NUMBER))
  const calls = JSON.stringify(cloud.recentCalls())
  expect(calls).toContain('comment.verifyPhone')
  expect(calls).not.toContain(NUMBER)
  await cloud.close()
  const files = filesIn(folder).map((file) => readFileSync(file, 'latin1'))
  expect(files.length).toBeGreaterThan(1)
  expect(files.some((text) => text.includes(marker))).toBe(true)
  expect(files.filter((text) => text.includes(NUMBER))).toEqual([])
})
