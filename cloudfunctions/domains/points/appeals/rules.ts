/** Who may decide on an appeal. Pure. */
import type { Grant, Identity } from '../../../kernel/identity'
import type { PointsAppeal } from './store'

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
