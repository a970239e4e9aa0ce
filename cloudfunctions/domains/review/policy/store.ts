/** The versions of the policy, one document each. */
import { collection, command } from '../../../kernel/database'
import type { Policy } from './model'

export interface PolicyVersion extends Policy {
  /** `policy.{version}` */
  _id: string
  why: string
  by: { memberId: string; name: string }
  at: string
}

export const reviewPolicies = collection<PolicyVersion>({
  name: 'reviewPolicies',
  indexes: [{ fields: [['version', -1]], reason: 'the policy in force and those before it, newest first' }],
})

/** The newest versions; the first is in force, and none is there before the first change. */
export function policyVersions(limit: number): Promise<PolicyVersion[]> {
  return reviewPolicies.find({ version: command.gte(1) }, { orderBy: [['version', 'desc']], limit })
}
