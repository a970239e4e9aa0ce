/** What other domains use of this one. */
export { memberUnknown, organisationUnknown } from './contract'
export { identityByMemberId, knownByOpenid } from './identities'
export { agree, forgetPhone, keepPhone, openidOf, personBehind, personsOfMembers } from './persons'
export { rolesOf } from './profile'
export { scopePaths } from './rules'
export { shownNames } from './shownName'
export {
  holdersIn,
  type Member,
  membersOf,
  nextOrganisation,
  namesOfMembers,
  type Organisation,
  organisations,
  organisationsBefore,
  rootOrganisations,
  subtree,
} from './store'
