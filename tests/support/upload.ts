/** Uploads as the phone and the desk send them: in parts, under a random name. */
import { randomBytes } from 'node:crypto'
import { PART_BYTES } from '../../cloudfunctions/domains/attachment/parts'
import type { TestCloud } from './cloud'

/** The parts of a file, as they are put. */
export function partsOf(uploadId: string, name: string, content: Buffer) {
  return Array.from({ length: Math.ceil(content.length / PART_BYTES) }, (_, part) => ({
    uploadId,
    name,
    bytes: content.length,
    part,
    base64: content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64'),
  }))
}

export const newUploadId = () => randomBytes(16).toString('hex')

/** Puts all parts without identity; answers with the upload id, to be finished. */
export async function putAll(cloud: TestCloud, name: string, content: Buffer): Promise<string> {
  const uploadId = newUploadId()
  for (const part of partsOf(uploadId, name, content)) await cloud.get('attachment.putPart', part)
  return uploadId
}

/** A finished upload. */
export async function upload(cloud: TestCloud, name: string, content: Buffer): Promise<string> {
  const uploadId = await putAll(cloud, name, content)
  await cloud.get('attachment.finish', { uploadId })
  return uploadId
}

/** The smallest PDF that readers open. */
export function smallPdf(words = 'hello'): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n` +
      `% ${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )
}

/** A document of Word with this body, as a zip without compression. */
export function smallDocx(body: string): Buffer {
  const types = '<Types><Default Extension="xml" ContentType="application/xml"/></Types>'
  const parts = [
    ['[Content_Types].xml', types],
    ['word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`],
  ] as const
  const entries: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of parts) {
    const content = Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt32LE(content.length, 20)
    listed.writeUInt32LE(content.length, 24)
    listed.writeUInt16LE(name.length, 28)
    listed.writeUInt32LE(at, 42)
    entries.push(local, Buffer.from(name), content)
    directory.push(listed, Buffer.from(name))
    at += local.length + name.length + content.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...entries, ...directory, end])
}
