/** What other domains use of this one. */
export { claimAttachments, keepAttachment, releaseAttachments } from './claims'
export { type Attachment, attachmentMime, uploadId } from './model'
export { attachmentUnknown } from './errors'
