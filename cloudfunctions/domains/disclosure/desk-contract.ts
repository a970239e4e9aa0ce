/** 信息公示 at the desk: writing, checking, approving, and what becomes of it. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { attachmentUnknown } from '../attachment/errors'
import { attachment, MAX_ATTACHMENTS, personalCounts, uploadId } from '../attachment/model'
import { countedWindow } from '../calendar/model'
import { organisationUnknown } from '../organisation/contract'
import { block } from '../study/model'
import { categoryTag, shownState } from './contract'
import {
  correctionNoteRequired,
  disclosureUnknown,
  editedMeanwhile,
  filesUnread,
  idNumberFound,
  idNumberInFile,
  movedOn,
  objectionsOpen,
  recused,
  thirdPersonRequired,
  tooManyFiles,
  windowRunning,
  windowTooShort,
} from './errors'
import { MAX_CLOSING, MAX_REASON } from './limits'
import { draftFields, MAX_WORKING_DAYS } from './model'

const officers = role('branchOfficer', 'committeeOfficer')
const deciders = role('committeeOfficer')

const stage = z.enum(['draft', 'checking', 'approving', 'open', 'closed', 'withdrawn'])
const act = z.enum(['save', 'submit', 'drop', 'check', 'return', 'approve', 'correct', 'close', 'withdraw'])

const row = z.object({
  disclosureId: z.string(),
  title: z.string(),
  category: categoryTag,
  organisationName: z.string(),
  stage,
  version: z.number().int(),
  /** Last day of the window; null until it is published. */
  lastDay: z.string().nullable(),
  updatedAt: instant,
})

const fields = z.object({
  ...draftFields,
  blocks: z.array(block),
  attachments: z.array(attachment),
})

/** All of a disclosure, for those who work on it. */
export const deskDisclosure = row.extend({
  organisationId: z.string(),
  revision: z.number().int(),
  /** The newest version. */
  fields,
  /** Names of the members it is about. */
  about: z.array(z.object({ memberId: z.string(), name: z.string() })),
  /** The published version, when a newer one is on its way; otherwise null. */
  published: fields.nullable(),
  people: z.object({
    writers: z.array(z.string()),
    checker: z.string().nullable(),
    approver: z.string().nullable(),
  }),
  /** What text and files tell about persons beyond what a disclosure needs. */
  personal: z.object({
    warned: z.boolean(),
    ...personalCounts.shape,
    /** Files with such numbers in them. */
    files: z.array(personalCounts.extend({ name: z.string() })),
    /** Files about persons that only a person can look through. */
    unread: z.array(z.string()),
  }),
  window: countedWindow.nullable(),
  /** What the public sees; null before the first publication. */
  shown: shownState.nullable(),
  objections: z.object({ open: z.number().int(), total: z.number().int() }),
  closing: z.object({ at: instant, text: z.string(), objections: z.number().int() }).nullable(),
  withdrawal: z.object({ at: instant, reason: z.string() }).nullable(),
  /** What can be done at this step, and why not by this person. */
  acts: z.array(z.object({ act, refusal: z.string().nullable() })),
  events: z.array(
    z.object({
      act: z.enum([...act.options, 'hide']),
      version: z.number().int(),
      at: instant,
      byName: z.string(),
      note: z.string().nullable(),
    }),
  ),
})

const which = { disclosureId: id }
const actErrors = [disclosureUnknown, recused, movedOn, thirdPersonRequired]
const draftErrors = [windowTooShort, idNumberFound, idNumberInFile, correctionNoteRequired]

const step = (summary: string, access: typeof officers | typeof deciders) => ({
  summary,
  audience: 'console' as const,
  access,
  input: input(which),
  output: deskDisclosure,
  errors: [...actErrors, ...draftErrors],
  idempotent: true,
})

export const disclosureDeskContract = contract({
  'disclosure.categories': {
    summary: 'The catalogue with its windows.',
    audience: 'console',
    access: officers,
    input: input({}),
    output: z.object({
      categories: z.array(
        categoryTag.extend({
          workingDays: z.number().int(),
          leastWorkingDays: z.number().int(),
          personal: z.boolean(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'disclosure.desk': {
    summary: 'A page of disclosures at one stage, in the organisations the caller works for, newest first.',
    audience: 'console',
    access: officers,
    input: input({ stage, cursor: cursor.optional() }),
    output: z.object({ rows: z.array(row), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'disclosure.read': {
    summary: 'One disclosure with its draft, its people, its record, and what can be done with it.',
    audience: 'console',
    access: officers,
    input: input(which),
    output: deskDisclosure,
    errors: [disclosureUnknown],
    idempotent: true,
  },
  'disclosure.countWindow': {
    summary: 'The window that a publication today would have, day by day.',
    audience: 'console',
    access: officers,
    input: input({ workingDays: z.number().int().min(1).max(MAX_WORKING_DAYS) }),
    output: countedWindow,
    errors: [],
    idempotent: true,
  },
  'disclosure.save': {
    summary: 'Writes a draft; a retried save changes nothing. The client makes the id.',
    audience: 'console',
    access: officers,
    input: input({
      ...which,
      organisationId: id,
      /** The revision the writer saw; 0 for a new one. */
      revision: z.number().int().min(0),
      fields: z.strictObject(draftFields),
      /** Files of the draft that stay, and finished uploads that join them. */
      keptFileIds: z.array(z.string().max(200)).max(MAX_ATTACHMENTS),
      uploadIds: z.array(uploadId).max(MAX_ATTACHMENTS),
    }),
    output: deskDisclosure,
    errors: [...actErrors, editedMeanwhile, organisationUnknown, attachmentUnknown, tooManyFiles],
    idempotent: true,
  },
  'disclosure.submit': step('Hands a draft in for the secrecy check.', officers),
  'disclosure.check': {
    ...step('Passes the secrecy check; by nobody who wrote in it.', deciders),
    /** Looked: they looked through the files about persons whose text can't be read here. */
    input: input({ ...which, looked: z.boolean().default(false) }),
    errors: [...actErrors, ...draftErrors, filesUnread],
  },
  'disclosure.approve': step(
    'Approves and publishes: the window opens by the server clock. By nobody who wrote or checked it.',
    deciders,
  ),
  'disclosure.return': {
    ...step('Returns a version to its writers.', deciders),
    input: input({ ...which, reason: text(MAX_REASON) }),
  },
  'disclosure.drop': {
    ...step('Drops a draft; of a published disclosure only the correction.', officers),
    output: z.object({ disclosure: deskDisclosure.nullable() }),
  },
  'disclosure.correct': step('Begins a new version of what is published.', officers),
  'disclosure.close': {
    ...step('Closes a disclosure after its window, with what became of the objections.', officers),
    input: input({ ...which, text: text(MAX_CLOSING) }),
    errors: [...actErrors, windowRunning, objectionsOpen],
  },
  'disclosure.withdraw': {
    ...step('Withdraws a disclosure; a tombstone with the reason stays.', deciders),
    input: input({ ...which, reason: text(MAX_REASON) }),
  },
})
