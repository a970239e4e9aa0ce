/** What other domains use of this one. */
export { claimAttachments, releaseAttachments } from './claims'
