/** What officers see of their group. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { addDays } from '../../kernel/time'
import { type Organisation, organisations, organisationUnknown, subtree } from '../organisation'
import { activityOf } from './activity'
import { evaluationContract } from './contract'
import { combine, GROUP_MINIMUM, participationOf } from './rules'

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
    const participation = (part: Organisation) => {
      const inside = covered.filter(({ path }) => path.startsWith(part.path))
      const memberCount = inside.reduce((sum, unit) => sum + unit.memberCount, 0)
      return {
        organisationId: part._id,
        organisationName: part.name,
        memberCount,
        on: (day: string) =>
          participationOf(memberCount, combine(inside.map(({ _id }) => activity(_id, day)))),
      }
    }
    const total = participation(organisation)
    const view = ({ on, ...part }: ReturnType<typeof participation>) => ({ ...part, ...on(now.day) })
    return {
      day: now.day,
      groupMinimum: GROUP_MINIMUM,
      total: view(total),
      parts: covered
        .filter(({ parentId }) => parentId === organisation._id)
        .map((part) => view(participation(part))),
      trend: days.map((day) => ({ day, tookPart: total.on(day).tookPart })),
    }
  },
})

/** The organisation of the caller's first office. */
function ownOf({ grants }: Identity): string {
  return (
    grants.find(({ role }) => OFFICERS.some((office) => office === role))?.organisationId ??
    fail(accessDenied)
  )
}
