/** A letter as its sender sends and follows it. */
import * as z from 'zod'
import { anonymous, anyone, contract } from '../../kernel/contract'
import { cursor, id, input, instant } from '../../kernel/fields'
import { attachmentUnknown } from '../attachment'
import {
  aboutUnknown,
  fileUnknown,
  keysChanged,
  letterUnknown,
  nameNeeded,
  organisationUnknown,
  photosOnly,
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
import {
  category,
  day,
  inspector,
  letterInput,
  letterView,
  MAX_PHOTOS,
  piece,
  pieceInput,
  publicKey,
  sealedWords,
  senderAct,
  status,
  step,
  token,
  uploads,
} from './shapes'

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

const sendErrors = [organisationUnknown, aboutUnknown, tooManyLetters, attachmentUnknown, photosOnly] as const
const actErrors = [
  sealedOnly,
  wrongState,
  tooLate,
  ratedAlready,
  tooManyMessages,
  attachmentUnknown,
  photosOnly,
] as const

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
  'feedback.file': {
    summary: 'A piece of a file that goes with a letter sent in the own name.',
    audience: 'member',
    access: anyone,
    input: input({ letterId: id, ...pieceInput }),
    output: piece,
    errors: [letterUnknown, fileUnknown],
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
          inspectors: z.array(inspector),
          /** Those of the level above, who get the letter when it is overdue or reviewed. */
          above: z.object({ name: z.string(), inspectors: z.array(inspector) }).nullable(),
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
      replyKey: publicKey,
      /** Photos, sealed themselves. */
      uploadIds: uploads(MAX_PHOTOS),
    }),
    output: sentUnnamed,
    errors: [organisationUnknown, tooManyLetters, receiptTaken, keysChanged, sealedOnly, attachmentUnknown],
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
  'feedback.fileByReceipt': {
    summary: 'A piece of a file that goes with the letter of a receipt.',
    audience: 'public',
    access: anonymous,
    input: input({ token, ...pieceInput }),
    output: piece,
    errors: [receiptUnknown, fileUnknown],
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
          /** The reply as the public log's entry can be recomputed from. */
          step,
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
