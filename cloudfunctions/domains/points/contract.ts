/** Points: private to the member, explained entry by entry, never ranked. */
import * as z from 'zod'
import { contract, member, timer } from '../../kernel/contract'
import { cursor, input, instant } from '../../kernel/fields'
import { ruleIds } from './rules'

/** What a single act earned, with the reason in words. */
export const pointsEarned = z.object({
  entryId: z.string(),
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  ruleName: z.string(),
  amount: z.number().int(),
  /** e.g. 答对 4 题，每题 1 分 */
  reason: z.string(),
})

export type PointsEarned = z.output<typeof pointsEarned>

/** What an entry comes from: something learned, or a decision on an earlier entry. */
export const pointsSourceKind = z.enum(['study', 'quiz', 'course', 'correction', 'appeal'])
export type PointsSourceKind = z.output<typeof pointsSourceKind>

/** Entry ids are derived from what earned the entry and so longer than other ids. */
export const entryId = z.string().regex(/^[A-Za-z0-9._:-]{1,200}$/, '编号格式不对')

/** An entry of the ledger as its member sees it. */
export const ledgerEntry = pointsEarned.extend({
  at: instant,
  day: z.string(),
  source: z.object({ kind: pointsSourceKind, id: z.string(), title: z.string() }),
})

export const pointsContract = contract({
  'points.mine': {
    summary: "The caller's own balance and a page of ledger entries, newest first, with the rules in force.",
    audience: 'member',
    access: member,
    input: input({
      cursor: cursor.optional(),
      /** Only the entries of this rule, or only corrections. */
      ruleId: z.enum([...ruleIds, 'correction']).optional(),
    }),
    output: z.object({
      balance: z.number().int(),
      today: z.number().int(),
      showOnHome: z.boolean(),
      entries: z.array(
        ledgerEntry.extend({
          /** How the member's question about it stands; null when there is none. */
          appeal: z.enum(['waiting', 'granted', 'declined']).nullable(),
        }),
      ),
      nextCursor: z.string().nullable(),
      rules: z.array(
        z.object({
          id: z.enum(ruleIds),
          version: z.number().int(),
          name: z.string(),
          explanation: z.string(),
          /** What the rule becomes on a later day, when that is settled. */
          next: z.object({ firstDay: z.string(), explanation: z.string(), why: z.string() }).nullable(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'points.setShowOnHome': {
    summary: 'Chooses whether the own points appear on the home page (off until the member turns it on).',
    audience: 'member',
    access: member,
    input: input({ show: z.boolean() }),
    output: z.object({ showOnHome: z.boolean() }),
    errors: [],
    idempotent: true,
  },
  'points.post': {
    summary: 'Moves earned points from the records they were earned with into the ledger; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ posted: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
