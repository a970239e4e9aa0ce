/** What an organisation reads on which day, planned by its editors up to four weeks ahead. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { id, input } from '../../../kernel/fields'
import { topicTag } from '../../editorial/model'
import { organisationUnknown } from '../../organisation/contract'
import { DAYS_AHEAD, ITEMS_A_DAY } from './rules'

export const dayClosed = errorKind(
  'DAY_CLOSED',
  '今天和过去的安排不能再改：已经有人照着读了。请从明天开始安排。',
)
export const dayTooFar = errorKind('DAY_TOO_FAR', `最多提前 ${DAYS_AHEAD} 天安排，请选近一些的日子。`)
export const itemNotUsable = errorKind(
  'ITEM_NOT_USABLE',
  '所选内容里有的没有发布，或已被替代，请去掉后再保存。',
)
export const scheduleChanged = errorKind(
  'SCHEDULE_CHANGED',
  '这一天的安排刚被别人改过，请看过新的安排再决定。',
)

const editors = role('editor')
const day = z.iso.date()

const scheduledItem = z.object({
  contentId: z.string(),
  title: z.string(),
  topic: topicTag.nullable(),
  minutes: z.number().int(),
  required: z.boolean(),
  /** Why it will not be offered, when it will not. */
  trouble: z.enum(['superseded', 'unpublished']).nullable(),
})

const scheduledDay = z.object({
  day,
  /** `closed` days can no longer be changed; what stands there was offered. */
  state: z.enum(['closed', 'open']),
  /** Counts the changes of the day's own plan; 0 while it has none. */
  revision: z.number().int(),
  items: z.array(scheduledItem),
  /** Whose plan holds: this organisation's, a superior's, or none, so that the system chooses. */
  plan: z.enum(['own', 'inherited', 'none']),
  /** Name of the superior whose plan holds. */
  inheritedFrom: z.string().nullable(),
  editorName: z.string().nullable(),
})

export const studyScheduleContract = contract({
  'study.scheduleOrganisations': {
    summary: 'The organisations whose daily reading the caller may plan.',
    audience: 'console',
    access: editors,
    input: input({}),
    output: z.object({
      organisations: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          parentId: z.string().nullable(),
          memberCount: z.number().int(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'study.schedule': {
    summary: 'What an organisation reads on each day from `from` on, planned or already offered.',
    audience: 'console',
    access: editors,
    input: input({ organisationId: id, from: day, days: z.number().int().min(1).max(42) }),
    output: z.object({
      today: day,
      /** The last day that can be planned. */
      until: day,
      days: z.array(scheduledDay),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'study.planDays': {
    summary:
      'Plans days of an organisation, all or none. A day without items goes back to the superior or the system.',
    audience: 'console',
    access: editors,
    input: input({
      organisationId: id,
      days: z
        .array(
          input({
            day,
            /** The revision the editor saw. */
            revision: z.number().int().min(0),
            items: z
              .array(input({ contentId: id, required: z.boolean() }))
              .max(ITEMS_A_DAY)
              .refine((items) => new Set(items.map(({ contentId }) => contentId)).size === items.length, {
                message: '同一天里同一篇只安排一次',
              }),
          }),
        )
        .min(1)
        .max(DAYS_AHEAD)
        .refine((days) => new Set(days.map((each) => each.day)).size === days.length, {
          message: '同一天只写一次',
        }),
    }),
    output: z.object({ days: z.array(z.object({ day, revision: z.number().int() })) }),
    errors: [organisationUnknown, dayClosed, dayTooFar, itemNotUsable, scheduleChanged],
    idempotent: true,
  },
})
