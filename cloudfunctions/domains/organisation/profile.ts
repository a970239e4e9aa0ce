/** A member as shown on screen. */
import { type Grant, type Identity, roleNames } from '../../kernel/identity'

/** Roles with their Chinese names and where they hold. */
export function rolesOf(grants: readonly Grant[]) {
  return grants.map(({ role, organisationId, organisationName }) => ({
    role,
    name: roleNames[role],
    organisationId,
    organisationName,
  }))
}

export function profileOf(identity: Identity) {
  const { memberId, name, organisationId, organisationName, grants } = identity
  return { id: memberId, name, organisationId, organisationName, roles: rolesOf(grants) }
}
