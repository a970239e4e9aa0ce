/** The rulebook of points: proposed by one officer, confirmed by another, and never with effect on the past. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { input, instant, text } from '../../../kernel/fields'
import { MAX_DAILY_CAP, MAX_PER_UNIT, ruleIds } from '../rules'

export const ruleChanged = errorKind(
  'RULE_CHANGED',
  '这条规则刚有人提出修改，请刷新后看一看，先确认或撤回那一次修改。',
)
export const ruleBeginsTooEarly = errorKind(
  'RULE_BEGINS_TOO_EARLY',
  '新规则最早从明天起执行，请换一个日期。已经得到的积分不会变。',
)
export const ruleNotProposed = errorKind('RULE_NOT_PROPOSED', '这次修改已经处理过了，请刷新后查看。')
export const ruleSecondPerson = errorKind(
  'RULE_SECOND_PERSON',
  '规则要由另一位负责人确认，提出修改的人不能自己确认。',
)

const ruleId = z.enum(ruleIds)

const version = z.object({
  version: z.number().int(),
  /** Null for what the product comes with. */
  firstDay: z.string().nullable(),
  perUnit: z.number().int(),
  dailyCap: z.number().int(),
  explanation: z.string(),
  why: z.string(),
  status: z.enum(['proposed', 'confirmed', 'withdrawn']),
  /** Names of who proposed it and who confirmed or withdrew it; null for what the product comes with. */
  proposer: z.string().nullable(),
  proposedAt: instant.nullable(),
  decider: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** True when the caller proposed it, and so may not confirm it. */
  mine: z.boolean(),
})

const rulebook = z.object({
  organisationName: z.string(),
  today: z.string(),
  /** False for officers who do not act for the whole organisation. */
  mayChange: z.boolean(),
  limits: z.object({ perUnit: z.number().int(), dailyCap: z.number().int() }),
  rules: z.array(
    z.object({
      id: ruleId,
      name: z.string(),
      /** The version in force today. */
      inForce: z.number().int(),
      /** Newest first. */
      versions: z.array(version),
    }),
  ),
})

const officers = role('committeeOfficer', 'administrator')

export const pointsRulebookContract = contract({
  'points.rulebook': {
    summary: "The points rules of the caller's root organisation with all their versions.",
    audience: 'console',
    access: officers,
    input: input({}),
    output: rulebook,
    errors: [],
    idempotent: true,
  },
  'points.proposeRule': {
    summary: 'Proposes a new version of a rule, to hold from tomorrow at the earliest.',
    audience: 'console',
    access: officers,
    input: input({
      ruleId,
      version: z.number().int().min(2),
      firstDay: z.iso.date(),
      perUnit: z.number().int().min(0).max(MAX_PER_UNIT),
      dailyCap: z.number().int().min(0).max(MAX_DAILY_CAP),
      why: text(100),
    }).refine(({ perUnit, dailyCap }) => dailyCap >= perUnit, {
      path: ['dailyCap'],
      message: '每天的上限不能低于一次的分数',
    }),
    output: rulebook,
    errors: [ruleChanged, ruleBeginsTooEarly],
    idempotent: true,
  },
  'points.decideRule': {
    summary: 'Confirms a proposed version as a second person, or withdraws it.',
    audience: 'console',
    access: officers,
    input: input({ ruleId, version: z.number().int().min(2), confirm: z.boolean() }),
    output: rulebook,
    errors: [ruleNotProposed, ruleSecondPerson, ruleBeginsTooEarly],
    idempotent: true,
  },
})
