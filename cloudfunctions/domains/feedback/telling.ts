/** Telling a named sender that something happened; whoever holds a receipt looks for themself. */
import type { Transaction } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import type { LetterEvent } from './model'
import type { Letter } from './store'

/** Queues the message within the caller's transaction. */
export async function tellSender(
  _running: Transaction,
  _now: Moment,
  _letter: Letter,
  _event: LetterEvent,
): Promise<void> {}
