/** Pure decisions about what may be shown of a group. */

/** Groups smaller than this are not shown, so that nobody can be recognised in a number. */
export const GROUP_MINIMUM = 5

/** What one organisation's members did on one day, as the stores count it. */
export interface DayActivity {
  studied: readonly string[]
  quizzed: readonly string[]
  right: number
  asked: number
}

export interface Participation {
  studied: number | null
  quizzed: number | null
  tookPart: number | null
  averageCorrect: number | null
}

/** Adds up activities of disjoint groups. */
export function combine(activities: readonly DayActivity[]): DayActivity {
  return {
    studied: activities.flatMap(({ studied }) => studied),
    quizzed: activities.flatMap(({ quizzed }) => quizzed),
    right: activities.reduce((sum, { right }) => sum + right, 0),
    asked: activities.reduce((sum, { asked }) => sum + asked, 0),
  }
}

/** Counts and the average, with everything held back that a small group would give away. */
export function participationOf(memberCount: number, activity: DayActivity): Participation {
  if (memberCount < GROUP_MINIMUM)
    return { studied: null, quizzed: null, tookPart: null, averageCorrect: null }
  return {
    studied: activity.studied.length,
    quizzed: activity.quizzed.length,
    tookPart: new Set([...activity.studied, ...activity.quizzed]).size,
    averageCorrect: activity.quizzed.length < GROUP_MINIMUM ? null : activity.right / activity.asked,
  }
}

/** A group and what its members did, before anything is held back. */
export interface GroupActivity {
  memberCount: number
  activity: DayActivity
}

/**
 * Participation of a whole that is shown beside its parts. What is held back of small parts must not follow from the
 * whole by subtraction: a figure of the whole is shown only when the parts it is missing for add up to nobody, or to a
 * group large enough to be shown itself.
 * @param rest the members who belong to the whole but to none of the parts
 */
export function participationOfWhole(parts: readonly GroupActivity[], rest: GroupActivity): Participation {
  const groups = [...parts, rest]
  const memberCount = groups.reduce((sum, group) => sum + group.memberCount, 0)
  const whole = participationOf(memberCount, combine(groups.map(({ activity }) => activity)))
  const uncounted = groups.filter((group) => group === rest || group.memberCount < GROUP_MINIMUM)
  if (parts.length > 0 && givesAway(uncounted.reduce((sum, group) => sum + group.memberCount, 0)))
    return { studied: null, quizzed: null, tookPart: null, averageCorrect: null }
  const unaveraged = groups.filter((group) => group === rest || group.activity.quizzed.length < GROUP_MINIMUM)
  const averageHidden =
    parts.length > 0 && givesAway(unaveraged.reduce((sum, { activity }) => sum + activity.quizzed.length, 0))
  return averageHidden ? { ...whole, averageCorrect: null } : whole
}

/** Somebody, but fewer than may be shown. */
function givesAway(count: number): boolean {
  return count > 0 && count < GROUP_MINIMUM
}
