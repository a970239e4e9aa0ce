/** What a group learned, as counts and averages; never of groups smaller than five, never by name. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { id, input } from '../../kernel/fields'
import { organisationUnknown } from '../organisation/contract'

const participation = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  memberCount: z.number().int(),
  /** Members who finished at least one study item; null in groups under the minimum. */
  studied: z.number().int().nullable(),
  /** Members who submitted the daily quiz; null in groups under the minimum. */
  quizzed: z.number().int().nullable(),
  /** Members who did either; null in groups under the minimum. */
  tookPart: z.number().int().nullable(),
  /** Share of right answers, 0 to 1; null while fewer than the minimum have submitted. */
  averageCorrect: z.number().nullable(),
})

export const evaluationContract = contract({
  'evaluation.today': {
    summary: 'How many of an organisation took part on a day, the average, and the last seven days.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer'),
    input: input({ organisationId: id.optional() }),
    output: z.object({
      day: z.string(),
      groupMinimum: z.number().int(),
      total: participation,
      /** Organisations directly below, when there are any. */
      parts: z.array(participation),
      trend: z.array(z.object({ day: z.string(), tookPart: z.number().int().nullable() })),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
})
