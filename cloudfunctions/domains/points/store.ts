/** The ledger. An entry is written once and never changed; the balance is the fold of the entries. */
import { collection, type Transaction } from '../../kernel/database'
import type { PointsEarned, PointsSourceKind } from './contract'
import { addToWeek } from './rules'

/** Points as they were earned, with the record they were earned with. */
export interface EarnedRecord {
  memberId: string
  day: string
  at: string
  points: PointsEarned
  source: { kind: PointsSourceKind; id: string; title: string }
}

/** A ledger entry; `_id` is the entry id, derived from what earned it. */
export interface PointsEntry extends EarnedRecord {
  _id: string
  /** `at~_id`: unique, sorts by time. */
  listKey: string
  /** The entry this one puts right; null in all but corrections. */
  correctsEntryId: string | null
}

export interface PointsAccount {
  _id: string
  /** Sum of the posted entries. */
  balance: number
  showOnHome: boolean
  /** Sum of the posted entries of the newest week there is one of, by its Monday. */
  week: { monday: string; sum: number }
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
    {
      fields: [
        ['memberId', 1],
        ['points.ruleId', 1],
        ['listKey', -1],
      ],
      reason: "a member's entries by one rule, newest first",
    },
    {
      fields: [
        ['memberId', 1],
        ['correctsEntryId', 1],
      ],
      reason: 'what corrects an entry',
    },
  ],
})

export const pointsAccounts = collection<PointsAccount>({ name: 'pointsAccounts', indexes: [] })

/** Adds an entry to the ledger and its amount to the balance; false when the ledger has it already. */
export async function addEntry(running: Transaction, entry: PointsEntry): Promise<boolean> {
  if (await pointsEntries.within(running).get(entry._id)) return false
  const account = (await pointsAccounts.within(running).get(entry.memberId)) ?? newAccount(entry.memberId)
  await pointsEntries.within(running).add(entry)
  await pointsAccounts.within(running).put({
    ...account,
    balance: account.balance + entry.points.amount,
    week: addToWeek(account.week, entry.day, entry.points.amount),
  })
  return true
}

/** The account of a member without any entry. */
export function newAccount(memberId: string): PointsAccount {
  return { _id: memberId, balance: 0, showOnHome: false, week: { monday: '', sum: 0 } }
}
