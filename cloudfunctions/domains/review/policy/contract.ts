/** The policy of review: everybody at the desk sees it, the committee's officers change it. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { input, instant, text } from '../../../kernel/fields'
import { policyChanged } from '../errors'
import { policyFields } from './model'

const version = z.object({
  version: z.number().int(),
  ...policyFields.shape,
  why: z.string(),
  /** Null for what the product comes with. */
  by: z.string().nullable(),
  at: instant.nullable(),
})

const policies = z.object({ mayChange: z.boolean(), versions: z.array(version) })

export const policyContract = contract({
  'review.policy': {
    summary: 'The policy of review in force and its versions before, newest first.',
    audience: 'console',
    access: role('moderator', 'committeeOfficer'),
    input: input({}),
    output: policies,
    errors: [],
    idempotent: true,
  },
  'review.changePolicy': {
    summary: 'Makes a new version of the policy; texts judged before keep the version they were judged by.',
    audience: 'console',
    access: role('committeeOfficer'),
    input: input({ version: z.number().int().min(2), why: text(100), ...policyFields.shape }),
    output: policies,
    errors: [policyChanged],
    idempotent: true,
  },
})
