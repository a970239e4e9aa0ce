/** What can stand in the public log. */
import * as z from 'zod'

export const logKind = z.enum([
  'disclosure.published',
  'disclosure.withdrawn',
  'review.decided',
  'review.appealDecided',
  'review.settingsChanged',
  'feedback.changed',
  'consultation.opened',
  'consultation.closed',
])
export type LogKind = z.infer<typeof logKind>

/**
 * How open an entry of a kind is.
 * - `open`: everybody may read what was published, so the log names its subject and keeps a copy of the content.
 * - `closed`: it is about somebody's letter or comment. The log names no subject and keeps no copy; the salt, without
 *   which a guess can't be tested against the commitment, goes only to those who know the entry's id.
 */
export const openness: Record<LogKind, 'open' | 'closed'> = {
  'disclosure.published': 'open',
  'disclosure.withdrawn': 'open',
  'review.decided': 'closed',
  'review.appealDecided': 'closed',
  'review.settingsChanged': 'open',
  'feedback.changed': 'closed',
  'consultation.opened': 'open',
  'consultation.closed': 'open',
}
