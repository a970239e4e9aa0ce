import ExcelJS from 'exceljs'
import { Jimp } from 'jimp'
import { PART_BYTES } from '../../cloudfunctions/domains/attachment/parts'
import { MAX_IMAGE_BYTES } from '../../cloudfunctions/domains/attachment/model'
import { momentOf } from '../../cloudfunctions/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'
import { secretary } from '../support/people'
import { jpeg, withExif } from '../support/photos'
import { newUploadId, partsOf, putAll, smallPdf, upload } from '../support/upload'

let cloud: TestCloud
let claims: typeof import('../../cloudfunctions/domains/attachment/claims')
let store: typeof import('../../cloudfunctions/domains/attachment/store')
let transaction: (typeof import('../../cloudfunctions/kernel/transaction'))['transaction']
let temporaryUrls: (typeof import('../../cloudfunctions/kernel/files'))['temporaryUrls']
beforeAll(async () => {
  cloud = await openCloud()
  claims =
    require('../../cloudfunctions/domains/attachment/claims') as typeof import('../../cloudfunctions/domains/attachment/claims')
  store =
    require('../../cloudfunctions/domains/attachment/store') as typeof import('../../cloudfunctions/domains/attachment/store')
  transaction = (
    require('../../cloudfunctions/kernel/transaction') as typeof import('../../cloudfunctions/kernel/transaction')
  ).transaction
  temporaryUrls = (
    require('../../cloudfunctions/kernel/files') as typeof import('../../cloudfunctions/kernel/files')
  ).temporaryUrls
})
afterAll(() => cloud.close())

/** What is stored, by its address. */
async function download(fileId: string): Promise<Buffer> {
  const url = (await temporaryUrls([fileId]))[fileId]
  return url ? Buffer.from(await (await fetch(url)).arrayBuffer()) : Buffer.alloc(0)
}

async function claimed(uploadId: string, options?: { opaque: boolean }) {
  const [found] = await transaction((running) => claims.claimAttachments(running, [uploadId], options))
  return found!
}

/** Puts all of it and answers with why it is refused. */
async function refusal(name: string, content: Buffer) {
  const uploadId = newUploadId()
  for (const part of partsOf(uploadId, name, content)) {
    const code = await cloud.refusal('attachment.putPart', part)
    if (code) return code
  }
  return cloud.refusal('attachment.finish', { uploadId })
}

/** Width and height by the frame header of a JPEG as the server writes it. */
function sizeOf(picture: Buffer): [width: number, height: number] {
  const frame = picture.indexOf(Buffer.from([0xff, 0xc0]))
  return [picture.readUInt16BE(frame + 7), picture.readUInt16BE(frame + 5)]
}

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名册').addRow(['姓名', '金额'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Puts another name of the same length in place, in the entries and in the directory of a zip. */
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').split(from).join(to), 'latin1')

describe('an image', () => {
  test('loses place, camera and notes, and keeps what it shows', async () => {
    const photo = withExif(await jpeg(80, 40))
    expect(photo.toString('latin1')).toContain('SecretCamera1')
    const uploadId = await upload(cloud, '现场.jpg', photo)
    const file = await claimed(uploadId)
    const kept = await download(file.fileId)
    expect(kept.toString('latin1')).not.toMatch(/Exif|Secret/)
    expect(kept.length).toBe(file.bytes)
    expect(file).toMatchObject({ name: '现场.jpg', mime: 'image/jpeg' })
    expect(sizeOf(kept)).toEqual([80, 40])
  })

  test('is at most 2,000 pixels wide and high afterwards', async () => {
    const file = await claimed(await upload(cloud, '长图.jpg', await jpeg(2600, 130)))
    expect(sizeOf(await download(file.fileId))).toEqual([2000, 100])
  })

  test('with something else behind its end comes out without it', async () => {
    const book = await workbook()
    const file = await claimed(await upload(cloud, 'both.jpg', Buffer.concat([await jpeg(9, 9), book])))
    expect((await download(file.fileId)).includes('PK\u0003\u0004')).toBe(false)
    const png = await new Jimp({ width: 9, height: 9, color: 0xffffffff }).getBuffer('image/png')
    await upload(cloud, 'only.png', png)
    expect(await refusal('both.png', Buffer.concat([png, book]))).toBe('ATTACHMENT_BROKEN')
  })

  test('that claims to be enormous is not decoded', async () => {
    const png = await new Jimp({ width: 9, height: 9, color: 0 }).getBuffer('image/png')
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(await refusal('bomb.png', png)).toBe('ATTACHMENT_TOO_LARGE')
  })

  test('that is cut off is refused, not stored', async () => {
    const photo = await jpeg(80, 40)
    expect(await refusal('half.jpg', photo.subarray(0, 60))).toBe('ATTACHMENT_BROKEN')
  })
})

describe('a document', () => {
  test('comes back byte by byte, from several parts put in any order and twice', async () => {
    const pdf = smallPdf('x'.repeat(2 * PART_BYTES + 7))
    const uploadId = newUploadId()
    const parts = partsOf(uploadId, '决议.pdf', pdf)
    expect(parts).toHaveLength(3)
    for (const part of [...parts].reverse().concat(parts)) await cloud.get('attachment.putPart', part)
    const first = await cloud.get('attachment.finish', { uploadId })
    expect(await cloud.get('attachment.finish', { uploadId })).toEqual(first)
    const file = await claimed(uploadId)
    expect((await download(file.fileId)).equals(pdf)).toBe(true)
    expect(await store.attachmentParts.count({ upload: store.uploadKey(uploadId) })).toBe(0)
  })

  test('is incomplete while a part is missing, and can be gone on with', async () => {
    const uploadId = newUploadId()
    const [first, second] = partsOf(uploadId, 'a.pdf', smallPdf('x'.repeat(PART_BYTES)))
    expect(await cloud.refusal('attachment.finish', { uploadId })).toBe('ATTACHMENT_INCOMPLETE')
    await cloud.get('attachment.putPart', second!)
    expect(await cloud.refusal('attachment.finish', { uploadId })).toBe('ATTACHMENT_INCOMPLETE')
    await cloud.get('attachment.putPart', first!)
    await cloud.get('attachment.finish', { uploadId })
  })

  test('a workbook comes in, and not under another name', async () => {
    const book = await workbook()
    await upload(cloud, '党费.xlsx', book)
    expect(await refusal('党费.docx', book)).toBe('ATTACHMENT_MISMATCH')
    expect(await refusal('党费.pdf', book)).toBe('ATTACHMENT_MISMATCH')
    expect(await refusal('党费.jpg', book)).toBe('ATTACHMENT_MISMATCH')
  })

  test.each([
    ['macro.xlsm', Buffer.from('PK'), 'ATTACHMENT_KIND_REFUSED'],
    ['run.exe', Buffer.from('MZ'), 'ATTACHMENT_KIND_REFUSED'],
    ['page.html', Buffer.from('<html>'), 'ATTACHMENT_KIND_REFUSED'],
    ['vector.svg', Buffer.from('<svg>'), 'ATTACHMENT_KIND_REFUSED'],
    ['none', Buffer.from('%PDF-'), 'ATTACHMENT_KIND_REFUSED'],
    ['exe.pdf', Buffer.from('MZ\u0000\u0000'), 'ATTACHMENT_MISMATCH'],
    ['late.pdf', Buffer.from(`MZ ${smallPdf().toString('latin1')}`), 'ATTACHMENT_MISMATCH'],
    ['script.pdf', smallPdf('/OpenAction<</S/JavaScript/JS(app.alert)>>'), 'ATTACHMENT_ACTIVE'],
    ['..\\up.pdf', smallPdf(), 'INPUT_INVALID'],
    ['turned\u202efdp.exe.pdf', smallPdf(), 'INPUT_INVALID'],
  ])('%j is refused', async (name, content, code) => {
    expect(await refusal(name, content)).toBe(code)
  })

  test('that is a PDF and a zip at once is refused as either', async () => {
    const both = Buffer.concat([smallPdf(), await workbook()])
    expect(await refusal('both.pdf', both)).toBe('ATTACHMENT_MISMATCH')
    expect(await refusal('both.xlsx', both)).toBe('ATTACHMENT_MISMATCH')
    expect(await refusal('tail.xlsx', Buffer.concat([await workbook(), Buffer.from('MZ')]))).toBe(
      'ATTACHMENT_MISMATCH',
    )
  })

  test('with macros inside is refused though its name is harmless', async () => {
    const book = await workbook()
    expect(book.includes('xl/theme/theme1.xml')).toBe(true)
    expect(await refusal('党费.xlsx', renamed(book, 'xl/theme/theme1.xml', 'xl/vbaProject.binXX'))).toBe(
      'ATTACHMENT_ACTIVE',
    )
  })

  test('larger than allowed is refused with its first part', async () => {
    const [part] = partsOf(newUploadId(), 'a.jpg', Buffer.alloc(PART_BYTES))
    expect(await cloud.refusal('attachment.putPart', { ...part!, bytes: MAX_IMAGE_BYTES + 1 })).toBe(
      'ATTACHMENT_TOO_LARGE',
    )
    expect(await cloud.refusal('attachment.putPart', { ...part!, bytes: 70_000, part: 1 })).toBe(
      'ATTACHMENT_MISMATCH',
    )
  })
})

describe('the budget of what comes without identity', () => {
  const FULL = 'ATTACHMENT_FULL'

  const budget = () =>
    require('../../cloudfunctions/domains/attachment/budget') as typeof import('../../cloudfunctions/domains/attachment/budget')

  let flooded = 0
  /** Parts of a day that nobody finishes, until so many are held. */
  async function floodUpTo(held: number) {
    const { day } = momentOf(cloud.clock.now())
    const missing = Math.floor(held) - (await store.attachmentParts.count({ day }))
    const parts = Array.from({ length: missing }, () => ({
      _id: `flood.${flooded}`,
      upload: 'flood',
      part: flooded++,
      name: 'a.pdf',
      bytes: 1,
      base64: '',
      day,
    }))
    for (let from = 0; from < parts.length; from += 1000)
      await store.attachmentParts.addMany(parts.slice(from, from + 1000))
  }

  test('parts on their way fill it for everybody but the desk, and some hours later there is room again', async () => {
    // Half of the day's budget is open at eight in the morning, and a sixteenth more two hours later.
    const open = budget().UNCLAIMED_PARTS / 2
    await floodUpTo(open - 500)
    const last = await putAll(cloud, 'last.pdf', smallPdf('last'))
    expect(cloud.operationsOf('attachment.putPart').map(({ index }) => index)).not.toContain(null)
    await floodUpTo(open + 500)
    expect(await refusal('more.pdf', smallPdf())).toBe(FULL)
    const officer = await cloud.signIn(secretary.openid)
    const [part] = partsOf(newUploadId(), 'desk.pdf', smallPdf())
    await cloud.get('attachment.putDeskPart', part!, officer)
    // What arrived whole is finished.
    await cloud.get('attachment.finish', { uploadId: last })
    await cloud.clock.advance(2 * 3_600_000)
    await upload(cloud, 'again.pdf', smallPdf('again'))
    await floodUpTo(budget().UNCLAIMED_PARTS)
    await cloud.clock.advance(10 * 3_600_000)
    expect(await refusal('both.pdf', smallPdf('x'.repeat(PART_BYTES)))).toBe(FULL)
    await cloud.clock.advance(12 * 3_600_000)
    await upload(cloud, 'tomorrow.pdf', smallPdf('tomorrow'))
    await store.attachmentParts.removeWhere({ upload: 'flood' })
  })

  test.each([
    ['00:00', 0, 0.25],
    ['06:00', 6, 0.4375],
    ['09:00', 9, 0.53125],
    ['24:00', 24, 1],
  ])('at %s so much of it is open, and not one more', (_time, hours, share) => {
    const day = '2026-11-20'
    const now = { day, ms: Date.parse(`${day}T00:00:00+08:00`) + hours * 3_600_000 }
    const open = 10_000 * share
    expect(budget().hasRoom(Math.ceil(open) - 1, 10_000, now)).toBe(true)
    expect(budget().hasRoom(Math.ceil(open), 10_000, now)).toBe(false)
  })

  test('so many finished files fill it as well, however small', async () => {
    const { day } = momentOf(cloud.clock.now())
    const model = (await store.attachments.find({ day }, { limit: 1 }))[0]!
    const files = Array.from({ length: budget().UNCLAIMED_FILES }, (_, index) => ({
      ...model,
      _id: `small-${index}`,
      bytes: 1,
      claimed: false,
    }))
    await store.attachments.addMany(files)
    expect(await refusal('more.pdf', smallPdf())).toBe(FULL)
    // Those of another day do not count.
    await store.attachments.updateWhere({ bytes: 1, claimed: false, day }, { day: '2026-01-01' })
    await upload(cloud, 'room.pdf', smallPdf('room'))
    await store.attachments.removeWhere({ day: '2026-01-01' })
  })

  test('finished files count until they are claimed', async () => {
    const { UNCLAIMED_BYTES } = budget()
    const uploadId = await upload(cloud, 'large.pdf', smallPdf('large'))
    const first = await cloud.get('attachment.finish', { uploadId })
    await store.attachments.update(store.uploadKey(uploadId), { bytes: UNCLAIMED_BYTES })
    expect(await refusal('more.pdf', smallPdf())).toBe(FULL)
    expect(cloud.operationsOf('attachment.finish').map(({ index }) => index)).not.toContain(null)
    // Finishing again what is finished is no new file.
    expect((await cloud.get('attachment.finish', { uploadId })).name).toBe(first.name)
    await claimed(uploadId)
    await upload(cloud, 'more.pdf', smallPdf())
  })
})

describe('a finished upload', () => {
  test('is claimed once, and only as what it is', async () => {
    const sealed = await upload(cloud, 'sealed.bin', Buffer.from('cipher'))
    await expect(claimed(sealed)).rejects.toThrow('ATTACHMENT_UNKNOWN')
    expect(await claimed(sealed, { opaque: true })).toMatchObject({ mime: 'application/octet-stream' })
    await expect(claimed(sealed, { opaque: true })).rejects.toThrow('ATTACHMENT_UNKNOWN')
    await expect(claimed(newUploadId())).rejects.toThrow('ATTACHMENT_UNKNOWN')
    await expect(claimed(await putAll(cloud, 'a.pdf', smallPdf()))).rejects.toThrow('ATTACHMENT_UNKNOWN')
  })

  test('that is a recording is taken over by no letter and no disclosure', async () => {
    const desk = await cloud.signIn(secretary.openid)
    const uploadId = newUploadId()
    const [part] = partsOf(uploadId, '录音.mp3', Buffer.from('ID3 and what is heard'))
    await cloud.get('attachment.putDeskPart', part!, desk)
    await cloud.get('attachment.finishAtDesk', { uploadId }, desk)
    await expect(claimed(uploadId)).rejects.toThrow('ATTACHMENT_UNKNOWN')
    await expect(claimed(uploadId, { opaque: true })).rejects.toThrow('ATTACHMENT_UNKNOWN')
  })

  test('that nobody claims is removed after a day with its file; a claimed one stays until it is let go', async () => {
    const [kept, dropped] = [
      await upload(cloud, 'a.pdf', smallPdf()),
      await upload(cloud, 'b.pdf', smallPdf()),
    ]
    const { fileId } = await claimed(kept)
    const unclaimed = (await store.attachments.get(store.uploadKey(dropped)))!.fileId
    await putAll(cloud, 'c.pdf', smallPdf())
    await cloud.clock.advance(3 * 86_400_000)
    const sweep = () => cloud.raw('jobs', { action: 'attachment.sweep', input: {} })
    await sweep()
    expect(await store.attachmentParts.count({ day: { $gt: '' } })).toBe(0)
    expect(await download(unclaimed)).toHaveLength(0)
    expect(await download(fileId)).toHaveLength(smallPdf().length)
    await claims.releaseAttachments([fileId])
    await sweep()
    expect(await download(fileId)).toHaveLength(0)
    expect((await sweep()).data).toEqual({ removed: 0 })
  })

  test('says nothing about who sent it, and no time finer than the day', async () => {
    const uploadId = await upload(cloud, 'a.pdf', smallPdf())
    const stored = JSON.stringify(await store.attachments.get(store.uploadKey(uploadId)))
    expect(stored).not.toContain(uploadId)
    expect(stored).not.toMatch(/\d{2}:\d{2}|o-demo/)
  })
})
