/** What other domains use of this one. */
export { organisationUnknown } from './contract'
export { identityByMemberId, identityByOpenid } from './identities'
export { rolesOf } from './profile'
export { type Organisation, organisations, rootOrganisations, subtree } from './store'
