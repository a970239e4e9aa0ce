/** Points: private to the member, explained entry by entry, never ranked. */
import * as z from 'zod'
import { contract, member, timer } from '../../kernel/contract'
import { cursor, input, instant } from '../../kernel/fields'

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
export const pointsSourceKind = z.enum(['study', 'quiz', 'correction', 'appeal'])
export type PointsSourceKind = z.output<typeof pointsSourceKind>

export const pointsContract = contract({
  'points.mine': {
    summary: "The caller's own balance and a page of ledger entries, newest first, with the rules in force.",
    audience: 'member',
    access: member,
    input: input({ cursor: cursor.optional() }),
    output: z.object({
      balance: z.number().int(),
      today: z.number().int(),
      showOnHome: z.boolean(),
      entries: z.array(
        pointsEarned.extend({
          at: instant,
          day: z.string(),
          source: z.object({ kind: pointsSourceKind, id: z.string(), title: z.string() }),
        }),
      ),
      nextCursor: z.string().nullable(),
      rules: z.array(
        z.object({
          id: z.string(),
          version: z.number().int(),
          name: z.string(),
          explanation: z.string(),
          dailyCap: z.number().int(),
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
