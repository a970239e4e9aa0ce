/** Who somebody is and what they may do, as far as the kernel has to know. */

/** Roles that can be granted; see the table in the domain notes of docs/architecture.md. */
export const grantableRoles = [
  'branchOfficer',
  'committeeOfficer',
  'inspector',
  'moderator',
  'editor',
  'administrator',
] as const

export type Role = (typeof grantableRoles)[number]

/** Chinese names of the roles as people see them. */
export const roleNames: Record<Role, string> = {
  branchOfficer: '支部书记',
  committeeOfficer: '党委组织员',
  inspector: '纪检委员',
  moderator: '审核员',
  editor: '内容编辑',
  administrator: '系统管理员',
}

/** A role held in an organisation and everything below it, for a time. */
export interface Grant {
  role: Role
  organisationId: string
  /** Materialised path of that organisation, e.g. `/committee/branch-1/`. */
  organisationPath: string
  organisationName: string
  /** First day it holds, `YYYY-MM-DD` in China. */
  from: string
  /** Last day it holds, or null while it has no end. */
  to: string | null
}

/** A bound member as the kernel knows them; OPENID is deliberately not part of it. */
export interface Identity {
  memberId: string
  name: string
  organisationId: string
  organisationPath: string
  organisationName: string
  /** Only grants in force today. */
  grants: Grant[]
}

/** Whoever has used a WeChat account here, member or not. */
export interface Person {
  /** The member id of a member, unless the account was used before it was bound. */
  personId: string
  memberId: string | null
  /** When the person accepted the service agreement; null before. */
  agreedAt: string | null
  /** The day a phone was verified; null before, and after that was taken back. */
  phoneVerifiedOn: string | null
}

/** Who calls an action that is for anyone. */
export interface Visitor {
  openid: string | null
  /** Null while the account was never needed. */
  person: Person | null
  /** Null for whoever is not a member. */
  identity: Identity | null
}

/** True when the grant holds on the day. */
export function grantHolds(grant: Grant, day: string): boolean {
  return grant.from <= day && (grant.to === null || day <= grant.to)
}

/** True when the identity holds one of the roles for this organisation path (grants cover their subtree). */
export function mayActFor(identity: Identity, roles: readonly Role[], organisationPath: string): boolean {
  return identity.grants.some(
    (grant) => roles.includes(grant.role) && organisationPath.startsWith(grant.organisationPath),
  )
}

/** Id of the root organisation that a path begins with. */
export function rootIdOf(organisationPath: string): string {
  return organisationPath.split('/')[1] ?? ''
}
