/**
 * What comes through the door without identity has one budget for everybody together: there is nobody to count by, and
 * nobody shall be. What is claimed no longer counts. Only the day is known of an upload, so it is the day that is
 * counted, by indexes and kept nowhere; but a day's budget opens little by little, so that a flood closes the door for
 * a while and not until midnight. Uploads at the same moment may go over it by what they hold.
 */
import { fail } from '../../kernel/errors'
import { DAY_MS, type Moment, startOfDayMs } from '../../kernel/time'
import { attachmentFull } from './errors'
import { PART_BYTES } from './parts'
import { attachmentParts, attachments } from './store'

/** Bytes of a day that nobody has claimed: on their way, and once more as finished files. */
export const UNCLAIMED_BYTES = 600_000_000
export const UNCLAIMED_PARTS = UNCLAIMED_BYTES / PART_BYTES
/** Finished files of a day that nobody has claimed. */
export const UNCLAIMED_FILES = 1000

/** Open from the first minute of a day; the rest follows evenly until its last. */
const OPEN_AT_MIDNIGHT = 1 / 4

/** Whether there is room for more than what is held, of the part of a day's budget that is open by now. */
export function hasRoom(held: number, budget: number, now: Pick<Moment, 'ms' | 'day'>): boolean {
  const elapsed = (now.ms - startOfDayMs(now.day)) / DAY_MS
  return held < budget * (OPEN_AT_MIDNIGHT + (1 - OPEN_AT_MIDNIGHT) * elapsed)
}

/** @throws attachmentFull when there is no room for another part */
export async function roomForPart(now: Moment): Promise<void> {
  const parts = await attachmentParts.count({ day: now.day })
  if (!hasRoom(parts, UNCLAIMED_PARTS, now)) fail(attachmentFull)
}

/** @throws attachmentFull when there is no room for another finished file */
export async function roomForFile(now: Moment): Promise<void> {
  const unclaimed = await attachments.find(
    { claimed: false, day: now.day },
    { limit: UNCLAIMED_FILES, fields: ['bytes'] },
  )
  const bytes = unclaimed.reduce((sum, file) => sum + file.bytes, 0)
  if (!hasRoom(unclaimed.length, UNCLAIMED_FILES, now) || !hasRoom(bytes, UNCLAIMED_BYTES, now))
    fail(attachmentFull)
}
