/** Contradictions between items: found by the tick, decided by an editor, told to the readers once confirmed. */
import * as z from 'zod'
import { contract, role, timer } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { cursor, id, input, instant, text } from '../../../kernel/fields'

export const contradictionUnknown = errorKind('CONTRADICTION_UNKNOWN', '没有找到这条矛盾提示。')
export const contradictionGone = errorKind(
  'CONTRADICTION_GONE',
  '两篇内容已经说法一致，或其中一篇不再有效，不用再处理。',
)
export const notASide = errorKind('NOT_A_SIDE', '请在这两篇内容里选以哪一篇为准。')

const state = z.enum(['open', 'confirmed', 'dismissed'])

const contradiction = z.object({
  contradictionId: z.string(),
  rule: z.string(),
  state: state.or(z.literal('gone')),
  foundAt: instant,
  sides: z.array(z.object({ contentId: z.string(), title: z.string(), stated: z.string() })).length(2),
  decision: z
    .object({ byName: z.string(), at: instant, reason: z.string(), prevails: z.string().nullable() })
    .nullable(),
})

const editors = role('editor')

export const studyNoticesContract = contract({
  'study.contradictions': {
    summary: 'A page of contradictions in one state, newest first, and how many are still open.',
    audience: 'console',
    access: editors,
    input: input({ state, cursor: cursor.optional() }),
    output: z.object({
      contradictions: z.array(contradiction),
      nextCursor: z.string().nullable(),
      openCount: z.number().int(),
    }),
    errors: [],
    idempotent: true,
  },
  'study.decideContradiction': {
    summary:
      'Confirms a contradiction, so that readers of both items are told, or dismisses it. Kept with name and reason.',
    audience: 'console',
    access: editors,
    input: input({
      contradictionId: id,
      decision: z.enum(['confirmed', 'dismissed']),
      /** The item whose figure holds; null when that is not known. */
      prevails: id.nullable(),
      reason: text(200),
    }),
    output: contradiction,
    errors: [contradictionUnknown, contradictionGone, notASide],
    idempotent: true,
  },
  'study.settleNotices': {
    summary: 'Settles publications whose comparison with the other items was interrupted; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ settled: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
