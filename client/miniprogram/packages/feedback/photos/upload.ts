/** Sending a photo in parts, through the door that asks for no identity. */
import { publicApi } from '../../../api'
import { putInParts } from '../../../../../cloudfunctions/domains/attachment/parts'
import { toBase64 } from '../../../../../cloudfunctions/domains/feedback/sealing'
import { toHex } from '../../../../../cloudfunctions/domains/feedback/sealing/bytes'
import { randomBytes } from '../random'

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
  const file = { uploadId, name, bytes: content.length }
  await putInParts(
    content,
    (part, bytes) => publicApi('attachment.putPart', { ...file, part, base64: toBase64(bytes) }),
    report,
  )
  await publicApi('attachment.finish', { uploadId })
  return uploadId
}
