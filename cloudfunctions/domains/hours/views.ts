/** Documents of the ledger as the contracts name them. */
import type { HoursEntry, HoursProposal } from './store'

export function entryView({ _id, ...entry }: HoursEntry) {
  return { entryId: _id, ...entry }
}

export function proposalView({ _id, evidence, ...proposal }: HoursProposal) {
  return { proposalId: _id, title: evidence.title, ...proposal }
}
