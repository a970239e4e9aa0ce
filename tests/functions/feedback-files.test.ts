import { createHash } from 'node:crypto'
import {
  openFile,
  publicKeyOf,
  SEALED_NAME,
  sealFile,
  sealingRandom,
  sealText,
  secretsOf,
  toBase64,
} from '../../cloudfunctions/domains/feedback/sealing'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, member, member2, secretary } from '../support/people'
import { jpeg, noise, withExif } from '../support/photos'
import { smallPdf, upload } from '../support/upload'

let cloud: TestCloud
let officer: As
let photo: Buffer
beforeAll(async () => {
  cloud = await openCloud()
  officer = await cloud.signIn(secretary.openid)
  photo = withExif(await jpeg(60, 40))
})
afterAll(() => cloud.close())

let count = 0
const newId = () => `act-${++count}`
const tokenOf = (receipt: string) => createHash('sha256').update(receipt).digest('hex')
const letterOf = (extra: object = {}) => ({
  organisationId: 'branch-1',
  category: 'suggestion' as const,
  concerns: { kind: 'matter' as const },
  about: null,
  text: `路灯坏了，照片里看得清。第 ${++count} 封`,
  ...extra,
})
type File = { fileKey: string; name: string; bytes: number; sha256: string }
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const byReceipt = async (token: string, { fileKey }: File, piece = 0) =>
  cloud.get('feedback.fileByReceipt', { token, fileKey, piece })
/** All of a file, as a desk gets it. */
async function atDesk(letterId: string, { fileKey }: File, as: As): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let piece = 0, pieces = 1; piece < pieces; piece++) {
    const got = await cloud.get('feedback.handledFile', { letterId, fileKey, piece }, as)
    pieces = got.pieces
    parts.push(Buffer.from(got.base64, 'base64'))
  }
  return Buffer.concat(parts)
}

describe('photos with an anonymous letter', () => {
  test('arrive without their metadata, and only for those who may see the letter', async () => {
    const uploadIds = [await upload(cloud, 'IMG_20261122_093412.jpg', photo)]
    const token = tokenOf(newId())
    const letter = { ...letterOf(), uploadIds, token }
    const { letterId } = await cloud.get('feedback.send', letter)
    expect((await cloud.get('feedback.send', letter)).letterId).toBe(letterId)

    const [file] = (await cloud.get('feedback.follow', { token })).files
    // Not even what the phone called it, which tells when it was taken.
    expect(file).toMatchObject({ name: '照片1.jpg', mime: 'image/jpeg' })
    const got = await byReceipt(token, file!)
    expect(got.pieces).toBe(1)
    const kept = Buffer.from(got.base64, 'base64')
    expect(hash(kept)).toBe(file!.sha256)
    expect(kept.toString('latin1')).not.toMatch(/Exif|Secret/)
    expect(await atDesk(letterId, file!, officer)).toEqual(kept)

    const other = tokenOf(newId())
    await cloud.get('feedback.send', { ...letterOf(), token: other })
    const { fileKey } = file!
    expect(await cloud.refusal('feedback.fileByReceipt', { token: other, fileKey, piece: 0 })).toBe(
      'FILE_UNKNOWN',
    )
    expect(await cloud.refusal('feedback.fileByReceipt', { token, fileKey, piece: 1 })).toBe('FILE_UNKNOWN')
    const editor = await cloud.signIn('o-demo-editor')
    expect(await cloud.refusal('feedback.handledFile', { letterId, fileKey, piece: 0 }, editor)).toBe(
      'ACCESS_DENIED',
    )
    // No answer tells an address or what the storage calls it.
    for (const shown of [
      await cloud.get('feedback.follow', { token }),
      await cloud.get('feedback.handled', { letterId }, officer),
    ])
      expect(JSON.stringify(shown)).not.toMatch(/cloud:\/\/|https?:/)
  })

  test('one about the secretary keeps its photos from the secretary too', async () => {
    const uploadIds = [await upload(cloud, 'a.jpg', photo)]
    const token = tokenOf(newId())
    const { letterId } = await cloud.get('feedback.send', {
      ...letterOf({ concerns: { kind: 'officer' } }),
      uploadIds,
      token,
    })
    const [file] = (await cloud.get('feedback.follow', { token })).files
    const asked = { letterId, fileKey: file!.fileKey, piece: 0 }
    expect(await cloud.refusal('feedback.handledFile', asked, officer)).toBe('LETTER_UNKNOWN')
    const above = await cloud.signIn(committee.openid)
    expect((await atDesk(letterId, file!, above)).length).toBe(file!.bytes)
  })

  test('a document is refused, for it tells who wrote it; nothing of such a letter remains', async () => {
    const uploadIds = [await upload(cloud, '材料.pdf', smallPdf())]
    const token = tokenOf(newId())
    expect(await cloud.refusal('feedback.send', { ...letterOf(), uploadIds, token })).toBe('PHOTOS_ONLY')
    expect(await cloud.refusal('feedback.follow', { token })).toBe('RECEIPT_UNKNOWN')
  })

  test('an upload goes with one letter only', async () => {
    const uploadIds = [await upload(cloud, 'a.jpg', photo)]
    await cloud.get('feedback.send', { ...letterOf(), uploadIds, token: tokenOf(newId()) })
    expect(await cloud.refusal('feedback.send', { ...letterOf(), uploadIds, token: tokenOf(newId()) })).toBe(
      'ATTACHMENT_UNKNOWN',
    )
  })

  test('go both ways: with a message of the sender, with messages and the reply of the desk', async () => {
    const token = tokenOf(newId())
    const { letterId } = await cloud.get('feedback.send', { ...letterOf(), token })
    const handle = (act: object) =>
      cloud.get('feedback.handle', { letterId, act: { actId: newId(), ...act } as never }, officer)
    await handle({ kind: 'accept' })
    await handle({ kind: 'start' })
    const message = {
      kind: 'message' as const,
      actId: newId(),
      text: '就是这一盏。',
      uploadIds: [await upload(cloud, 'b.jpg', photo)],
    }
    await cloud.get('feedback.actByReceipt', { token, act: message })
    const again = await cloud.get('feedback.actByReceipt', { token, act: message })
    expect(again.messages.map(({ files }) => files.length)).toEqual([1])
    const pdf = smallPdf('order')
    const reply = {
      kind: 'reply',
      actId: newId(),
      text: '已报修，派工单附后。',
      summary: '',
      uploadIds: [await upload(cloud, '派工单.pdf', pdf)],
    }
    await handle(reply)
    await handle(reply)

    const seen = await cloud.get('feedback.follow', { token })
    const step = seen.steps.find(({ kind }) => kind === 'replied')!
    expect(step.files).toMatchObject([{ name: '派工单.pdf', mime: 'application/pdf', sha256: hash(pdf) }])
    expect(Buffer.from((await byReceipt(token, step.files[0]!)).base64, 'base64')).toEqual(pdf)
    const atTheDesk = await cloud.get('feedback.handled', { letterId }, officer)
    expect((await atDesk(letterId, atTheDesk.messages[0]!.files[0]!, officer)).length).toBeGreaterThan(100)

    // The public log commits to the file that came with the reply.
    const { feedbackContent } =
      require('../../cloudfunctions/domains/feedback/proven') as typeof import('../../cloudfunctions/domains/feedback/proven')
    expect(feedbackContent(letterId, step)).toMatchObject({ files: [hash(pdf)] })
    expect(feedbackContent(letterId, { ...step, files: [] })).not.toHaveProperty('files')
  })
})

test('a large photo comes in pieces', async () => {
  const token = tokenOf(newId())
  const uploadIds = [await upload(cloud, 'a.jpg', await noise(640))]
  await cloud.get('feedback.send', { ...letterOf(), uploadIds, token })
  const [file] = (await cloud.get('feedback.follow', { token })).files
  const first = await byReceipt(token, file!)
  expect(first.pieces).toBeGreaterThan(1)
  const parts = [first.base64]
  while (parts.length < first.pieces) parts.push((await byReceipt(token, file!, parts.length)).base64)
  const whole = Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')))
  expect(hash(whole)).toBe(file!.sha256)
})

test('photos with a letter in the own name are for its sender and the desk', async () => {
  const uploadIds = [await upload(cloud, 'a.jpg', photo)]
  const named = { ...letterOf(), uploadIds, sendId: newId(), name: '', contact: '' }
  const { letterId } = await cloud.get('feedback.sendNamed', named, member)
  const [file] = (await cloud.get('feedback.letter', { letterId }, member)).files
  const asked = { letterId, fileKey: file!.fileKey, piece: 0 }
  expect((await cloud.get('feedback.file', asked, member)).base64.length).toBeGreaterThan(100)
  expect(await cloud.refusal('feedback.file', asked, member2)).toBe('LETTER_UNKNOWN')
  expect(await cloud.refusal('feedback.file', asked, {})).toBe('LETTER_UNKNOWN')
})

test('photos of a sealed letter are sealed: the inspector and the sender open them, the storage holds noise', async () => {
  const watch = await cloud.signIn('o-demo-inspector')
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const inspectorKey = random(32)
  await cloud.get('feedback.registerKey', { publicKey: toBase64(publicKeyOf(inspectorKey)) }, watch)
  const { token, replyKey } = await secretsOf('0000000000000000')
  const keys = [inspectorKey, replyKey].map(publicKeyOf)
  const sealed = sealFile('照片1.jpg', photo, keys, random(sealingRandom(2)))
  const sealedSmall = sealFile('照片2.jpg', photo.subarray(0, 300), keys, random(sealingRandom(2)))
  const input = {
    token,
    organisationId: 'committee',
    text: sealText('照片里是原始单据。', keys, random(sealingRandom(2))),
    replyKey: toBase64(publicKeyOf(replyKey)),
  }
  // What is not sealed is not taken.
  expect(
    await cloud.refusal('feedback.sendSealed', {
      ...input,
      uploadIds: [await upload(cloud, 'a.jpg', photo)],
    }),
  ).toBe('ATTACHMENT_UNKNOWN')
  const uploadIds = [
    await upload(cloud, SEALED_NAME, Buffer.from(sealed)),
    await upload(cloud, SEALED_NAME, Buffer.from(sealedSmall)),
  ]
  const { letterId } = await cloud.get('feedback.sendSealed', { ...input, uploadIds })
  const { files } = await cloud.get('feedback.handled', { letterId }, watch)
  expect(files.map(({ name }) => name)).toEqual([SEALED_NAME, SEALED_NAME])
  const kept = await atDesk(letterId, files[0]!, watch)
  expect(kept.toString('latin1')).not.toMatch(/Exif|Secret|JFIF/)
  expect(openFile(kept, [inspectorKey])).toEqual({ name: '照片1.jpg', content: Uint8Array.from(photo) })
  const mine = Buffer.from((await byReceipt(token, files[0]!)).base64, 'base64')
  expect(openFile(mine, [replyKey])?.name).toBe('照片1.jpg')
  expect(openFile(mine, [random(32)])).toBeNull()
  // A class of sizes is all that shows of how large they are.
  const classes = files.map(({ bytes }) => bytes - (sealed.length - 2048))
  expect(classes.every((extra) => [512, 2048, 8192].includes(extra))).toBe(true)
})

test("the demo's letters have their photos, the same for sender and desk", async () => {
  const { demoOrganisations } = require('../../demo/people') as typeof import('../../demo/people')
  const { seedFeedback } = require('../../demo/feedback') as typeof import('../../demo/feedback')
  await seedFeedback(demoOrganisations(60), cloud.clock.now())
  const { letters } = await cloud.get('feedback.mine', {}, member)
  const letterId = letters.find(({ opening }) => opening.includes('消防栓'))?.letterId ?? ''
  const { files, steps } = await cloud.get('feedback.letter', { letterId }, member)
  const shown = [...files, ...steps.flatMap((step) => step.files)]
  expect(shown).toHaveLength(2)
  for (const file of shown) {
    const { base64 } = await cloud.get('feedback.file', { letterId, fileKey: file.fileKey, piece: 0 }, member)
    expect(hash(Buffer.from(base64, 'base64'))).toBe(file.sha256)
    expect((await atDesk(letterId, file, officer)).toString('base64')).toBe(base64)
  }
})
