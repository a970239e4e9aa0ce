/** A letter as whoever handles it sees it. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { cursor, id, input, instant } from '../../kernel/fields'
import { attachmentUnknown } from '../attachment'
import {
  about,
  category,
  clock,
  clockKind,
  MAX_WORDS,
  file,
  inspector,
  message,
  mode,
  piece,
  pieceInput,
  score,
  status,
  step,
  uploads,
  wordsUpTo,
} from './shapes'
import {
  deskUnfit,
  extendedAlready,
  fileUnknown,
  letterUnknown,
  organisationUnknown,
  ownWork,
  sealedOnly,
  tooLate,
  tooManyDays,
  tooManyMessages,
  wrongState,
} from './errors'
import { declineReasons } from './model'

const handlers = role('branchOfficer', 'committeeOfficer', 'inspector')

const row = z.object({
  letterId: z.string(),
  mode,
  category,
  organisationName: z.string(),
  opening: z.string(),
  sentAt: instant,
  status,
  office: z.string(),
  /** What runs, until when. */
  clock: z.object({ kind: clockKind, last: z.string(), daysLeft: z.number().int() }).nullable(),
  /** True when its last word is the sender's. */
  waiting: z.boolean(),
})

const deskView = z.object({
  letterId: z.string(),
  mode,
  category,
  organisation: z.object({ id: z.string(), name: z.string() }),
  about: about.nullable(),
  /** How the sender said whom it is about. */
  concerns: z.object({ kind: z.enum(['matter', 'officer', 'person']), name: z.string().nullable() }),
  /** Of a named letter only. */
  sender: z.object({ name: z.string(), contact: z.string(), isMember: z.boolean() }).nullable(),
  text: z.string().nullable(),
  files: z.array(file),
  sentAt: instant,
  status,
  office: z.string(),
  steps: z.array(step),
  clock: clock.nullable(),
  messages: z.array(message),
  score: score.nullable(),
  /** The public key answers are sealed to; null unless it is a sealed letter. */
  replyKey: z.string().nullable(),
  /** The inspectors who read a sealed letter, with the keys to seal answers to; none of another letter. */
  sealedTo: z.array(inspector),
  summary: z.string().nullable(),
  published: z.boolean(),
  mayExtendDays: z.number().int(),
  /** True when this person may do the second review. */
  mayReview: z.boolean(),
  /** Open letters to the same organisation that say much the same. */
  alike: z.array(z.object({ letterId: z.string(), opening: z.string(), percent: z.number().int() })),
})

const actId = id
const words = wordsUpTo(MAX_WORDS)
const uploadIds = uploads(5)
const handlerAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), actId }),
  z.strictObject({
    kind: z.literal('decline'),
    actId,
    reason: z.enum(declineReasons),
    /** Which rule it rests on, and where else the sender can turn. */
    basis: wordsUpTo(500),
  }),
  z.strictObject({
    kind: z.literal('moveTo'),
    actId,
    organisationId: id,
    to: z.enum(['officer', 'inspector']),
    reason: wordsUpTo(500),
  }),
  z.strictObject({ kind: z.literal('start'), actId }),
  z.strictObject({
    kind: z.literal('extend'),
    actId,
    days: z.number().int().min(1).max(30),
    reason: wordsUpTo(500),
  }),
  z.strictObject({ kind: z.literal('message'), actId, text: words, uploadIds }),
  z.strictObject({
    kind: z.literal('reply'),
    actId,
    text: words,
    summary: z.string().trim().max(200),
    uploadIds,
  }),
  z.strictObject({ kind: z.literal('review'), actId, changed: z.boolean(), text: words, uploadIds }),
])

export const feedbackDeskContract = contract({
  'feedback.queue': {
    summary:
      'A page of the letters of the own desks, or of those below, by what is due first; never one about oneself.',
    audience: 'console',
    access: handlers,
    input: input({
      scope: z.enum(['own', 'below']),
      state: z.enum(['open', 'done']),
      category: category.optional(),
      /** Only those the sender chose to be known by like this. */
      mode: mode.optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ letters: z.array(row), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'feedback.handled': {
    summary: 'One letter with all that happened to it, for whoever may handle it.',
    audience: 'console',
    access: handlers,
    input: input({ letterId: id }),
    output: deskView,
    errors: [letterUnknown],
    idempotent: true,
  },
  'feedback.handle': {
    summary:
      'What whoever has a letter does about it: accept, decline, move, start, extend, write, reply, review.',
    audience: 'console',
    access: handlers,
    input: input({ letterId: id, act: handlerAct }),
    output: deskView,
    errors: [
      letterUnknown,
      wrongState,
      extendedAlready,
      tooManyDays,
      tooLate,
      ownWork,
      deskUnfit,
      organisationUnknown,
      sealedOnly,
      tooManyMessages,
      attachmentUnknown,
    ],
    idempotent: true,
  },
  'feedback.handledFile': {
    summary: 'A piece of a file that goes with a letter, for whoever may handle it.',
    audience: 'console',
    access: handlers,
    input: input({ letterId: id, ...pieceInput }),
    output: piece,
    errors: [letterUnknown, fileUnknown],
    idempotent: true,
  },
  'feedback.desks': {
    summary: 'The organisations a letter can be moved to.',
    audience: 'console',
    access: handlers,
    input: input({}),
    output: z.object({ organisations: z.array(z.object({ id: z.string(), name: z.string() })) }),
    errors: [],
    idempotent: true,
  },
})
