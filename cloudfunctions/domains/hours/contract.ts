/** The ledger of study hours (学时): every minute has its evidence and its rule, and every look by others is named. */
import * as z from 'zod'
import { anonymous, contract, member } from '../../kernel/contract'
import { cursor, input, instant, text } from '../../kernel/fields'
import { consoleHoursContract } from './console-contract'
import { certificateUnknown, noHours } from './errors'
import { certificate, hoursEntry, progress, proposal, target, year } from './model'

const memberHoursContract = contract({
  'hours.mine': {
    summary: "The caller's own study hours of a year: progress, a page of entries, the target, who looked.",
    audience: 'member',
    access: member,
    input: input({ year: year.optional(), cursor: cursor.optional() }),
    output: z.object({
      year,
      thisYear: year,
      progress,
      target,
      dailyCapMinutes: z.number().int(),
      entries: z.array(hoursEntry),
      nextCursor: z.string().nullable(),
      /** Manual entries about the caller that wait for the second officer or were refused. */
      proposals: z.array(proposal),
      looks: z.array(z.object({ day: z.string(), officerName: z.string() })),
    }),
    errors: [],
    idempotent: true,
  },
  'hours.certificate': {
    summary: "The caller's certificate of a year as it stands now, with the code anybody can verify it by.",
    audience: 'member',
    access: member,
    input: input({ year }),
    output: certificate,
    errors: [noHours],
    idempotent: true,
  },
  'hours.verifyCertificate': {
    summary: 'Whether a certificate is genuine: surname, year and hours, and whether they still hold.',
    audience: 'public',
    access: anonymous,
    input: input({ code: text(20) }),
    output: z.object({
      /** e.g. 陈** */
      name: z.string(),
      year,
      hours: z.number(),
      issuedAt: instant,
      /** False when a later correction took hours away. */
      holds: z.boolean(),
    }),
    errors: [certificateUnknown],
    idempotent: true,
  },
})

export const hoursContract = { ...memberHoursContract, ...consoleHoursContract }
