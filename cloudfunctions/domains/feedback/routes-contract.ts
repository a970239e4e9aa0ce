/** How letters are routed, and the limits they are handled by. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { id, input } from '../../kernel/fields'
import { organisationUnknown } from './errors'
import { targets } from './routing'

const days = (max: number) => z.number().int().min(1).max(max)
const limits = z.strictObject({
  acceptDays: days(15),
  resolveDays: days(60),
  extensionDays: days(30),
  reviewAskDays: z.number().int().min(30).max(90),
  reviewDays: days(30),
  toWorkingDay: z.boolean(),
})
const routes = z.strictObject({
  suggestion: z.enum(targets),
  supervision: z.enum(targets),
  enquiry: z.enum(targets),
  praise: z.enum(targets),
})
const routing = z.object({
  version: z.number().int(),
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      depth: z.number().int(),
      routes,
      /** Where they are set: here, above, or nowhere. */
      from: z.enum(['own', 'above', 'usual']),
    }),
  ),
  limits,
})

export const feedbackRoutesContract = contract({
  'feedback.routing': {
    summary: 'How letters are routed and which limits hold in the organisations of the caller.',
    audience: 'console',
    access: role('committeeOfficer'),
    input: input({}),
    output: routing,
    errors: [],
    idempotent: true,
  },
  'feedback.setRoutes': {
    summary:
      'Sets where the letters for an organisation and those below it go; null follows the level above.',
    audience: 'console',
    access: role('committeeOfficer'),
    input: input({ organisationId: id, routes: routes.nullable() }),
    output: routing,
    errors: [organisationUnknown],
    idempotent: true,
  },
  'feedback.setLimits': {
    summary: 'Sets the limits for letters that come in from now on; never longer than the rules allow.',
    audience: 'console',
    access: role('committeeOfficer'),
    input: input({ limits }),
    output: routing,
    errors: [organisationUnknown],
    idempotent: true,
  },
})
