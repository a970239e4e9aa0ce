/** How well things are to be remembered: a setting of a root organisation, with a first day. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { id, input, instant } from '../../kernel/fields'

export const settingsChanged = errorKind('SETTINGS_CHANGED', '设置刚被别人改过，请刷新后再改。')
export const settingsTooEarly = errorKind('SETTINGS_TOO_EARLY', '生效日期最早是明天，已经安排好的复习不改。')

const keepers = role('editor', 'administrator')
const setting = z.object({
  version: z.number().int(),
  from: z.string(),
  desiredRetention: z.number(),
  setBy: z.string(),
  setAt: instant,
})
const schedule = z.object({
  organisationId: z.string(),
  /** In force today. */
  desiredRetention: z.number(),
  today: z.string(),
  /** Newest first; the number the next one gets is the first one's plus one. */
  settings: z.array(setting),
})

export const scheduleContract = contract({
  'quiz.schedule': {
    summary: "How well the caller's root organisation wants things remembered, with the history of that.",
    audience: 'console',
    access: keepers,
    input: input({}),
    output: schedule,
    errors: [],
    idempotent: true,
  },
  'quiz.setSchedule': {
    summary: 'Sets how well things are to be remembered from a day on; a new version, what was before stays.',
    audience: 'console',
    access: keepers,
    input: input({
      organisationId: id,
      /** The newest version the caller saw, plus one. */
      version: z.number().int().min(1).max(1000),
      from: z.iso.date(),
      /** Between easier (0.80) and more often (0.95). */
      desiredRetention: z.number().min(0.8).max(0.95).multipleOf(0.01),
    }),
    output: schedule,
    errors: [settingsChanged, settingsTooEarly],
    idempotent: true,
  },
})
