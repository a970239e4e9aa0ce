/** The policy of review: everybody at the desk sees it; the committee's officers change it, two at a time. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { input, text } from '../../../kernel/fields'
import { settingsChanged, settingsNotProposed, settingsSecondPerson } from '../errors'
import { versionHead } from '../settings/shapes'
import { policyFields } from './model'

const policies = z.object({
  mayChange: z.boolean(),
  /** What counts now. */
  current: z.object({ version: z.number().int(), ...policyFields.shape }),
  /** Waits for a second officer; null when nothing does. */
  proposed: versionHead
    .extend({ ...policyFields.shape, changes: z.array(z.string()), mine: z.boolean() })
    .nullable(),
  /** Newest first, without the one the product comes with. */
  versions: z.array(versionHead),
  /** The version that a new proposal gets. */
  nextVersion: z.number().int(),
})

export const policyContract = contract({
  'review.policy': {
    summary: 'The policy of review in force, the one proposed, and the versions before, newest first.',
    audience: 'console',
    access: role('moderator', 'committeeOfficer'),
    input: input({}),
    output: policies,
    errors: [],
    idempotent: true,
  },
  'review.proposePolicy': {
    summary: 'Proposes a new version of the policy, which a second officer confirms.',
    audience: 'console',
    access: role('committeeOfficer'),
    input: input({ version: z.number().int().min(2), why: text(100), ...policyFields.shape }),
    output: policies,
    errors: [settingsChanged],
    idempotent: true,
  },
  'review.decidePolicy': {
    summary:
      'Puts a proposed policy in force as a second officer and tells everybody, or withdraws it; texts judged before keep their version.',
    audience: 'console',
    access: role('committeeOfficer'),
    input: input({ version: z.number().int().min(2), confirm: z.boolean() }),
    output: policies,
    errors: [settingsNotProposed, settingsSecondPerson],
    idempotent: true,
  },
})
