/** The roster and the invites, for officers. */
import { implement } from '../../kernel/action'
import { accessDenied, fail } from '../../kernel/errors'
import { grantHolds } from '../../kernel/identity'
import { pageByKey } from '../../kernel/paging'
import { randomCode, sha256 } from '../../kernel/random'
import { later } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { memberAlreadyBound, memberUnknown, organisationContract, organisationUnknown } from './contract'
import { rolesOf } from './profile'
import { INVITE_TTL_MS, mayManageRoster, scopePaths } from './rules'
import { invites, members, organisations, subtree } from './store'

const ROSTER_PAGE = 50

export const organisationConsoleActions = implement(organisationContract, 'console', {
  'organisation.structure': async ({ caller }) => {
    const paths = scopePaths(caller.grants, ['branchOfficer', 'committeeOfficer', 'administrator'])
    const found = await Promise.all(paths.map(subtree))
    return {
      organisations: found.flat().map(({ _id, name, kind, parentId, memberCount }) => ({
        id: _id,
        name,
        kind,
        parentId,
        memberCount,
      })),
    }
  },

  'organisation.roster': async ({ caller, now }, { organisationId, cursor }) => {
    const organisation = (await organisations.get(organisationId)) ?? fail(organisationUnknown)
    if (!mayManageRoster(caller, organisation.path)) fail(accessDenied)
    const page = await pageByKey(members, { organisationId }, '_id', cursor, ROSTER_PAGE)
    return {
      nextCursor: page.nextCursor,
      members: page.items.map((member) => ({
        id: member._id,
        name: member.name,
        organisationName: member.organisationName,
        bound: member.boundAt !== null,
        joinedOn: member.joinedOn,
        roles: rolesOf(member.grants.filter((grant) => grantHolds(grant, now.day))),
      })),
    }
  },

  'organisation.issueInvite': async ({ caller, now }, { memberId }) => {
    const member = (await members.get(memberId)) ?? fail(memberUnknown)
    if (!mayManageRoster(caller, member.organisationPath)) fail(accessDenied)
    if (member.boundAt) fail(memberAlreadyBound)
    const code = randomCode()
    const expiresAt = later(now, INVITE_TTL_MS)
    const older = await invites.find({ memberId, replaced: false }, { limit: 20 })
    await transaction(async (running) => {
      for (const invite of older) await invites.within(running).update(invite._id, { replaced: true })
      await invites.within(running).add({
        _id: sha256(code),
        memberId,
        issuedAt: now.iso,
        expiresAt,
        usedAt: null,
        replaced: false,
      })
    })
    return { code: `${code.slice(0, 4)}-${code.slice(4)}`, expiresAt }
  },
})
