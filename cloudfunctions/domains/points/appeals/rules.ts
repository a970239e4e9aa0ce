/** Until when an entry may be questioned, and who decides on it by when. Pure. */
import type { Grant, Identity } from '../../../kernel/identity'
import { addDays } from '../../../kernel/time'
import type { PointsAppeal } from './store'

/**
 * Days an entry may be questioned, the day it was earned not counted. A month: while both still remember and papers can
 * be looked at. The product's own figure, no regulation asks for one; a correction by others begins a month of its own.
 */
export const APPEAL_DAYS = 30
/**
 * Days within which an answer is due, the day of the appeal not counted: as long as a letter may wait for acceptance
 * (《信访工作条例》, 15 days), since both are a member's word that waits for somebody's.
 */
export const ANSWER_DAYS = 15

/** The last day an entry of a day may be questioned. */
export const lastDayToAppeal = (entryDay: string) => addDays(entryDay, APPEAL_DAYS)

/** The day an answer to an appeal of a day is due. */
export const answerDueDay = (appealDay: string) => addDays(appealDay, ANSWER_DAYS)

/**
 * An officer of an organisation above the member's, or an administrator; never the member, and never by an office that
 * stands below one the member holds (回避).
 */
export function mayDecide(
  { memberId, grants }: Pick<Identity, 'memberId' | 'grants'>,
  appeal: Pick<PointsAppeal, 'memberId' | 'organisationPath' | 'memberOffices'>,
): boolean {
  if (memberId === appeal.memberId) return false
  return grants.some(
    (grant) => covers(grant, appeal.organisationPath) && !isBelow(grant, appeal.memberOffices),
  )
}

function covers({ role, organisationPath }: Grant, ofMember: string): boolean {
  if (role === 'administrator') return ofMember.startsWith(organisationPath)
  return role === 'committeeOfficer' && above(ofMember).startsWith(organisationPath)
}

function isBelow({ organisationPath }: Grant, offices: readonly string[]): boolean {
  return offices.some((office) => organisationPath !== office && organisationPath.startsWith(office))
}

/** The organisation above: `/committee/branch-1/` → `/committee/`. Above a root there is only the root itself. */
function above(organisationPath: string): string {
  const parent = organisationPath.replace(/[^/]+\/$/, '')
  return parent === '/' ? organisationPath : parent
}
