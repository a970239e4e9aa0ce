/** What may be shown of an exam's results: groups, never small ones. Pure. */
import type { Organisation } from '../../organisation'
import { emptyTally } from './rules'
import type { ExamTally } from './store'

/** Smaller groups are not shown: their figures would give persons away. */
export const GROUP_MINIMUM = 5

/** @param organisations all that the reader answers for */
export function resultsOf(
  organisations: readonly Pick<Organisation, '_id' | 'name' | 'memberCount'>[],
  tallies: readonly ExamTally[],
  full: number,
) {
  const parts = organisations
    .filter(({ memberCount }) => memberCount > 0)
    .map((unit) => ({
      unit,
      tally: tallies.find(({ organisationId }) => organisationId === unit._id) ?? emptyTally(),
    }))
  const total = parts.reduce(
    (sum, { tally }) => ({
      members: sum.members + tally.members,
      passed: sum.passed + tally.passed,
      scoreSum: sum.scoreSum + tally.scoreSum,
      buckets: sum.buckets.map((count, index) => count + (tally.buckets[index] ?? 0)),
    }),
    emptyTally(),
  )
  const shown = parts.map(({ unit, tally }) => ({
    organisationId: unit._id,
    organisationName: unit.name,
    ...figures(unit.memberCount, tally, full),
  }))
  const memberCount = organisations.reduce((sum, unit) => sum + unit.memberCount, 0)
  const whole = figures(memberCount, total, full)
  // Where one group alone is hidden, the total less the others would give it away.
  const hidden = parts.filter((_, index) => shown[index]?.average === null)
  const hiddenTaken = hidden.reduce((sum, { tally }) => sum + tally.members, 0)
  const givesAway = hidden.length < parts.length && hiddenTaken > 0 && hiddenTaken < GROUP_MINIMUM
  return {
    total: {
      organisationId: organisations[0]?._id ?? '',
      organisationName: organisations[0]?.name ?? '',
      ...whole,
      ...(givesAway && { passed: null, average: null }),
    },
    buckets: whole.average === null || givesAway ? null : total.buckets,
    parts: shown,
  }
}

function figures(
  memberCount: number,
  tally: Pick<ExamTally, 'members' | 'passed' | 'scoreSum'>,
  full: number,
) {
  const { members, passed, scoreSum } = tally
  return {
    memberCount,
    taken: memberCount < GROUP_MINIMUM ? null : members,
    passed: members < GROUP_MINIMUM ? null : passed,
    average: members < GROUP_MINIMUM || full === 0 ? null : scoreSum / members / full,
  }
}
