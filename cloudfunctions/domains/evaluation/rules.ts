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
