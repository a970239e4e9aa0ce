/** A stored file as whoever holds it keeps it. */
import * as z from 'zod'

/** An image, before it is drawn anew. */
export const MAX_IMAGE_BYTES = 3 * 1024 * 1024
/** A document. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024
/** A blob only its addressee can read, for sealed letters: room for photos, their envelope and the padding. */
export const MAX_OPAQUE_BYTES = 4 * 1024 * 1024
/** A recording or film for a study item; what is larger belongs on a site that streams it. */
export const MAX_RECORDING_BYTES = 30 * 1024 * 1024
/** Files of one thing. */
export const MAX_ATTACHMENTS = 9

export const attachmentMime = z.enum([
  'image/jpeg',
  'image/png',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'video/mp4',
])
export type AttachmentMime = z.output<typeof attachmentMime>

/** How many numbers of persons the text of a file holds. */
export const personalCounts = z.object({
  /** Citizen numbers. */
  idNumbers: z.number().int(),
  /** Mobile numbers. */
  phones: z.number().int(),
})

export const attachment = z.object({
  fileId: z.string(),
  name: z.string(),
  mime: attachmentMime,
  bytes: z.number().int(),
  /** Of what is stored, in hex. */
  sha256: z.string(),
  /** What its text holds; null when the text can't be read here: PDF, images, and what is too large. */
  personal: personalCounts.nullable(),
})
export type Attachment = z.output<typeof attachment>

/** The secret name of an upload: whoever knows it may add to it and use it, so it is random and told to nobody. */
export const uploadId = z.string().regex(/^[0-9a-f]{32}$/, '上传编号格式不对')
