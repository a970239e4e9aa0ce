/** Whoever keeps a file claims it, in the transaction that keeps it; what nobody claims goes within a day. */
import type { Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { attachmentUnknown } from './errors'
import { type Attachment, MAX_ATTACHMENTS } from './model'
import { mimes } from './rules'
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
    if (found.claimed || (found.mime === mimes.opaque) !== opaque) fail(attachmentUnknown)
    await attachments.within(running).update(key, { claimed: true })
    const { fileId, name, mime, bytes, sha256, personal } = found
    claimed.push({ fileId, name, mime, bytes, sha256, personal })
  }
  return claimed
}

/** Lets go of files that were claimed; the sweep removes them. Repeating it changes nothing. */
export async function releaseAttachments(fileIds: readonly string[]): Promise<void> {
  for (const fileId of fileIds) await attachments.updateWhere({ fileId }, { claimed: false, day: LONG_AGO })
}

const LONG_AGO = '2000-01-01'
