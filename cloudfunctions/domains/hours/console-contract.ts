/** Study hours at the desk: the overview of a branch, manual entries by two officers, targets, the export. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { cursor, id, input, text } from '../../kernel/fields'
import { memberUnknown, organisationUnknown } from '../organisation/contract'
import {
  alreadyCounted,
  correctionTooLarge,
  dayNotAllowed,
  entryUnknown,
  firstDayPast,
  noHours,
  overDailyCap,
  ownMatter,
  proposalDecided,
  proposalUnknown,
  secondOfficerNeeded,
  targetsChanged,
} from './errors'
import { certificate, day, hoursEntry, progress, proposal, target, year } from './model'

const officers = role('branchOfficer', 'committeeOfficer')
const ofYear = input({ organisationId: id, year })

export const consoleHoursContract = contract({
  'hours.overview': {
    summary: 'How many members of one organisation stand in which band of the yearly target; not under five.',
    audience: 'console',
    access: officers,
    input: ofYear,
    output: z.object({
      year,
      organisationName: z.string(),
      memberCount: z.number().int(),
      target,
      /** Members without hours, under half, from half on, and there; null in groups under five. */
      bands: z
        .object({
          none: z.number().int(),
          underHalf: z.number().int(),
          overHalf: z.number().int(),
          reached: z.number().int(),
        })
        .nullable(),
      /** Whether the caller may see the list by name: officers of this very organisation only. */
      mayList: z.boolean(),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'hours.members': {
    summary:
      'The hours of each member of the own branch, by name and not by rank; the look is put on record.',
    audience: 'console',
    access: officers,
    input: ofYear,
    output: z.object({
      members: z.array(z.object({ memberId: z.string(), name: z.string(), officer: z.boolean(), progress })),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'hours.entriesOf': {
    summary: 'The entries of one member of the own branch, or page by page of all, with their evidence.',
    audience: 'console',
    access: officers,
    input: input({ organisationId: id, year, memberId: id.optional(), cursor: cursor.optional() }),
    output: z.object({
      members: z.array(z.object({ memberId: z.string(), name: z.string(), entries: z.array(hoursEntry) })),
      nextCursor: z.string().nullable(),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'hours.certificateOf': {
    summary: 'The certificate of a member of the own branch, for printing; the look is put on record.',
    audience: 'console',
    access: officers,
    input: input({ memberId: id, year }),
    output: certificate,
    errors: [memberUnknown, noHours],
    idempotent: true,
  },
  'hours.propose': {
    summary:
      'Enters study hours by hand (补录) for somebody else; they count once a second officer confirms.',
    audience: 'console',
    access: officers,
    input: input({
      proposalId: id,
      memberId: id,
      day,
      minutes: z.number().int().min(1).max(480),
      title: text(60),
      reason: text(200),
    }),
    output: proposal,
    errors: [memberUnknown, ownMatter, dayNotAllowed],
    idempotent: true,
  },
  'hours.correct': {
    summary: 'Proposes a correction (更正) of an entry, as a new entry with the difference.',
    audience: 'console',
    access: officers,
    input: input({
      proposalId: id,
      entryId: z.string().min(1).max(300),
      minutes: z
        .number()
        .int()
        .min(-480)
        .max(480)
        .refine((minutes) => minutes !== 0, '不能为零'),
      reason: text(200),
    }),
    output: proposal,
    errors: [entryUnknown, memberUnknown, ownMatter],
    idempotent: true,
  },
  'hours.proposals': {
    summary: 'Manual entries of an organisation and what stands below it, newest first.',
    audience: 'console',
    access: officers,
    input: input({
      organisationId: id,
      state: z.enum(['waiting', 'confirmed', 'refused']),
      cursor: cursor.optional(),
    }),
    output: z.object({
      proposals: z.array(proposal.extend({ mayDecide: z.boolean() })),
      nextCursor: z.string().nullable(),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'hours.decide': {
    summary: 'The second officer confirms a manual entry, which then counts, or refuses it with a note.',
    audience: 'console',
    access: officers,
    input: input({ proposalId: id, confirm: z.boolean(), note: z.string().trim().max(200) }),
    output: proposal,
    errors: [
      proposalUnknown,
      proposalDecided,
      secondOfficerNeeded,
      ownMatter,
      alreadyCounted,
      overDailyCap,
      correctionTooLarge,
    ],
    idempotent: true,
  },
  'hours.targets': {
    summary: 'The yearly targets of the root organisation, newest version first.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer', 'administrator'),
    input: input({}),
    output: z.object({ versions: z.array(target), maySet: z.boolean() }),
    errors: [],
    idempotent: true,
  },
  'hours.setTarget': {
    summary:
      'Adds the next version of the yearly target of the root organisation; older ones stay as they are.',
    audience: 'console',
    access: role('administrator'),
    input: input({
      version: z.number().int().min(2).max(999),
      from: day,
      memberHours: z.number().int().min(1).max(300),
      officerHours: z.number().int().min(1).max(300),
      officerCentralised: z.number().int().min(0).max(12),
      minutesPerHour: z.number().int().min(30).max(60),
      source: text(100),
    }),
    output: z.object({ versions: z.array(target), maySet: z.boolean() }),
    errors: [targetsChanged, firstDayPast],
    idempotent: true,
  },
})
