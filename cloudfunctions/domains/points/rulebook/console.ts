/** Officers change the rules, two at a time. */
import { implement } from '../../../kernel/action'
import { accessDenied, type ErrorKind, fail } from '../../../kernel/errors'
import { type Identity, mayActFor, rootIdOf } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { organisations } from '../../organisation'
import { defaultRule, MAX_DAILY_CAP, MAX_PER_UNIT, type PointsRule, ruleOf } from '../rules'
import { pointsRulebookContract } from './contract'
import { decide, type Officer, propose, rulesOn, type RuleVersion } from './rules'
import { pointsRules, versionsOf } from './store'

const OFFICERS = ['committeeOfficer', 'administrator'] as const

export const pointsRulebookActions = implement(pointsRulebookContract, 'console', {
  'points.rulebook': async ({ caller, now }) =>
    rulebookView(caller, now, await versionsOf(rootIdOf(caller.organisationPath))),

  'points.proposeRule': async ({ caller, now }, proposal) =>
    rulebookView(
      caller,
      now,
      await change(caller, (versions) => propose(versions, proposal, officer(caller), now)),
    ),

  'points.decideRule': async ({ caller, now }, decision) =>
    rulebookView(
      caller,
      now,
      await change(caller, (versions) => decide(versions, decision, officer(caller), now)),
    ),
})

/** Applies a decision to the rulebook of the caller's root organisation, which they must act for as a whole. */
async function change(
  caller: Identity,
  step: (versions: readonly RuleVersion[]) => RuleVersion[] | ErrorKind,
): Promise<RuleVersion[]> {
  if (!mayChange(caller)) fail(accessDenied)
  const root = rootIdOf(caller.organisationPath)
  return transaction(async (running) => {
    const book = await pointsRules.within(running).get(root)
    const versions = step(book?.versions ?? [])
    if (!Array.isArray(versions)) return fail(versions)
    await pointsRules.within(running).put({ _id: root, versions })
    return versions
  })
}

function mayChange(caller: Identity): boolean {
  return mayActFor(caller, OFFICERS, `/${rootIdOf(caller.organisationPath)}/`)
}

function officer({ memberId, name }: Identity): Officer {
  return { memberId, name }
}

async function rulebookView(caller: Identity, now: Moment, versions: readonly RuleVersion[]) {
  const root = await organisations.get(rootIdOf(caller.organisationPath))
  return {
    organisationName: root?.name ?? caller.organisationName,
    today: now.day,
    mayChange: mayChange(caller),
    limits: { perUnit: MAX_PER_UNIT, dailyCap: MAX_DAILY_CAP },
    rules: rulesOn(versions, now.day).map(({ id, name, version }) => ({
      id,
      name,
      inForce: version,
      versions: [
        ...versions
          .filter(({ ruleId }) => ruleId === id)
          .map((one) => versionView(one, caller))
          .reverse(),
        firstVersion(defaultRule(id)),
      ],
    })),
  }
}

function versionView(one: RuleVersion, caller: Identity) {
  const { version, firstDay, perUnit, dailyCap, why, status, proposer, proposedAt, decider, decidedAt } = one
  const { explanation } = ruleOf(one.ruleId, version, firstDay, one)
  return {
    version,
    firstDay,
    perUnit,
    dailyCap,
    explanation,
    why,
    status,
    proposer: proposer.name,
    proposedAt,
    decider: decider?.name ?? null,
    decidedAt,
    mine: proposer.memberId === caller.memberId,
  }
}

function firstVersion({ perUnit, dailyCap, explanation }: PointsRule) {
  return {
    version: 1,
    firstDay: null,
    perUnit,
    dailyCap,
    explanation,
    why: '产品自带的规则',
    status: 'confirmed' as const,
    proposer: null,
    proposedAt: null,
    decider: null,
    decidedAt: null,
    mine: false,
  }
}
