/** What officers see of their group. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { addDays } from '../../kernel/time'
import { type Organisation, organisations, organisationUnknown, subtree } from '../organisation'
import { activityOf } from './activity'
import { evaluationContract } from './contract'
import { combine, GROUP_MINIMUM, type GroupActivity, participationOf, participationOfWhole } from './rules'

const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const
const TREND_DAYS = 7

export const evaluationConsoleActions = implement(evaluationContract, 'console', {
  'evaluation.today': async ({ caller, now }, { organisationId }) => {
    const organisation =
      (await organisations.get(organisationId ?? ownOf(caller))) ?? fail(organisationUnknown)
    if (!mayActFor(caller, OFFICERS, organisation.path)) fail(accessDenied)
    const covered = await subtree(organisation.path)
    const days = Array.from({ length: TREND_DAYS }, (_, index) => addDays(now.day, index - TREND_DAYS + 1))
    const activity = await activityOf(
      covered.map(({ _id }) => _id),
      days[0] ?? now.day,
      now.day,
    )
    const group = (units: readonly Organisation[], day: string): GroupActivity => ({
      memberCount: units.reduce((sum, unit) => sum + unit.memberCount, 0),
      activity: combine(units.map(({ _id }) => activity(_id, day))),
    })
    const parts = covered.filter(({ parentId }) => parentId === organisation._id)
    const inside = (part: Organisation) => covered.filter(({ path }) => path.startsWith(part.path))
    const rest = covered.filter(({ path }) => !parts.some((part) => path.startsWith(part.path)))
    const whole = (day: string) =>
      participationOfWhole(
        parts.map((part) => group(inside(part), day)),
        group(rest, day),
      )
    return {
      day: now.day,
      groupMinimum: GROUP_MINIMUM,
      total: { ...nameOf(organisation), memberCount: group(covered, now.day).memberCount, ...whole(now.day) },
      parts: parts.map((part) => {
        const { memberCount, activity: done } = group(inside(part), now.day)
        return { ...nameOf(part), memberCount, ...participationOf(memberCount, done) }
      }),
      trend: days.map((day) => ({ day, tookPart: whole(day).tookPart })),
    }
  },
})

function nameOf({ _id, name }: Organisation) {
  return { organisationId: _id, organisationName: name }
}

/** The organisation of the caller's first office. */
function ownOf({ grants }: Identity): string {
  return (
    grants.find(({ role }) => OFFICERS.some((office) => office === role))?.organisationId ??
    fail(accessDenied)
  )
}
