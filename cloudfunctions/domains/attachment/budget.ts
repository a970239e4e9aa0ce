/**
 * What comes through the door without identity has one budget for everybody together: there is nobody to count by, and
 * nobody shall be. What is claimed no longer counts. Only the day is known of an upload, so the budget is one of a day.
 * It is counted by indexes and kept nowhere; uploads at the same moment may go over it by what they hold.
 */
import { fail } from '../../kernel/errors'
import { attachmentFull } from './errors'
import { PART_BYTES } from './parts'
import { attachmentParts, attachments } from './store'

/** Bytes of a day that nobody has claimed: on their way, and once more as finished files. */
export const UNCLAIMED_BYTES = 600_000_000
export const UNCLAIMED_PARTS = UNCLAIMED_BYTES / PART_BYTES
/** Finished files of a day that nobody has claimed. */
export const UNCLAIMED_FILES = 1000

/** @throws attachmentFull when there is no room for another part */
export async function roomForPart(day: string): Promise<void> {
  if ((await attachmentParts.count({ day })) >= UNCLAIMED_PARTS) fail(attachmentFull)
}

/** @throws attachmentFull when there is no room for another finished file */
export async function roomForFile(day: string): Promise<void> {
  const unclaimed = await attachments.find(
    { claimed: false, day },
    { limit: UNCLAIMED_FILES, fields: ['bytes'] },
  )
  const bytes = unclaimed.reduce((sum, file) => sum + file.bytes, 0)
  if (unclaimed.length >= UNCLAIMED_FILES || bytes >= UNCLAIMED_BYTES) fail(attachmentFull)
}
