/** Pure decisions about assignments: whom they are for, what waits, and which counts may be shown. */
import type { ErrorKind } from '../../kernel/errors'
import { GROUP_MINIMUM } from '../../kernel/groups'
import type { Grant } from '../../kernel/identity'
import { addDays } from '../../kernel/time'
import { assignmentExists, dueDayUnfit } from './assignment-contract'
import type { Assignment, MemberScope } from './store'

/** Nothing is assigned further ahead than a year: a plan is made by the year. */
const MAX_DAYS_AHEAD = 366
/** An assignment that is over still waits so long; afterwards the course is merely open to all. */
export const WAITS_AFTER_DUE_DAYS = 30

export interface Person {
  organisationPath: string
  grants: readonly Grant[]
}

/** True when the assignment is for this person: by where they belong, or by the office they hold below it. */
export function isFor(
  assignment: Pick<Assignment, 'memberScope' | 'organisationPath'>,
  person: Person,
): boolean {
  const { memberScope, organisationPath } = assignment
  return memberScope === 'all'
    ? person.organisationPath.startsWith(organisationPath)
    : person.grants.some(
        (grant) => grant.role === memberScope && grant.organisationPath.startsWith(organisationPath),
      )
}

/** The organisations whose assignments may be for a person: their own, those of their offices, and all above. */
export function organisationsOver({ organisationPath, grants }: Person): string[] {
  const paths = [organisationPath, ...grants.map((grant) => grant.organisationPath)]
  return [...new Set(paths.flatMap(idsOn))]
}

/** The first day whose assignments still wait. */
export function firstDayWaiting(today: string): string {
  return addDays(today, -WAITS_AFTER_DUE_DAYS)
}

/** Of each course what asks for it first: required before elective, then by due day. */
export function firstOfEachCourse(assignments: readonly Assignment[]): Assignment[] {
  const sorted = [...assignments].sort(
    (a, b) =>
      Number(b.required) - Number(a.required) || (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : 0),
  )
  return sorted.filter(
    ({ courseId }, index) => sorted.findIndex((other) => other.courseId === courseId) === index,
  )
}

export type AssignmentInput = Pick<
  Assignment,
  'courseId' | 'organisationId' | 'memberScope' | 'required' | 'dueDay' | 'reason'
>

/** Whether this assignment can be made now; `repeat` when it has been made already. */
export function planAssignment(
  existing: Assignment | null,
  wanted: AssignmentInput,
  today: string,
): 'make' | 'repeat' | ErrorKind {
  if (existing) {
    const keys = ['courseId', 'organisationId', 'memberScope', 'required', 'dueDay', 'reason'] as const
    return keys.every((key) => existing[key] === wanted[key]) ? 'repeat' : assignmentExists
  }
  const fits = wanted.dueDay >= today && wanted.dueDay <= addDays(today, MAX_DAYS_AHEAD)
  return fits ? 'make' : dueDayUnfit
}

/** An organisation with the number of members directly in it. */
export interface Unit {
  id: string
  parentId: string | null
  memberCount: number
}

/** The members of each unit, with those of everything below it. */
export function totals(units: readonly Unit[]): Map<string, number> {
  const sums = new Map<string, number>()
  const sum = (unit: Unit): number => {
    const total = units
      .filter(({ parentId }) => parentId === unit.id)
      .reduce((running, part) => running + sum(part), unit.memberCount)
    sums.set(unit.id, total)
    return total
  }
  units.filter((unit) => !units.some(({ id }) => id === unit.parentId)).forEach(sum)
  return sums
}

/**
 * The units whose counts may be shown beside one another. A unit under the minimum is never shown; and when those held
 * back inside a shown unit are together under the minimum, the smallest shown one is held back as well, so that
 * subtracting what is shown from the whole never tells of fewer than the minimum.
 */
export function showable(units: readonly Unit[]): Set<string> {
  const total = totals(units)
  const shown = new Set<string>()
  const enter = (unit: Unit) => {
    shown.add(unit.id)
    const parts = units
      .filter(({ parentId }) => parentId === unit.id)
      .sort((a, b) => (total.get(a.id) ?? 0) - (total.get(b.id) ?? 0))
    const large = parts.filter(({ id }) => (total.get(id) ?? 0) >= GROUP_MINIMUM)
    let heldBack = (total.get(unit.id) ?? 0) - large.reduce((sum, { id }) => sum + (total.get(id) ?? 0), 0)
    for (const part of large) {
      if (heldBack > 0 && heldBack < GROUP_MINIMUM) heldBack += total.get(part.id) ?? 0
      else enter(part)
    }
  }
  units
    .filter((unit) => !units.some(({ id }) => id === unit.parentId))
    .filter(({ id }) => (total.get(id) ?? 0) >= GROUP_MINIMUM)
    .forEach(enter)
  return shown
}

/**
 * How many finished, as far as it may be shown: of everybody in a unit large enough; of the holders of an office, whose
 * number nobody keeps, only when enough of them finished.
 */
export function shownFinished(finished: number, scope: MemberScope, unitIsShown: boolean): number | null {
  if (scope === 'all') return unitIsShown ? finished : null
  return finished >= GROUP_MINIMUM ? finished : null
}

/** Ids of the organisations on a path, from the root on. */
export function idsOn(path: string): string[] {
  return path.split('/').filter((id) => id !== '')
}
