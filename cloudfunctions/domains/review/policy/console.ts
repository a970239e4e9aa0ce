/** The committee's officers look after the policy, two at a time. */
import { implement } from '../../../kernel/action'
import { accessDenied, fail } from '../../../kernel/errors'
import { type Identity, mayActFor, rootIdOf } from '../../../kernel/identity'
import { policyChanges } from '../settings/announcing'
import { decide, nextVersion, propose } from '../settings/changing'
import { headView } from '../settings/shapes'
import { inForce, ofKind, reviewSettings, versionsOf } from '../settings/store'
import { policyContract } from './contract'
import { firstPolicy, firstPolicyFields } from './model'

export const policyConsoleActions = implement(policyContract, 'console', {
  'review.policy': ({ caller }) => view(caller),

  'review.proposePolicy': async ({ caller, now }, { version, why, ...content }) => {
    if (!mayChange(caller)) fail(accessDenied)
    await propose('policy', caller, now, { version, why, content })
    return view(caller)
  },

  'review.decidePolicy': async ({ caller, now }, decision) => {
    if (!mayChange(caller)) fail(accessDenied)
    await decide('policy', caller, now, decision)
    return view(caller)
  },
})

/** The policy holds for everything the public writes: whoever changes it acts for a root organisation. */
function mayChange(caller: Identity): boolean {
  return mayActFor(caller, ['committeeOfficer'], `/${rootIdOf(caller.organisationPath)}/`)
}

async function view(caller: Identity) {
  const [{ policy }, versions] = await Promise.all([inForce(), versionsOf('policy')])
  const [newest] = versions
  const proposed =
    newest?.status === 'proposed' ? ofKind('policy', [await reviewSettings.get(newest._id)]) : null
  return {
    mayChange: mayChange(caller),
    current: policy ? { version: policy.version, ...policy.content } : firstPolicy,
    proposed: proposed && {
      ...headView(proposed),
      ...proposed.content,
      changes: policyChanges(policy?.content ?? firstPolicyFields, proposed.content),
      mine: proposed.proposer.memberId === caller.memberId,
    },
    versions: versions.map(headView),
    nextVersion: nextVersion('policy', newest),
  }
}
