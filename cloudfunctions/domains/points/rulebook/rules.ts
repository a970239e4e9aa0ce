/**
 * Changing a rule: one officer proposes, a second one confirms, and it holds from a later day on. A version is never
 * edited, and none begins today or earlier, so that what was earned keeps meaning what it meant.
 */
import type { ErrorKind } from '../../../kernel/errors'
import { defaultRule, type PointsRule, type RuleFigures, type RuleId, ruleIds, ruleOf } from '../rules'
import { ruleBeginsTooEarly, ruleChanged, ruleNotProposed, ruleSecondPerson } from './contract'

/** A version of a rule; 2 and up, version 1 is what the product comes with. */
export interface RuleVersion extends RuleFigures {
  ruleId: RuleId
  version: number
  /** First day it holds, `YYYY-MM-DD` in China. */
  firstDay: string
  /** Why it changes; members read it. */
  why: string
  status: 'proposed' | 'confirmed' | 'withdrawn'
  proposer: Officer
  proposedAt: string
  /** Who confirmed or withdrew it, and when. */
  decider: Officer | null
  decidedAt: string | null
}

export interface Officer {
  memberId: string
  name: string
}

export interface Proposal extends RuleFigures {
  ruleId: RuleId
  /** The version it becomes: one more than the newest there is, or the proposal is out of date. */
  version: number
  firstDay: string
  why: string
}

/** The rules in force on a day: of each, the newest confirmed version that has begun. */
export function rulesOn(versions: readonly RuleVersion[], day: string): PointsRule[] {
  return ruleIds.map((id) => {
    const begun = confirmed(versions, id).filter(({ firstDay }) => firstDay <= day)
    const newest = begun.reduce<RuleVersion | null>(newer, null)
    return newest ? asRule(newest) : defaultRule(id)
  })
}

/** What will replace a rule after a day, or null; the next change, when several are waiting. */
export function nextChange(versions: readonly RuleVersion[], id: RuleId, day: string): RuleVersion | null {
  const [now] = rulesOn(versions, day).filter((rule) => rule.id === id)
  return (
    confirmed(versions, id)
      .filter(({ firstDay, version }) => firstDay > day && version > (now?.version ?? 1))
      .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))[0] ?? null
  )
}

/** A rule as it stood in one of its versions; null when there is no such version. */
export function ruleAt(versions: readonly RuleVersion[], id: string, version: number): PointsRule | null {
  const ruleId = ruleIds.find((known) => known === id)
  if (!ruleId) return null
  if (version === 1) return defaultRule(ruleId)
  const found = versions.find((candidate) => candidate.ruleId === ruleId && candidate.version === version)
  return found ? asRule(found) : null
}

/** The versions with one more proposal. The same officer repeating the same proposal changes nothing. */
export function propose(
  versions: readonly RuleVersion[],
  proposal: Proposal,
  proposer: Officer,
  at: { iso: string; day: string },
): RuleVersion[] | ErrorKind {
  const ofRule = versions.filter(({ ruleId }) => ruleId === proposal.ruleId)
  const newest = ofRule.reduce<RuleVersion | null>(newer, null)
  if (newest?.version === proposal.version && repeats(newest, proposal, proposer)) return [...versions]
  if (proposal.version !== (newest?.version ?? 1) + 1 || newest?.status === 'proposed') return ruleChanged
  if (proposal.firstDay <= at.day) return ruleBeginsTooEarly
  return [
    ...versions,
    { ...proposal, status: 'proposed', proposer, proposedAt: at.iso, decider: null, decidedAt: null },
  ]
}

/** The versions after a decision on a proposal. Whoever proposed it may take it back but not confirm it. */
export function decide(
  versions: readonly RuleVersion[],
  { ruleId, version, confirm }: { ruleId: RuleId; version: number; confirm: boolean },
  decider: Officer,
  at: { iso: string; day: string },
): RuleVersion[] | ErrorKind {
  const found = versions.find((candidate) => candidate.ruleId === ruleId && candidate.version === version)
  if (!found) return ruleNotProposed
  const status = confirm ? 'confirmed' : 'withdrawn'
  if (found.status === status && found.decider?.memberId === decider.memberId) return [...versions]
  if (found.status !== 'proposed') return ruleNotProposed
  if (confirm && found.proposer.memberId === decider.memberId) return ruleSecondPerson
  if (confirm && found.firstDay <= at.day) return ruleBeginsTooEarly
  const decided: RuleVersion = { ...found, status, decider, decidedAt: at.iso }
  return versions.map((candidate) => (candidate === found ? decided : candidate))
}

function confirmed(versions: readonly RuleVersion[], id: RuleId): RuleVersion[] {
  return versions.filter(({ ruleId, status }) => ruleId === id && status === 'confirmed')
}

function newer(a: RuleVersion | null, b: RuleVersion): RuleVersion {
  return a && a.version > b.version ? a : b
}

function asRule({ ruleId, version, firstDay, perUnit, dailyCap }: RuleVersion): PointsRule {
  return ruleOf(ruleId, version, firstDay, { perUnit, dailyCap })
}

function repeats(known: RuleVersion, proposal: Proposal, proposer: Officer): boolean {
  return (
    known.proposer.memberId === proposer.memberId &&
    known.firstDay === proposal.firstDay &&
    known.perUnit === proposal.perUnit &&
    known.dailyCap === proposal.dailyCap &&
    known.why === proposal.why
  )
}
