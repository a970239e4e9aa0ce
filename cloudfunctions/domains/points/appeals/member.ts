/** A member asks why an entry is what it is, and questions it. */
import { implement } from '../../../kernel/action'
import { DuplicateError } from '../../../kernel/database'
import { fail } from '../../../kernel/errors'
import { type Identity, rootIdOf } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { correctionsOf, entryView, findEntry } from '../ledger'
import { ruleAt } from '../rulebook/rules'
import { versionsOf } from '../rulebook/store'
import type { EarnedRecord, PointsSource } from '../store'
import { appealExists, appealOfAppeal, appealTooLate, entryUnknown, pointsAppealsContract } from './contract'
import { lastDayToAppeal } from './rules'
import { appealId, type PointsAppeal, pointsAppeals } from './store'
import { appealViewOf } from './view'

/** @param sources the domains that earn points */
export function pointsAppealsMemberActions(sources: readonly PointsSource[]) {
  return implement(pointsAppealsContract, 'member', {
    'points.explain': async ({ caller, now }, { entryId }) => {
      const [entry, corrections, appeal, versions] = await Promise.all([
        findEntry(sources, caller.memberId, entryId),
        correctionsOf(caller.memberId, entryId),
        pointsAppeals.get(appealId(entryId)),
        versionsOf(rootIdOf(caller.organisationPath)),
      ])
      if (!entry) return fail(entryUnknown)
      const rule = ruleAt(versions, entry.points.ruleId, entry.points.ruleVersion)
      return {
        entry: entryView(entry),
        rule: rule && { explanation: rule.explanation, version: rule.version, firstDay: rule.firstDay },
        corrections: corrections.map(entryView),
        appeal: appeal && appealViewOf(appeal),
        mayAppeal: !appeal && mayBeQuestioned(entry) && now.day <= lastDayToAppeal(entry.day),
        appealUntil: lastDayToAppeal(entry.day),
      }
    },

    'points.appeal': async ({ caller, now }, { entryId, text }) => {
      const [entry, known, versions] = await Promise.all([
        findEntry(sources, caller.memberId, entryId),
        pointsAppeals.get(appealId(entryId)),
        versionsOf(rootIdOf(caller.organisationPath)),
      ])
      if (!entry) return fail(entryUnknown)
      if (!mayBeQuestioned(entry)) return fail(appealOfAppeal)
      if (!known && now.day > lastDayToAppeal(entry.day)) return fail(appealTooLate)
      const rule = ruleAt(versions, entry.points.ruleId, entry.points.ruleVersion)
      const appeal = known ?? (await add(newAppeal(caller, now, entry, text, rule?.explanation ?? null)))
      return appeal.text === text ? appealViewOf(appeal) : fail(appealExists)
    },
  })
}

/** The outcome of an appeal is not appealed again, or there would be no end. */
function mayBeQuestioned({ source }: EarnedRecord): boolean {
  return source.kind !== 'appeal'
}

function newAppeal(
  caller: Identity,
  now: Moment,
  { memberId, day, at, points, source }: EarnedRecord,
  text: string,
  ruleExplanation: string | null,
): PointsAppeal {
  const { organisationPath, organisationName, grants } = caller
  const _id = appealId(points.entryId)
  return {
    _id,
    entryId: points.entryId,
    memberId,
    organisationPath,
    organisationName,
    memberOffices: grants.map((grant) => grant.organisationPath),
    entry: { memberId, day, at, points, source },
    ruleExplanation,
    text,
    submittedAt: now.iso,
    open: true,
    decision: null,
    deskKey: `${organisationPath}~${now.iso}~${_id}`,
  }
}

/** Two devices at once end with the same appeal. */
async function add(appeal: PointsAppeal): Promise<PointsAppeal> {
  try {
    await pointsAppeals.add(appeal)
    return appeal
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    return (await pointsAppeals.get(appeal._id)) ?? fail(entryUnknown)
  }
}
