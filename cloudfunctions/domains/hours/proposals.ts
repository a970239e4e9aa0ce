/** Entries by hand: one officer proposes, another one decides, and neither of them about themself. */
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { timeKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { identityByMemberId, memberUnknown } from '../organisation'
import { alreadyCounted, overDailyCap, ownMatter, proposalUnknown } from './errors'
import { grantHours } from './ledger'
import type { Evidence } from './model'
import { refuseCorrection, refuseDecision } from './rules'
import {
  emptyYear,
  entryIdOf,
  hoursEntries,
  hoursProposals,
  type HoursProposal,
  hoursYears,
  yearId,
} from './store'

export const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const

export interface Proposed {
  proposalId: string
  kind: HoursProposal['kind']
  memberId: string
  day: string
  minutes: number
  evidence: Evidence
  centralised?: boolean
  reason: string
}

/** Writes a proposal down. The same id again answers with the first one. */
export async function propose(officer: Identity, now: Moment, proposed: Proposed): Promise<HoursProposal> {
  const { proposalId, memberId, centralised = false, ...fields } = proposed
  if (memberId === officer.memberId) fail(ownMatter)
  const member = (await identityByMemberId(memberId, now)) ?? fail(memberUnknown)
  if (!mayActFor(officer, OFFICERS, member.organisationPath)) fail(accessDenied)
  const proposal: HoursProposal = {
    _id: proposalId,
    ...fields,
    memberId,
    memberName: member.name,
    organisationId: member.organisationId,
    organisationName: member.organisationName,
    organisationPath: member.organisationPath,
    centralised,
    state: 'waiting',
    proposedById: officer.memberId,
    proposedBy: officer.name,
    proposedAt: now.iso,
    decidedById: null,
    decidedBy: null,
    decidedAt: null,
    note: null,
    listKey: timeKey(now.iso, proposalId),
  }
  return transaction(async (running) => {
    const existing = await hoursProposals.within(running).get(proposalId)
    if (existing) return existing.proposedById === officer.memberId ? existing : fail(accessDenied)
    await hoursProposals.within(running).add(proposal)
    return proposal
  })
}

/** The second officer's word. What is confirmed is entered in the same transaction. */
export function decide(
  officer: Identity,
  now: Moment,
  { proposalId, confirm, note }: { proposalId: string; confirm: boolean; note: string },
): Promise<HoursProposal> {
  return transaction(async (running) => {
    const found = await hoursProposals.within(running).get(proposalId)
    const proposal = found ?? fail(proposalUnknown)
    if (!mayActFor(officer, OFFICERS, proposal.organisationPath)) fail(accessDenied)
    const state = confirm ? ('confirmed' as const) : ('refused' as const)
    if (proposal.decidedById === officer.memberId && proposal.state === state) return proposal
    const refusal = refuseDecision(proposal, officer.memberId)
    if (refusal) fail(refusal)
    const decided: HoursProposal = {
      ...proposal,
      state,
      decidedById: officer.memberId,
      decidedBy: officer.name,
      decidedAt: now.iso,
      note: note || null,
    }
    if (confirm) {
      const { memberId, day, evidence, minutes, centralised, kind } = proposal
      if (await hoursEntries.within(running).get(entryIdOf(evidence, memberId))) fail(alreadyCounted)
      const year = Number(day.slice(0, 4))
      const sum = (await hoursYears.within(running).get(yearId(year, memberId))) ?? emptyYear(year, memberId)
      const misfit = minutes < 0 ? refuseCorrection(sum, day, minutes) : null
      if (misfit) fail(misfit)
      const entry = await grantHours(running, {
        memberId,
        minutes,
        ruleId: kind === 'makeUp' ? 'hours.makeUp' : 'hours.correction',
        evidence,
        day,
        centralised,
        manual: {
          reason: proposal.reason,
          proposedBy: proposal.proposedBy,
          proposedAt: proposal.proposedAt,
          confirmedBy: officer.name,
          confirmedAt: now.iso,
        },
      })
      if (!entry) fail(overDailyCap)
    }
    await hoursProposals.within(running).put(decided)
    return decided
  })
}
