/** The shapes of a letter, as both sides send and see it. */
import * as z from 'zod'
import { id, instant, text } from '../../kernel/fields'
import { attachmentMime, uploadId } from '../attachment'
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
export const day = z.string()

/** Sealed words; what they say nobody here can read. */
export const sealedWords = z
  .string()
  .max(MAX_SEALED)
  .regex(/^lx1\.[A-Za-z0-9+/]+={0,2}$/, '密封的格式不对')

/** Words of at most so many characters, or sealed ones; which of them is fitting, the letter decides. */
export const wordsUpTo = (max: number) => z.union([sealedWords, text(max)])

/** A public key of X25519. */
export const publicKey = z.base64().length(44)

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

/** Photos with one letter or message of a sender. */
export const MAX_PHOTOS = 3

/** Finished uploads that go with it. */
export const uploads = (max: number) => z.array(uploadId).max(max, `最多 ${max} 个附件`).default([])

export const file = z.object({
  /** By which it is fetched. */
  fileKey: z.string(),
  /** Of a sealed one the name is inside. */
  name: z.string(),
  mime: attachmentMime,
  bytes: z.number().int(),
  sha256: z.string(),
})

/** Which piece of which file is wanted, and what came of it. */
export const pieceInput = {
  fileKey: z.string().regex(/^[0-9a-f]{24}$/, '附件编号格式不对'),
  piece: z.number().int().min(0).max(99),
}
export const piece = z.object({
  base64: z.string(),
  /** How many there are. */
  pieces: z.number().int(),
})

export const letterInput = {
  organisationId: id,
  category,
  concerns: concernsInput,
  about: aboutInput.nullable(),
  text: text(MAX_LETTER),
  uploadIds: uploads(MAX_PHOTOS),
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
  files: z.array(file),
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
  text: z.string().nullable(),
  files: z.array(file),
})

/** A public key and whose it is. */
export const inspector = z.object({ keyId: z.string(), name: z.string(), publicKey: z.string() })

/** The letter as its sender sees it. */
export const letterView = z.object({
  letterId: z.string(),
  mode,
  category,
  organisation: z.object({ id: z.string(), name: z.string() }),
  about: about.nullable(),
  text: z.string().nullable(),
  files: z.array(file),
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
  /** The inspectors who read a sealed letter, with the keys to seal more words to; none of another letter. */
  sealedTo: z.array(inspector),
  /** What would be published with the reply, once the sender agrees; null when nothing was proposed. */
  publication: z.object({ summary: z.string(), agreed: z.boolean() }).nullable(),
})

/** What a sender can do with a letter of theirs. `actId` is made by the phone, so that a retry does nothing twice. */
export const senderAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('message'),
    actId: id,
    text: wordsUpTo(MAX_WORDS),
    uploadIds: uploads(MAX_PHOTOS),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    actId: id,
    score,
    text: z.union([sealedWords, z.string().trim().max(500)]),
  }),
  z.strictObject({ kind: z.literal('review'), actId: id, text: wordsUpTo(MAX_WORDS) }),
  z.strictObject({ kind: z.literal('publish'), actId: id }),
])
