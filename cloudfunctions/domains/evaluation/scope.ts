/** Whom an officer may ask about. */
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { organisations, organisationUnknown } from '../organisation'
import type { GroupSize } from './rules'
import type { GroupStanding } from './standing'
import { groupStandings } from './store'

const OFFICERS = ['branchOfficer', 'committeeOfficer'] as const

/** The organisation an officer asks about, with its standing; refused outside of their subtree. */
export async function scopeOf(caller: Identity, organisationId: string | undefined) {
  const id = organisationId ?? ownOf(caller)
  const [organisation, standing] = await Promise.all([organisations.get(id), groupStandings.get(id)])
  if (!organisation) return fail(organisationUnknown)
  if (!mayActFor(caller, OFFICERS, organisation.path)) return fail(accessDenied)
  return { organisation, standing, size: sizeOf(standing) }
}

/** A new organisation has no standing until the next walk; until then nothing is shown of it. */
function sizeOf(standing: GroupStanding | null): GroupSize {
  return standing ?? { memberCount: 0, hasParts: false, hiddenMembers: 0 }
}

/** The organisation of the caller's first office. */
function ownOf({ grants }: Identity): string {
  return (
    grants.find(({ role }) => OFFICERS.some((office) => office === role))?.organisationId ??
    fail(accessDenied)
  )
}
