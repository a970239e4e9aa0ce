/** The list of words: seen, tried, proposed by one moderator and confirmed by another. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { input, text } from '../../../kernel/fields'
import { wordHit } from '../../comment/model'
import { reasonTellsWords, settingsChanged, settingsNotProposed, settingsSecondPerson } from '../errors'
import { versionHead } from '../settings/shapes'
import { wordEntry, wordFields } from './model'

const fullList = versionHead.extend({ entries: z.array(wordEntry), exceptions: z.array(z.string()) })

const book = z.object({
  /** Null before the first list is confirmed. */
  current: fullList.nullable(),
  /** Waits for a second moderator; null when nothing does. */
  proposed: fullList.extend({ mine: z.boolean() }).nullable(),
  versions: z.array(versionHead),
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
    errors: [settingsChanged, reasonTellsWords],
    idempotent: true,
  },
  'review.decideWords': {
    summary:
      'Puts a proposed list in force as a second moderator and tells everybody how much it changed, or withdraws it.',
    audience: 'console',
    access: moderators,
    input: input({ version: z.number().int().min(1), confirm: z.boolean() }),
    output: book,
    errors: [settingsNotProposed, settingsSecondPerson],
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
