import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicKeyOf, sealingRandom, sealText, toBase64 } from '../../cloudfunctions/domains/feedback/sealing'
import { demoPeople } from '../../demo/people'
import { openCloud, type TestCloud } from '../support/cloud'
import { jpeg, withExif } from '../support/photos'
import { newUploadId, partsOf } from '../support/upload'

const LETTERS = 200
const IP = '203.0.113.177'
const DEVICE = 'PhoneOfTheSender-77Q'
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** Half of them are known to the roster, half were never seen before. */
const senders = Array.from({ length: LETTERS }, (_, at) =>
  at % 2 === 0 ? demoPeople[(at / 2) % demoPeople.length]!.openid : `o-visitor-zz${at}q`,
)

/** What the camera wrote into it, among it where it stood; as text and as it stands in base64. */
const CAMERA = 'SecretCamera1'
const inPhoto = [CAMERA, ...[0, 1, 2].map(inBase64)]
let photo: Buffer

/** The middle of the words in base64, when so many bytes stand before them. */
function inBase64(before: number): string {
  return Buffer.from('x'.repeat(before) + CAMERA)
    .toString('base64')
    .slice(4, 16)
}

let folder: string
let cloud: TestCloud
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lianxin-anonymity-'))
  photo = withExif(await jpeg(60, 40))
  cloud = await openCloud({ data: join(folder, 'data'), traceFile: join(folder, 'trace.jsonl') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A call as it comes in from a phone: with who it is, where from and by what, all of which WeChat knows. */
async function fromPhone(name: string, openid: string, action: string, input: object) {
  const response = await fetch(`${cloud.url}/functions/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-wx-openid': openid,
      'user-agent': DEVICE,
      'x-forwarded-for': IP,
      'x-real-ip': IP,
    },
    body: JSON.stringify({ action, input }),
  })
  const body = (await response.json()) as { result?: { data?: unknown; error?: { code: string } } }
  if (!body.result?.data) throw new Error(`${action}: ${JSON.stringify(body)}`)
  return body.result.data as { letterId: string }
}

/** A photo as a phone's camera made it, in case a changed app did not draw it anew. */
async function sendPhoto(openid: string): Promise<string> {
  const uploadId = newUploadId()
  for (const part of partsOf(uploadId, '照片1.jpg', photo))
    await fromPhone('public', openid, 'attachment.putPart', part)
  await fromPhone('public', openid, 'attachment.finish', { uploadId })
  return uploadId
}

async function send(at: number, openid: string): Promise<string> {
  const token = createHash('sha256').update(`receipt ${at}`).digest('hex')
  if (at % 4 < 2) {
    const sent = await fromPhone('public', openid, 'feedback.send', {
      organisationId: `branch-${(at % 3) + 1}`,
      category: 'suggestion',
      concerns: { kind: 'matter' },
      about: null,
      text: `意见第 ${at} 号`,
      uploadIds: at % 20 === 0 ? [await sendPhoto(openid)] : [],
      token,
    })
    await fromPhone('public', openid, 'feedback.follow', { token })
    return sent.letterId
  }
  const replyKey = random(32)
  const keys = [inspectorKey, replyKey].map(publicKeyOf)
  const sent = await fromPhone('public', openid, 'feedback.sendSealed', {
    token,
    organisationId: 'committee',
    text: sealText(`密件第 ${at} 号`, keys, random(sealingRandom(2))),
    replyKey: toBase64(publicKeyOf(replyKey)),
  })
  const act = { kind: 'message', actId: `act-${at}`, text: sealText('补充', keys, random(sealingRandom(2))) }
  await fromPhone('public', openid, 'feedback.actByReceipt', { token, act })
  return sent.letterId
}

const inspectorKey = random(32)

/** Every document of every collection, as text by collection and id. */
async function documents(): Promise<Map<string, string>> {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const { collectionDefinitions } =
    require('../../cloudfunctions/collections') as typeof import('../../cloudfunctions/collections')
  const found = new Map<string, string>()
  for (const { name } of collectionDefinitions) {
    const { data } = await database
      .collection(name)
      .where({ _id: database.command.gt('') })
      .limit(1000)
      .get()
    for (const one of data as Array<{ _id: string }>) found.set(`${name}/${one._id}`, JSON.stringify(one))
  }
  return found
}

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const file = join(path, name)
    return statSync(file).isDirectory() ? filesIn(file) : [file]
  })
}

test('after two hundred unnamed letters nothing that is kept tells who sent one', async () => {
  const watch = await cloud.signIn('o-demo-inspector')
  await cloud.get('feedback.registerKey', { publicKey: toBase64(publicKeyOf(inspectorKey)) }, watch)
  await cloud.clock.advance(12 * 60_000 + 34_567)
  const before = await documents()
  const letters: string[] = []
  for (const [at, openid] of senders.entries()) letters.push(await send(at, openid))
  await cloud.raw('jobs', { Type: 'Timer', TriggerName: 'tick' })
  const after = await documents()
  expect(new Set(letters).size).toBe(LETTERS)

  const touched = [...after].filter(([key, text]) => before.get(key) !== text)
  const people = demoPeople.flatMap(({ openid, memberId, name }) => [openid, `"${memberId}"`, name])
  const telling = [...people, ...senders, IP, DEVICE]
  const ofLetters = touched.filter(([, text]) => letters.some((letterId) => text.includes(letterId)))
  expect(ofLetters.length).toBeGreaterThanOrEqual(LETTERS * 3)
  for (const [key, text] of touched) {
    for (const trait of telling) expect([key, text.includes(trait)]).toEqual([key, false])
    // Whatever was written since holds no time finer than the hour; nothing could be laid beside another record.
    const times = text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\b1[6-9]\d{11}\b/g) ?? []
    if (ofLetters.some(([other]) => other === key))
      for (const time of times) expect([key, time]).toEqual([key, expect.stringMatching(/:00:00\.000Z$/)])
  }

  // Photos came with some of them: their own documents and files tell nothing either.
  expect(inPhoto.some((words) => photo.toString('base64').includes(words))).toBe(true)
  expect([...after.keys()].filter((key) => key.startsWith('attachments/')).length).toBe(LETTERS / 20)
  for (const [key, text] of after)
    for (const words of inPhoto) expect([key, text.includes(words)]).toEqual([key, false])

  // What functions print, which the platform keeps.
  const printed = cloud
    .recentCalls()
    .filter(({ name }) => name === 'public')
    .flatMap((call) => call.console.map(({ text }) => text))
  expect(printed.length).toBeGreaterThan(50)
  for (const trait of [...telling, ...letters])
    expect(printed.filter((line) => line.includes(trait))).toEqual([])

  // The search does find what is there: a letter in the own name is told by it.
  const named = {
    organisationId: 'branch-1',
    category: 'suggestion',
    concerns: { kind: 'matter' },
    about: null,
  }
  const own = { ...named, text: '实名的信', sendId: 'send-1', name: '', contact: '' }
  const { letterId } = await fromPhone('member', 'o-demo-member', 'feedback.sendNamed', own)
  expect((await documents()).get(`feedbackLetters/${letterId}`)).toContain('"m-member"')

  // The files themselves: what is deleted, rolled back or only passed through would still stand in them.
  await cloud.close()
  const strangers = [...senders.filter((openid) => openid.includes('zz')), IP, DEVICE]
  for (const file of filesIn(folder)) {
    const raw = readFileSync(file, 'latin1')
    // Parts of uploads are deleted from the database, whose file keeps their pages until they are used again. That is
    // why the phone draws a photo anew before anything of it is sent.
    const ofPhoto = file.includes('database.sqlite') ? [] : inPhoto
    for (const trait of [...strangers, ...ofPhoto]) expect([file, raw.includes(trait)]).toEqual([file, false])
  }
}, 300_000)
