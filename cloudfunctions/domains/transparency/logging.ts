/** Entries on their way into the log. */
import { randomBytes } from 'node:crypto'
import { canonical, commitmentTo, type Json, SALT_BYTES } from '../../../transparency-log/entry'
import { toBase64 } from '../../../transparency-log/hash'
import type { Transaction } from '../../kernel/database'
import { timeKey } from '../../kernel/paging'
import { type LogKind, openness } from './model'
import { shownSubject, timesOf } from './rules'
import { logEntries } from './store'

/** Something that happened and is to stand in the public log for good. */
export interface LogEvent {
  /** Derived from what happened and unique, e.g. `disclosure.published:{id}.{version}`. */
  entryId: string
  kind: LogKind
  /** Id of what it happened to; of a letter or a comment the public does not see it. */
  subject: string
  /** What the log commits to: what `domains/X/proven.ts` makes of a view, on the server and on the phone alike. */
  content: Json
}

/**
 * Writes an event down for the log, in the transaction in which it happens. The tick seals it within minutes; what
 * becomes of letters after the hour.
 * @param at ISO instant that the public may see
 * @throws DuplicateError when the event was logged before; TypeError for a content that JSON can't hold
 */
export async function logged(running: Transaction, at: string, event: LogEvent): Promise<void> {
  const { entryId, kind, subject, content } = event
  const salt = randomBytes(SALT_BYTES)
  const commitment = commitmentTo(content, salt)
  const times = timesOf(kind, at)
  await logEntries.within(running).add({
    _id: entryId,
    kind,
    subject: shownSubject(kind, subject),
    at: times.at,
    commitment,
    salt: toBase64(salt),
    content: openness[kind] === 'open' ? canonical(content) : null,
    index: null,
    pendingKey: timeKey(times.sealFrom, commitment),
  })
}

/**
 * Erases what could tell the content of an entry: nobody can find it from the commitment any more, while every proof
 * stays valid. Repeating it changes nothing.
 */
export async function erased(running: Transaction, entryId: string): Promise<void> {
  await logEntries.within(running).update(entryId, { salt: null, content: null })
}
