/** What becomes of the public's comments, in figures for everybody. */
import * as z from 'zod'
import { anonymous, contract, role, timer } from '../../../kernel/contract'
import { id, input, instant } from '../../../kernel/fields'
import { rejectionReason } from '../../comment/model'

const count = z.number().int()
const request = input({
  days: z.union([z.literal(30), z.literal(90), z.literal(365)]),
  /** One organisation with those below it; null for all together. */
  organisationId: id.nullable(),
})

/** As the public log commits to it; see `proven.ts`. */
const settingsChange = z.object({
  kind: z.enum(['policy', 'words']),
  version: count,
  at: instant,
  role: z.enum(['committeeOfficer', 'moderator']),
  why: z.string(),
  changes: z.array(z.string()),
})

const figures = z.object({
  received: count,
  edits: count,
  /** Published or rejected by the phases alone, and by people. */
  automatic: z.object({ published: count, rejected: count }),
  byPerson: z.object({ published: count, rejected: count }),
  /** Of all that were rejected. */
  reasons: z.array(z.object({ reason: rejectionReason, count })),
  /** Brought back by readers' reports, and left as they were after a look. */
  reported: z.object({ looked: count, kept: count }),
  appeals: z.object({ received: count, upheld: count, reversed: count }),
  /** About how many minutes the middle one of what waited for a person had waited; null for fewer than five. */
  medianMinutes: count.nullable(),
})

const report = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Those to choose from, in the order of the tree; `depth` 0 for a root. */
  organisations: z.array(z.object({ id: z.string(), name: z.string(), depth: count })),
  /** Null for an organisation with too few decisions to be told. */
  figures: figures.nullable(),
  /** Changes of what comments are reviewed by, newest first, each in the public log. */
  settings: z.array(settingsChange),
})

export const reportContract = contract({
  'review.publicReport': {
    summary:
      'The transparency report on comments: received, published, rejected by reason, appeals, waiting time.',
    audience: 'public',
    access: anonymous,
    input: request,
    output: report,
    errors: [],
    idempotent: true,
  },
  'review.report': {
    summary: 'The same report at the desk.',
    audience: 'console',
    access: role('moderator', 'committeeOfficer'),
    input: request,
    output: report,
    errors: [],
    idempotent: true,
  },
  'review.recheck': {
    summary: "Tries WeChat's check again for texts that wait for it.",
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ settled: count }),
    errors: [],
    idempotent: true,
  },
  'review.count': {
    summary: 'Counts what happened to comments into the figures of the day.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ counted: count }),
    errors: [],
    idempotent: true,
  },
})
