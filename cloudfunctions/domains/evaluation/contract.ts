/** What a group learned, as counts and averages; never of groups smaller than five, never by name. */
import * as z from 'zod'
import { contract, role, timer } from '../../kernel/contract'
import { cursor, id, input } from '../../kernel/fields'
import { organisationUnknown } from '../organisation/contract'

const participation = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  memberCount: z.number().int(),
  /** Members who finished at least one study item; null in groups under the minimum. */
  studied: z.number().int().nullable(),
  /** Members who submitted a quiz; null in groups under the minimum. */
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
    input: input({ organisationId: id.optional(), cursor: cursor.optional() }),
    output: z.object({
      day: z.string(),
      groupMinimum: z.number().int(),
      total: participation,
      /** Organisations directly below, when there are any, page by page. */
      parts: z.array(participation),
      nextCursor: z.string().nullable(),
      trend: z.array(z.object({ day: z.string(), tookPart: z.number().int().nullable() })),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'evaluation.count': {
    summary: 'Folds submitted papers and finished study into the roll-ups; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ counted: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'evaluation.stand': {
    summary: 'Goes on through all organisations, once an hour, and writes where each stands.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ written: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
