/** Recordings, films and documents that editors bring for study items. */
import { PART_BYTES } from '../../cloudfunctions/domains/attachment/parts'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { editor, moderator } from '../support/people'
import { jpeg } from '../support/photos'
import { newUploadId, partsOf, smallPdf } from '../support/upload'
import { silence } from '../support/wav'

let cloud: TestCloud
let writer: As
beforeAll(async () => {
  cloud = await openCloud()
  writer = await cloud.signIn(editor.openid)
})
afterAll(() => cloud.close())

const padding = Buffer.alloc(PART_BYTES + 11, 7)
const beginning = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), padding])
const tagged = beginning('494433')
const wav = silence(8)
const mp4 = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypisom'), padding])

/** Puts all parts at the desk; answers with why one is refused. */
async function put(uploadId: string, name: string, content: Buffer): Promise<string | null> {
  for (const part of partsOf(uploadId, name, content)) {
    const code = await cloud.refusal('attachment.putDeskPart', part, writer)
    if (code) return code
  }
  return cloud.refusal('attachment.finishAtDesk', { uploadId }, writer)
}

async function uploaded(name: string, content: Buffer): Promise<string> {
  const uploadId = newUploadId()
  expect(await put(uploadId, name, content)).toBeNull()
  return uploadId
}

test.each([
  ['讲课.mp3', tagged, 'audio'],
  ['没有标签.mp3', beginning('fffb9064'), 'audio'],
  ['讲课.wav', wav, 'audio'],
  ['讲课.m4a', mp4, 'audio'],
  ['现场.mp4', mp4, 'video'],
  ['办法.pdf', smallPdf(), 'document'],
])('%s is kept byte by byte, and keeping it again answers the same', async (name, content, kind) => {
  const uploadId = await uploaded(name, content)
  const kept = await cloud.get('study.keepFile', { uploadId }, writer)
  expect(kept).toMatchObject({ kind, name })
  const again = await cloud.get('study.keepFile', { uploadId }, writer)
  expect(again.fileId).toBe(kept.fileId)
  expect(Buffer.from(await (await fetch(kept.url)).arrayBuffer()).equals(content)).toBe(true)
})

test.each([
  ['图.mp3', Buffer.from('<html>')],
  ['声音.mp3', wav],
  ['声音.wav', tagged],
  ['声音.mp4', wav],
  ['图片.wav', Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP'), padding])],
  ['AAC.mp3', beginning('fff15080')],
])('%s is refused where the bytes are something else', async (name, content) => {
  expect(await put(newUploadId(), name, content)).toBe('ATTACHMENT_MISMATCH')
})

test('what is kept stays when nobody claims it; what is not kept goes', async () => {
  const [kept, left] = [await uploaded('一.mp3', tagged), await uploaded('二.mp3', tagged)]
  const { fileId } = await cloud.get('study.keepFile', { uploadId: kept }, writer)
  await cloud.clock.advance(3 * 86_400_000)
  await cloud.raw('jobs', { action: 'attachment.sweep', input: {} })
  writer = await cloud.signIn(editor.openid)
  expect((await cloud.get('study.keepFile', { uploadId: kept }, writer)).fileId).toBe(fileId)
  expect(await cloud.refusal('study.keepFile', { uploadId: left }, writer)).toBe('ATTACHMENT_UNKNOWN')
})

test('the door without identity takes no recordings and no files of their size', async () => {
  const uploadId = newUploadId()
  const [first] = partsOf(uploadId, '声音.mp3', tagged)
  expect(await cloud.refusal('attachment.putPart', first!)).toBe('ATTACHMENT_KIND_REFUSED')
  const [most] = partsOf(uploadId, '文档.pdf', Buffer.alloc(1))
  expect(await cloud.refusal('attachment.putPart', { ...most!, bytes: 11 * 1024 * 1024 })).toBe(
    'INPUT_INVALID',
  )
  expect(await cloud.refusal('attachment.putDeskPart', { ...most!, bytes: 11 * 1024 * 1024 }, writer)).toBe(
    'ATTACHMENT_TOO_LARGE',
  )
})

test('a photo is no file of its own, and only editors ask', async () => {
  const photo = await uploaded('照片.jpg', await jpeg(9, 9))
  expect(await cloud.refusal('study.keepFile', { uploadId: photo }, writer)).toBe('NOT_FOR_STUDY')
  expect(await cloud.refusal('study.keepFile', { uploadId: newUploadId() }, writer)).toBe(
    'ATTACHMENT_UNKNOWN',
  )
  const other = await cloud.signIn(moderator.openid)
  expect(await cloud.refusal('study.keepFile', { uploadId: photo }, other)).toBe('ACCESS_DENIED')
})
