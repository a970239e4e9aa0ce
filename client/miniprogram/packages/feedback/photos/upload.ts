/** Sending a photo in parts, through the door that asks for no identity. */
import { publicApi } from '../../../api'
import { PART_BYTES } from '../../../../../cloudfunctions/domains/attachment/limits'
import { toBase64 } from '../../../../../cloudfunctions/domains/feedback/sealing'
import { toHex } from '../../../../../cloudfunctions/domains/feedback/sealing/bytes'
import { randomBytes } from '../random'

const AT_ONCE = 3

/**
 * Uploads bytes under a random name; answers with that name, by which a letter takes them over.
 * @param report how much of it has arrived, from 0 to 1
 */
export async function upload(
  name: string,
  content: Uint8Array,
  report: (share: number) => void,
): Promise<string> {
  const uploadId = toHex(await randomBytes(16))
  const parts = Math.ceil(content.length / PART_BYTES)
  let next = 0
  let done = 0
  const lane = async () => {
    for (let part = next++; part < parts; part = next++) {
      const base64 = toBase64(content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES))
      await publicApi('attachment.putPart', { uploadId, name, bytes: content.length, part, base64 })
      report(++done / parts)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  await publicApi('attachment.finish', { uploadId })
  return uploadId
}
