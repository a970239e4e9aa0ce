/** Uploads on their way, and the files that came of them. Nothing here says who sent a file, nor at what time. */
import { collection } from '../../kernel/database'
import { sha256 } from '../../kernel/random'
import type { Attachment } from './model'

/** One part of a file; `_id` is `{upload}.{part}`, so that sending it twice stores it once. */
export interface AttachmentPart {
  _id: string
  upload: string
  part: number
  name: string
  /** Bytes of the whole file. */
  bytes: number
  base64: string
  /** Day it came: no finer, because a time would tell who it may have been. */
  day: string
}

/** A file in the storage. */
export interface StoredAttachment extends Attachment {
  /** SHA-256 of the upload id, which itself is kept nowhere. */
  _id: string
  /** Somebody keeps it; otherwise it is removed when its day is over. */
  claimed: boolean
  day: string
}

export const attachmentParts = collection<AttachmentPart>({
  name: 'attachmentParts',
  indexes: [
    {
      fields: [
        ['upload', 1],
        ['part', 1],
      ],
      reason: 'the parts of an upload in their order',
    },
    { fields: [['day', 1]], reason: 'parts of uploads that were never finished' },
  ],
})

export const attachments = collection<StoredAttachment>({
  name: 'attachments',
  indexes: [
    { fields: [['fileId', 1]], reason: 'files that whoever kept them lets go' },
    {
      fields: [
        ['claimed', 1],
        ['day', 1],
      ],
      reason: 'files nobody keeps',
    },
  ],
})

/** What an upload is called in the database. */
export const uploadKey = (uploadId: string) => sha256(uploadId)
