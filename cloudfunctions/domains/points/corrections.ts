/** Putting an entry right by a new one: the ledger is never rewritten. */
import type { Transaction } from '../../kernel/database'
import { timeKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import type { PointsSourceKind } from './contract'
import { addEntry } from './store'

export interface Correction {
  memberId: string
  /** The entry put right; it may be one that was never earned, such as that of an answer graded wrong. */
  ofEntryId: string
  /** Points to add, or to take back when negative; never 0. */
  amount: number
  /** Why, in plain words the member reads. */
  reason: string
  /** The decision behind it. One decision corrects an entry once, however often it is carried out. */
  source: { kind: Extract<PointsSourceKind, 'correction' | 'appeal'>; id: string; title: string }
}

/**
 * Writes a correction entry within the caller's transaction, together with what decided it.
 * @returns false when this decision has corrected the entry already; nothing is written then
 */
export function correctPoints(running: Transaction, now: Moment, correction: Correction): Promise<boolean> {
  const { memberId, ofEntryId, amount, reason, source } = correction
  if (!Number.isInteger(amount) || amount === 0) throw new Error(`a correction of ${amount} points`)
  const entryId = `correction.${ofEntryId}.${source.id}`
  return addEntry(running, {
    _id: entryId,
    listKey: timeKey(now.iso, entryId),
    memberId,
    day: now.day,
    at: now.iso,
    points: { entryId, ruleId: 'correction', ruleVersion: 1, ruleName: '更正', amount, reason },
    source,
    correctsEntryId: ofEntryId,
  })
}
