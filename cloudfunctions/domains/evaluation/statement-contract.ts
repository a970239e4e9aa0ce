/** Learning events in the shape of xAPI: a member takes the own ones along, an administrator exports days. */
import * as z from 'zod'
import { contract, member, role } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input } from '../../kernel/fields'

export const exportRangeUnfit = errorKind(
  'EXPORT_RANGE_UNFIT',
  '一次最多导出 31 天，结束日不早于开始日，请改一下日期。',
)

const page = z.object({
  /** One statement of xAPI 1.0.3 each, as JSON. */
  lines: z.array(z.string()),
  nextCursor: z.string().nullable(),
})

export const statementContract = contract({
  'evaluation.myStatements': {
    summary: "A page of the caller's own learning events as xAPI statements, newest first.",
    audience: 'member',
    access: member,
    input: input({ cursor: cursor.optional() }),
    output: page,
    errors: [],
    idempotent: true,
  },
  'evaluation.exportStatements': {
    summary:
      'A page of the learning events of some days, pseudonymous, as xAPI statements; every export is on record.',
    audience: 'console',
    access: role('administrator'),
    input: input({ exportId: id, from: z.iso.date(), to: z.iso.date(), cursor: cursor.optional() }),
    output: page,
    errors: [exportRangeUnfit],
    idempotent: true,
  },
})
