/** What waits for a member, told by whichever domain it waits in; wired in `waiting-sources.ts`. */
import * as z from 'zod'
import { instant } from '../../kernel/fields'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'

/** One thing a member is expected to do or to come to. */
export const waiting = z.object({
  /** Which page it opens; whoever adds a kind adds its page to `waitingPages` of the mini-program. */
  kind: z.enum(['exam', 'course', 'training', 'retest']),
  /** What that page is opened with. */
  id: z.string(),
  title: z.string(),
  /** Who asks for it, where it is, or how much is left, in a few words. */
  note: z.string(),
  /** When it is due, or when it begins; null when it may be done at any time. */
  dueAt: instant.nullable(),
})
export type Waiting = z.output<typeof waiting>

/** A domain in which something may wait for a member. Must answer in one trip to the database, and with a few items. */
export interface WaitingSource {
  waitingFor(identity: Identity, now: Moment): Promise<Waiting[]>
}
