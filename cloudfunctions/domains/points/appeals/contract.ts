/** An appeal against an entry of the ledger: one an entry, decided by somebody above, carried out by a correction. */
import * as z from 'zod'
import { contract, member, role } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { cursor, id, input, instant, text } from '../../../kernel/fields'
import { entryId, ledgerEntry } from '../contract'

export const entryUnknown = errorKind('ENTRY_UNKNOWN', '没有找到这一笔积分，请刷新后再看。')
export const appealExists = errorKind('APPEAL_EXISTS', '这一笔已经提过疑问，每一笔只能提一次。')
export const appealTooLate = errorKind(
  'APPEAL_TOO_LATE',
  '这一笔已经过了可以提疑问的 30 天。确有问题，请向上级党组织反映。',
)
export const appealOfAppeal = errorKind(
  'APPEAL_OF_APPEAL',
  '这一笔就是申诉的结果，不能再提疑问。有不同意见请向上级党组织反映。',
)
export const appealUnknown = errorKind('APPEAL_UNKNOWN', '没有找到这件申诉，或者它不由您处理。')
export const appealDecided = errorKind('APPEAL_DECIDED', '这件申诉已经有人处理过了，请刷新后查看。')

/** Points a decision may add or take back. */
export const MAX_CORRECTION = 20

export const appealView = z.object({
  appealId: z.string(),
  text: z.string(),
  submittedAt: instant,
  /** The day an answer is due. */
  dueDay: z.string(),
  status: z.enum(['waiting', 'granted', 'declined']),
  /** What the decision says, by whom, and the points it corrected; null while it waits. */
  decision: z
    .object({ at: instant, by: z.string(), answer: z.string(), amount: z.number().int() })
    .nullable(),
})

/** What whoever decides sees: the entry and the words, but no name, and no id that a member's stands in. */
const deskAppeal = appealView.extend({
  organisationName: z.string(),
  entry: ledgerEntry.omit({ entryId: true, source: true }).extend({ title: z.string() }),
  ruleExplanation: z.string().nullable(),
})

const deciders = role('committeeOfficer', 'administrator')

export const pointsAppealsContract = contract({
  'points.explain': {
    summary: 'One entry of the own ledger with its rule as it stood, its corrections and its appeal.',
    audience: 'member',
    access: member,
    input: input({ entryId }),
    output: z.object({
      entry: ledgerEntry,
      /** The rule in the version the entry names; null for corrections. */
      rule: z
        .object({ explanation: z.string(), version: z.number().int(), firstDay: z.string().nullable() })
        .nullable(),
      corrections: z.array(ledgerEntry),
      appeal: appealView.nullable(),
      mayAppeal: z.boolean(),
      /** The last day the entry may be questioned. */
      appealUntil: z.string(),
    }),
    errors: [entryUnknown],
    idempotent: true,
  },
  'points.appeal': {
    summary: 'Questions an entry of the own ledger, once an entry.',
    audience: 'member',
    access: member,
    input: input({ entryId, text: text(500) }),
    output: appealView,
    errors: [entryUnknown, appealExists, appealOfAppeal, appealTooLate],
    idempotent: true,
  },
  'points.appeals': {
    summary:
      'A page of appeals the caller may decide or could have, by organisation, oldest first; without names.',
    audience: 'console',
    access: deciders,
    input: input({ status: z.enum(['waiting', 'decided']), cursor: cursor.optional() }),
    output: z.object({ day: z.string(), appeals: z.array(deskAppeal), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'points.decideAppeal': {
    summary: 'Grants an appeal with a correction, or declines it; never by the member it is about.',
    audience: 'console',
    access: deciders,
    input: input({
      appealId: id,
      /** Points to add, or to take back; 0 declines. */
      amount: z.number().int().min(-MAX_CORRECTION).max(MAX_CORRECTION),
      answer: text(300),
    }),
    output: deskAppeal,
    errors: [appealUnknown, appealDecided],
    idempotent: true,
  },
})
