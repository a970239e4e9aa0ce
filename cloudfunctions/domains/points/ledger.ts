/** Reading and posting the ledger. */
import { timeKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import {
  addEntry,
  type EarnedRecord,
  pointsAccounts,
  pointsEntries,
  type PointsEntry,
  type PointsSource,
} from './store'

const POST_BATCH = 200

/** The entry that an earning becomes. */
export function entryOf({ memberId, day, at, points, source }: EarnedRecord): PointsEntry {
  const _id = points.entryId
  return { _id, listKey: timeKey(at, _id), memberId, day, at, points, source, correctsEntryId: null }
}

/** Earned but not yet posted, of one member, from all sources. */
export async function pendingEntries(
  sources: readonly PointsSource[],
  memberId: string,
): Promise<PointsEntry[]> {
  const found = await Promise.all(sources.map((source) => source.pendingOf(memberId)))
  return found.flat().map(entryOf)
}

/** What members have in the ledger of the week that begins on a Monday. */
export async function pointsOfWeek(
  memberIds: readonly string[],
  monday: string,
): Promise<Map<string, number>> {
  const accounts = await pointsAccounts.getMany(memberIds)
  return new Map(accounts.map(({ _id, week }) => [_id, week.monday === monday ? week.sum : 0]))
}

/** One entry of a member, posted or not; null when they have none with this id. */
export async function findEntry(
  sources: readonly PointsSource[],
  memberId: string,
  entryId: string,
): Promise<PointsEntry | null> {
  const [posted, pending] = await Promise.all([pointsEntries.get(entryId), pendingEntries(sources, memberId)])
  if (posted) return posted.memberId === memberId ? posted : null
  return pending.find(({ _id }) => _id === entryId) ?? null
}

/** What corrects an entry; seldom more than one. */
export function correctionsOf(memberId: string, entryId: string): Promise<PointsEntry[]> {
  return pointsEntries.find({ memberId, correctsEntryId: entryId }, { limit: 20 })
}

/** An entry as people see it. */
export function entryView({ points, at, day, source }: EarnedRecord) {
  return { ...points, at, day, source }
}

/** Balance and today's sum, with what is not posted yet. Everything in one trip. */
export async function pointsSummary(sources: readonly PointsSource[], memberId: string, day: string) {
  const [account, posted, pending] = await Promise.all([
    pointsAccounts.get(memberId),
    pointsEntries.find({ memberId, day }, { limit: 100 }),
    pendingEntries(sources, memberId),
  ])
  const known = new Set(posted.map(({ _id }) => _id))
  // Read side by side, an entry of today can be seen on both sides while it is being posted: it counts once.
  const missing = pending.filter(({ _id }) => !known.has(_id))
  const sum = (entries: PointsEntry[]) => entries.reduce((total, entry) => total + entry.points.amount, 0)
  return {
    balance: (account?.balance ?? 0) + sum(missing),
    today: sum(posted) + sum(missing.filter((entry) => entry.day === day)),
    showOnHome: account?.showOnHome ?? false,
    pending: missing,
  }
}

/** Posts what is pending: entry, balance and mark in one transaction each, so that a repeat changes nothing. */
export async function postPending(sources: readonly PointsSource[]): Promise<number> {
  let posted = 0
  for (const source of sources) {
    for (const { recordId, ...earned } of await source.pending(POST_BATCH)) {
      const entry = entryOf(earned)
      await transaction(async (running) => {
        await addEntry(running, entry)
        await source.markPosted(running, recordId, entry._id)
      })
      posted += 1
    }
  }
  return posted
}
