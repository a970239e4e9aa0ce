/** A letter as its sender sends and follows it. */
import * as z from 'zod'
import { anonymous, anyone, contract } from '../../kernel/contract'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import {
  aboutUnknown,
  keysChanged,
  letterUnknown,
  nameNeeded,
  organisationUnknown,
  ratedAlready,
  receiptTaken,
  receiptUnknown,
  sealedOnly,
  tooLate,
  tooManyLetters,
  tooManyMessages,
  wechatNeeded,
  wrongState,
} from './errors'
import { declineReasons } from './model'

export const MAX_LETTER = 3000
export const MAX_WORDS = 2000
/** Characters of sealed words: the largest letter in its size class, to sixteen people, in base64. */
const MAX_SEALED = 48_000

export const mode = z.enum(['named', 'anonymous', 'sealed'])
export const category = z.enum(['suggestion', 'supervision', 'enquiry', 'praise'])
export const status = z.enum([
  'submitted',
  'accepted',
  'transferred',
  'declined',
  'inProgress',
  'replied',
  'closed',
  'reviewRequested',
  'reviewed',
])
export const clockKind = z.enum(['accept', 'resolve', 'ask', 'review'])
export const score = z.union([z.literal(1), z.literal(2), z.literal(3)])
const day = z.string()

/** Sealed words; what they say nobody here can read. */
export const sealedWords = z
  .string()
  .max(MAX_SEALED)
  .regex(/^lx1\.[A-Za-z0-9+/]+={0,2}$/, '密封的格式不对')

/** Words of at most so many characters, or sealed ones; which of them is fitting, the letter decides. */
export const wordsUpTo = (max: number) => z.union([sealedWords, text(max)])

const key = z.base64().length(44)

/** What shows that somebody has the receipt: derived from its digits on the phone, which sends nothing else of it. */
export const token = z.string().regex(/^[0-9a-f]{64}$/, '回执不对')

export const aboutInput = z.strictObject({ kind: z.enum(['disclosure']), id })
export const about = z.object({ kind: z.enum(['disclosure']), id: z.string(), title: z.string() })

/** Whom it is about: a matter, the officers of the organisation, or somebody by name. */
export const concernsInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('matter') }),
  z.strictObject({ kind: z.literal('officer') }),
  z.strictObject({ kind: z.literal('person'), name: text(30) }),
])

const letterInput = {
  organisationId: id,
  category,
  concerns: concernsInput,
  about: aboutInput.nullable(),
  text: text(MAX_LETTER),
}

/** One thing that happened, in the form the public log's entry can be recomputed from. */
export const step = z.object({
  seq: z.number().int(),
  kind: z.enum([
    'submitted',
    'accepted',
    'transferred',
    'declined',
    'started',
    'extended',
    'handedOver',
    'replied',
    'closed',
    'rated',
    'reviewRequested',
    'reviewed',
    'published',
    'reminded',
    'escalated',
    'overdue',
  ]),
  at: instant,
  by: z.enum(['sender', 'handler', 'clock']),
  /** The office that acted, or null for sender and clock. Handlers act for their office, not in their own name. */
  office: z.string().nullable(),
  /** Where it went, where it went somewhere. */
  desk: z.string().nullable(),
  text: z.string().nullable(),
  reason: z.enum(declineReasons).nullable(),
  days: z.number().int().nullable(),
  clock: clockKind.nullable(),
  changed: z.boolean().nullable(),
  score: score.nullable(),
})

export const clock = z.object({
  kind: clockKind,
  from: day,
  last: day,
  /** Days left until the last one, negative once it is over. */
  daysLeft: z.number().int(),
  /** Each day of it, with why it counts or not. */
  days: z.array(z.object({ day, counted: z.boolean(), why: z.string(), provisional: z.boolean() })),
})

export const message = z.object({
  messageId: z.string(),
  at: instant,
  by: z.enum(['sender', 'handler']),
  office: z.string().nullable(),
  /** Null when it is sealed. */
  text: z.string().nullable(),
})

/** The letter as its sender sees it. */
export const letterView = z.object({
  letterId: z.string(),
  mode,
  category,
  organisation: z.object({ id: z.string(), name: z.string() }),
  about: about.nullable(),
  text: z.string().nullable(),
  sentAt: instant,
  status,
  office: z.string(),
  steps: z.array(step),
  clock: clock.nullable(),
  messages: z.array(message),
  mayWrite: z.boolean(),
  mayRate: z.boolean(),
  mayRequestReview: z.boolean(),
  score: score.nullable(),
  /** The public key answers are sealed to; null unless it is a sealed letter. */
  replyKey: z.string().nullable(),
  /** What would be published with the reply, once the sender agrees; null when nothing was proposed. */
  publication: z.object({ summary: z.string(), agreed: z.boolean() }).nullable(),
})

/** What a sender can do with a letter of theirs. `actId` is made by the phone, so that a retry does nothing twice. */
export const senderAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('message'), actId: id, text: wordsUpTo(MAX_WORDS) }),
  z.strictObject({
    kind: z.literal('rate'),
    actId: id,
    score,
    text: z.union([sealedWords, z.string().trim().max(500)]),
  }),
  z.strictObject({ kind: z.literal('review'), actId: id, text: wordsUpTo(MAX_WORDS) }),
  z.strictObject({ kind: z.literal('publish'), actId: id }),
])

const figure = z.object({
  received: z.number().int(),
  answered: z.number().int(),
  inTime: z.number().int(),
  /** Days from the letter to the answer, in the middle of all answered ones; from five on. */
  medianDays: z.number().nullable(),
  satisfaction: z
    .object({ satisfied: z.number().int(), fair: z.number().int(), unsatisfied: z.number().int() })
    .nullable(),
})

const sentUnnamed = z.object({
  letterId: z.string(),
  /** Signed: the letter will stand in the public log within a day. Proves that it arrived, without its content. */
  promise: z.string(),
})

const sendErrors = [organisationUnknown, aboutUnknown, tooManyLetters] as const
const actErrors = [sealedOnly, wrongState, tooLate, ratedAlready, tooManyMessages] as const

export const feedbackContract = contract({
  'feedback.sendNamed': {
    summary:
      'Sends a letter in the own name; a member is known by the roster, anybody else by what they write.',
    audience: 'member',
    access: anyone,
    input: input({
      ...letterInput,
      /** Made by the phone. */
      sendId: id,
      name: z.string().trim().max(30),
      contact: z.string().trim().max(60),
    }),
    output: z.object({ letterId: z.string() }),
    errors: [...sendErrors, nameNeeded, wechatNeeded],
    idempotent: true,
  },
  'feedback.mine': {
    summary: 'A page of the letters sent in the own name, newest first.',
    audience: 'member',
    access: anyone,
    input: input({ cursor: cursor.optional() }),
    output: z.object({
      letters: z.array(
        z.object({
          letterId: z.string(),
          category,
          organisationName: z.string(),
          opening: z.string(),
          sentAt: instant,
          status,
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: [],
    idempotent: true,
  },
  'feedback.letter': {
    summary: 'One letter sent in the own name, with its timeline, clock and messages.',
    audience: 'member',
    access: anyone,
    input: input({ letterId: id }),
    output: letterView,
    errors: [letterUnknown],
    idempotent: true,
  },
  'feedback.act': {
    summary:
      'What the sender does with a letter sent in the own name: write, rate, ask for a review, agree to publish.',
    audience: 'member',
    access: anyone,
    input: input({ letterId: id, act: senderAct }),
    output: letterView,
    errors: [letterUnknown, ...actErrors],
    idempotent: true,
  },
  'feedback.send': {
    summary: 'Sends an anonymous letter under a receipt that only the sender has.',
    audience: 'public',
    access: anonymous,
    input: input({ ...letterInput, token }),
    output: sentUnnamed,
    errors: [...sendErrors, receiptTaken],
    idempotent: true,
  },
  'feedback.inspectors': {
    summary: 'The committees one can write to under seal, with the keys of their inspectors in office.',
    audience: 'public',
    access: anonymous,
    input: input({}),
    output: z.object({
      committees: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          inspectors: z.array(z.object({ keyId: z.string(), name: z.string(), publicKey: z.string() })),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'feedback.sendSealed': {
    summary:
      'Sends a letter sealed on the phone to inspectors; it says nothing here but to which committee it goes.',
    audience: 'public',
    access: anonymous,
    input: input({
      token,
      organisationId: id,
      text: sealedWords,
      /** The public key answers are sealed to; its private one comes from the receipt. */
      replyKey: key,
    }),
    output: sentUnnamed,
    errors: [organisationUnknown, tooManyLetters, receiptTaken, keysChanged, sealedOnly],
    idempotent: true,
  },
  'feedback.follow': {
    summary: 'The letter of a receipt, with its timeline, clock and messages.',
    audience: 'public',
    access: anonymous,
    input: input({ token }),
    output: letterView,
    errors: [receiptUnknown],
    idempotent: true,
  },
  'feedback.actByReceipt': {
    summary: 'What the sender does with a letter by its receipt.',
    audience: 'public',
    access: anonymous,
    input: input({ token, act: senderAct }),
    output: letterView,
    errors: [receiptUnknown, ...actErrors],
    idempotent: true,
  },
  'feedback.organisations': {
    summary: 'The organisations one can write to.',
    audience: 'public',
    access: anonymous,
    input: input({}),
    output: z.object({
      organisations: z.array(z.object({ id: z.string(), name: z.string(), depth: z.number().int() })),
    }),
    errors: [],
    idempotent: true,
  },
  'feedback.published': {
    summary: 'A page of replies whose senders agreed that everybody may read them, newest first.',
    audience: 'public',
    access: anonymous,
    input: input({ cursor: cursor.optional() }),
    output: z.object({
      replies: z.array(
        z.object({
          letterId: z.string(),
          organisationName: z.string(),
          category,
          summary: z.string(),
          reply: z.string(),
          office: z.string(),
          repliedOn: day,
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: [],
    idempotent: true,
  },
  'feedback.figures': {
    summary:
      'Letters of the last twelve months: received, answered, in time, median days, satisfaction; by organisation from five on.',
    audience: 'public',
    access: anonymous,
    input: input({}),
    output: z.object({
      roots: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          since: z.string(),
          all: figure.nullable(),
          organisations: z.array(figure.extend({ id: z.string(), name: z.string() })),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
})
