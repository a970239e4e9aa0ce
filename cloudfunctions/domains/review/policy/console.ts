import { implement } from '../../../kernel/action'
import { DuplicateError } from '../../../kernel/database'
import { accessDenied, fail } from '../../../kernel/errors'
import { type Identity, mayActFor, rootIdOf } from '../../../kernel/identity'
import { policyChanged } from '../errors'
import { policyContract } from './contract'
import { firstPolicy } from './model'
import { policyVersions, type PolicyVersion, reviewPolicies } from './store'

const SHOWN = 20

export const policyConsoleActions = implement(policyContract, 'console', {
  'review.policy': ({ caller }) => view(caller),

  'review.changePolicy': async ({ caller, now }, { version, why, ...fields }) => {
    if (!mayChange(caller)) fail(accessDenied)
    const [newest = { version: 1, by: null }] = await policyVersions(1)
    if (newest.version === version && newest.by?.memberId === caller.memberId) return view(caller)
    if (version !== newest.version + 1) fail(policyChanged)
    const by = { memberId: caller.memberId, name: caller.name }
    const next: PolicyVersion = { _id: `policy.${version}`, version, why, by, at: now.iso, ...fields }
    try {
      await reviewPolicies.add(next)
    } catch (problem) {
      if (problem instanceof DuplicateError) fail(policyChanged)
      throw problem
    }
    return view(caller)
  },
})

/** The policy holds for everything the public writes: whoever changes it acts for a root organisation. */
function mayChange(caller: Identity): boolean {
  return mayActFor(caller, ['committeeOfficer'], `/${rootIdOf(caller.organisationPath)}/`)
}

async function view(caller: Identity) {
  const versions = await policyVersions(SHOWN)
  return {
    mayChange: mayChange(caller),
    versions: [
      ...versions.map((version) => ({ ...version, by: version.by.name })),
      { ...firstPolicy, why: '产品自带的规则', by: null, at: null },
    ],
  }
}
