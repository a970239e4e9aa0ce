/** Who belongs where: the tree of organisations, the roster, and binding a WeChat account to a member. */
import * as z from 'zod'
import { anyone, contract, role } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { grantableRoles } from '../../kernel/identity'

export const inviteUnknown = errorKind('INVITE_UNKNOWN', '没有找到这个邀请码，请核对后再输一遍。')
export const inviteExpired = errorKind('INVITE_EXPIRED', '这个邀请码已经过期，请向支部书记要一个新的。')
export const inviteUsed = errorKind('INVITE_USED', '这个邀请码已经用过了，请向支部书记要一个新的。')
export const nameMismatch = errorKind('NAME_MISMATCH', '姓名与邀请码对不上，请填写党员名册上的姓名。')
export const alreadyBound = errorKind('ALREADY_BOUND', '这个微信已经绑定了党员身份，不用再绑定。')
export const tooManyTries = errorKind('TOO_MANY_TRIES', '试的次数太多了，请一小时后再试，或请支部书记帮忙。')
export const memberUnknown = errorKind('MEMBER_UNKNOWN', '名册里没有这位党员。')
export const memberAlreadyBound = errorKind('MEMBER_ALREADY_BOUND', '这位党员已经绑定了微信，不需要邀请码。')
export const organisationUnknown = errorKind('ORGANISATION_UNKNOWN', '没有找到这个组织。')

const roleHeld = z.object({
  role: z.enum(grantableRoles),
  name: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
})

export const memberProfile = z.object({
  id: z.string(),
  name: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  roles: z.array(roleHeld),
})

export const organisationContract = contract({
  'organisation.me': {
    summary: 'Tells whether the caller is bound to a member, and to whom.',
    audience: 'member',
    access: anyone,
    input: input({}),
    output: z.discriminatedUnion('bound', [
      z.object({ bound: z.literal(false) }),
      z.object({ bound: z.literal(true), member: memberProfile }),
    ]),
    errors: [],
    idempotent: true,
  },
  'organisation.bind': {
    summary: 'Binds the calling WeChat account to the member of a one-time invite code.',
    audience: 'member',
    access: anyone,
    input: input({ code: text(20), name: text(30) }),
    output: z.object({ member: memberProfile }),
    errors: [
      inviteUnknown,
      inviteExpired,
      inviteUsed,
      nameMismatch,
      alreadyBound,
      memberAlreadyBound,
      tooManyTries,
    ],
    idempotent: true,
  },
  'organisation.structure': {
    summary: 'Lists the organisations the caller holds a role for, with member counts.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer', 'administrator'),
    input: input({}),
    output: z.object({
      organisations: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.enum(['committee', 'generalBranch', 'branch', 'group']),
          parentId: z.string().nullable(),
          memberCount: z.number().int(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'organisation.roster': {
    summary: 'A page of the members of one organisation.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer', 'administrator'),
    input: input({ organisationId: id, cursor: cursor.optional() }),
    output: z.object({
      members: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          organisationName: z.string(),
          bound: z.boolean(),
          joinedOn: z.string().nullable(),
          roles: z.array(roleHeld),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'organisation.issueInvite': {
    summary: 'Issues a one-time invite code for a member; an older unused code stops working.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer', 'administrator'),
    input: input({ memberId: id }),
    output: z.object({ code: z.string(), expiresAt: instant }),
    errors: [memberUnknown, memberAlreadyBound],
    idempotent: false,
  },
})
