/** Pure decisions about what may be shown of a group. */

/** Groups smaller than this are not shown, so that nobody can be recognised in a number. */
export const GROUP_MINIMUM = 5

/** What a group did on one day, as the roll-ups count it. */
export interface DayCounts {
  studied: number
  quizzed: number
  tookPart: number
  right: number
  asked: number
  /** Of `quizzed`, members of the group itself and of none of its parts. */
  own: number
  /** Of `quizzed`, those in parts where fewer than the minimum submitted. */
  few: number
}

export const noCounts: DayCounts = { studied: 0, quizzed: 0, tookPart: 0, right: 0, asked: 0, own: 0, few: 0 }

/** How large a group is, and how much of it cannot be shown by itself. */
export interface GroupSize {
  memberCount: number
  hasParts: boolean
  /** Members in parts under the minimum, and in the group itself beside its parts. */
  hiddenMembers: number
}

export interface Participation {
  studied: number | null
  quizzed: number | null
  tookPart: number | null
  averageCorrect: number | null
}

const hidden: Participation = { studied: null, quizzed: null, tookPart: null, averageCorrect: null }

/**
 * Counts and the average of a group, with everything held back that a small group would give away. What is held back of
 * its small parts must not follow from the whole by subtraction either: a figure of the whole is shown only when the
 * members it is missing for are nobody, or enough to be shown themselves.
 */
export function participationOf(size: GroupSize, counts: DayCounts): Participation {
  const { studied, quizzed, tookPart, right, asked, own, few } = counts
  if (size.memberCount < GROUP_MINIMUM) return hidden
  if (size.hasParts && givesAway(size.hiddenMembers)) return hidden
  const averaged = quizzed >= GROUP_MINIMUM && asked > 0 && !(size.hasParts && givesAway(own + few))
  return { studied, quizzed, tookPart, averageCorrect: averaged ? right / asked : null }
}

/** Somebody, but fewer than may be shown. */
export function givesAway(count: number): boolean {
  return count > 0 && count < GROUP_MINIMUM
}
