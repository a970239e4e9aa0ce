/** Uploads as the phone and the desk send them: in parts, under a random name. */
import { randomBytes } from 'node:crypto'
import { PART_BYTES } from '../../cloudfunctions/domains/attachment/model'
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
