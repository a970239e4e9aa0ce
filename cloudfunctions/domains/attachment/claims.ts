/** Whoever keeps a file claims it, in the transaction that keeps it; what nobody claims goes within a day. */
import type { Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { attachmentUnknown } from './errors'
import { type Attachment, type AttachmentMime, MAX_ATTACHMENTS } from './model'
import { isRecording, mimes } from './rules'
import { attachments, uploadKey } from './store'

/**
 * Takes finished uploads over, in their order. One that is claimed already can't be claimed again: whoever knows an
 * upload id is to keep it once.
 * @param opaque takes blobs only their addressee can read, and nothing else; otherwise takes none of those
 * @throws attachmentUnknown when one was never finished, is claimed or removed, or is of the other kind
 */
export async function claimAttachments(
  running: Transaction,
  uploadIds: readonly string[],
  { opaque = false } = {},
): Promise<Attachment[]> {
  const claimed: Attachment[] = []
  for (const uploadId of uploadIds.slice(0, MAX_ATTACHMENTS)) {
    const key = uploadKey(uploadId)
    const found = (await attachments.within(running).get(key)) ?? fail(attachmentUnknown)
    if (found.claimed || (found.mime === mimes.opaque) !== opaque || isRecording(found.mime))
      fail(attachmentUnknown)
    await attachments.within(running).update(key, { claimed: true })
    const { fileId, name, mime, bytes, sha256, personal } = found
    claimed.push({ fileId, name, mime, bytes, sha256, personal })
  }
  return claimed
}

/**
 * Keeps a finished upload for good. Unlike a claim it can be repeated: the file becomes part of no record here, its
 * holder only names it.
 * @param judge says what the file is to its holder, or throws where it can't be used
 * @throws attachmentUnknown when it was never finished, or is gone
 */
export async function keepAttachment<Kind>(
  uploadId: string,
  judge: (mime: AttachmentMime) => Kind,
): Promise<Pick<Attachment, 'fileId' | 'name'> & { kind: Kind }> {
  const key = uploadKey(uploadId)
  const { fileId, name, mime, claimed } = (await attachments.get(key)) ?? fail(attachmentUnknown)
  const kind = judge(mime)
  if (!claimed) await attachments.update(key, { claimed: true })
  return { fileId, name, kind }
}

/** Lets go of files that were claimed; the sweep removes them. Repeating it changes nothing. */
export async function releaseAttachments(fileIds: readonly string[]): Promise<void> {
  for (const fileId of fileIds) await attachments.updateWhere({ fileId }, { claimed: false, day: LONG_AGO })
}

const LONG_AGO = '2000-01-01'
