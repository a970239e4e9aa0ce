/** What officers and editors learn from the roll-ups: mastery, findings, and questions worth a look. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { cursor, id, input } from '../../kernel/fields'
import { topic, topicTag } from '../editorial/model'
import { organisationUnknown } from '../organisation/contract'

const share = z.number().min(0).max(1)

export const effectContract = contract({
  'evaluation.effect': {
    summary:
      'How a group took part and answered by topic in the last thirty days, beside its siblings, and what stands out.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer'),
    input: input({ organisationId: id.optional() }),
    output: z.object({
      organisationId: z.string(),
      organisationName: z.string(),
      memberCount: z.number().int(),
      groupMinimum: z.number().int(),
      day: z.string(),
      days: z.number().int(),
      /** Members who took part, day by day; null where that would show too few people. */
      trend: z.array(z.object({ day: z.string(), tookPart: z.number().int().nullable() })),
      topics: z.array(
        z.object({
          topic: topicTag,
          /** Null while fewer than the minimum answered, or where a small part would follow by subtraction. */
          own: z.object({ share, low: share, high: share, members: z.number().int() }).nullable(),
          /** The other groups under the same organisation; null while they are too few. */
          siblings: z.object({ share, groups: z.number().int() }).nullable(),
        }),
      ),
      findings: z.array(
        z.object({
          kind: z.enum(['below', 'weak', 'above', 'progress', 'gain']),
          topic: topicTag,
          sentence: z.string(),
          /** The assignment that progress and gain are about. */
          assignmentId: z.string().nullable(),
        }),
      ),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'evaluation.items': {
    summary: 'Questions with their item statistics, the most doubtful first, for editors.',
    audience: 'console',
    access: role('editor'),
    input: input({ topic: topic.optional(), cursor: cursor.optional() }),
    output: z.object({
      /** Under so many answers no figure is given. */
      minimum: z.number().int(),
      items: z.array(
        z.object({
          questionId: z.string(),
          version: z.number().int(),
          kind: z.string(),
          stem: z.string(),
          topic: topicTag,
          answers: z.number().int(),
          /** Null while there are too few answers. */
          statistics: z
            .object({
              facility: share,
              /** −1 to 1; null where nothing varies. */
              discrimination: z.number().nullable(),
              efficiency: z.number().nullable(),
              guess: share.nullable(),
              options: z.array(z.object({ text: z.string(), right: z.boolean(), chosen: share })),
            })
            .nullable(),
          doubts: z.array(z.object({ id: z.string(), text: z.string() })),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: [],
    idempotent: true,
  },
})
