/** The ledger. An entry is written once and never changed; the balance is the fold of the entries. */
import { collection, type Transaction } from '../../kernel/database'
import type { PointsEarned } from './contract'

/** Points as they were earned, with the record they were earned with. */
export interface EarnedRecord {
  memberId: string
  day: string
  at: string
  points: PointsEarned
  source: { kind: 'study' | 'quiz'; id: string; title: string }
}

/** A ledger entry; `_id` is the entry id, derived from what earned it. */
export interface PointsEntry extends EarnedRecord {
  _id: string
  /** `at~_id`: unique, sorts by time. */
  listKey: string
}

export interface PointsAccount {
  _id: string
  /** Sum of the posted entries. */
  balance: number
  showOnHome: boolean
}

/**
 * A domain whose records earn points. The earning is stored with the record itself, in the same write, and moved to
 * the ledger later by `jobs`: the act costs no extra write and no entry can be lost between two collections.
 */
export interface PointsSource {
  /** Earnings of a member that are not in the ledger yet. */
  pendingOf(memberId: string): Promise<EarnedRecord[]>
  /** Some earnings of anybody that are not in the ledger yet, with the id of their record. */
  pending(limit: number): Promise<Array<EarnedRecord & { recordId: string }>>
  /** Marks one earning of a record as being in the ledger. */
  markPosted(transaction: Transaction, recordId: string, entryId: string): Promise<void>
}

export const pointsEntries = collection<PointsEntry>({
  name: 'pointsEntries',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: "a member's entries, newest first",
    },
    {
      fields: [
        ['memberId', 1],
        ['day', 1],
      ],
      reason: 'what a member earned on a day',
    },
  ],
})

export const pointsAccounts = collection<PointsAccount>({ name: 'pointsAccounts', indexes: [] })
