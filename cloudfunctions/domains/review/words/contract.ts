/** The list of words: seen, tried, proposed by one moderator and confirmed by another. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { input, instant, text } from '../../../kernel/fields'
import { wordHit } from '../../comment/model'
import { wordsChanged, wordsNotProposed, wordsSecondPerson } from '../errors'
import { wordEntry, wordFields } from './model'

const list = z.object({
  version: z.number().int(),
  why: z.string(),
  proposer: z.string(),
  proposedAt: instant,
  decider: z.string().nullable(),
  decidedAt: instant.nullable(),
})
const fullList = list.extend({ entries: z.array(wordEntry), exceptions: z.array(z.string()) })

const book = z.object({
  /** Null before the first list is confirmed. */
  current: fullList.nullable(),
  /** Waits for a second moderator; null when nothing does. */
  proposed: fullList.extend({ mine: z.boolean() }).nullable(),
  versions: z.array(list.extend({ status: z.enum(['proposed', 'current', 'past', 'withdrawn']) })),
  /** The version that a new proposal gets. */
  nextVersion: z.number().int(),
})

const moderators = role('moderator')

export const wordsContract = contract({
  'review.words': {
    summary: 'The list of words in force, the one proposed, and the versions before.',
    audience: 'console',
    access: moderators,
    input: input({}),
    output: book,
    errors: [],
    idempotent: true,
  },
  'review.proposeWords': {
    summary: 'Proposes a new version of the list, which a second moderator confirms.',
    audience: 'console',
    access: moderators,
    input: input({ version: z.number().int().min(1), why: text(100), ...wordFields }),
    output: book,
    errors: [wordsChanged],
    idempotent: true,
  },
  'review.decideWords': {
    summary: 'Confirms a proposed list as a second moderator, or withdraws it.',
    audience: 'console',
    access: moderators,
    input: input({ version: z.number().int().min(1), confirm: z.boolean() }),
    output: book,
    errors: [wordsNotProposed, wordsSecondPerson],
    idempotent: true,
  },
  'review.tryWords': {
    summary: 'Searches a text for the words of a list, and explains each hit; nothing is kept.',
    audience: 'console',
    access: moderators,
    input: input({
      text: z.string().min(1).max(2000),
      /** A list that is being written; the one in force when left out. */
      list: z.strictObject(wordFields).optional(),
    }),
    output: z.object({
      hits: z.array(wordHit.extend({ written: z.string() })),
      outcome: z.enum(['pass', 'hold', 'reject']),
      why: z.string(),
    }),
    errors: [],
    idempotent: true,
  },
})
