/**
 * Letters. Nothing here tells who sent an unnamed one: no person, no account, and no time finer than the hour, in the
 * named ones neither, because their exact times would stand between those of the others.
 */
import { collection } from '../../kernel/database'
import { timeKey } from '../../kernel/paging'
import type { Attachment } from '../attachment'
import { counting } from './counting'
import type { Category, Desk, LetterEvent, Limits, Mode, Place, Recusal } from './model'
import type { Routes } from './routing'
import { type Standing, standingOf } from './rules'

export interface Letter extends Place {
  /** Random; not derived from the receipt, or whoever sees the id could try receipts against it. */
  _id: string
  mode: Mode
  /** Who wrote, of named letters only. */
  sender: { personId: string; memberId: string | null; name: string; contact: string } | null
  /** Of the sender, for lists of own letters; empty unless named. */
  senderId: string
  category: Category
  about: { kind: 'disclosure'; id: string; title: string } | null
  concerns: { kind: 'matter' | 'officer' | 'person'; name: string | null }
  recusal: Recusal
  text: string
  /** Photos; of a sealed letter sealed themselves. */
  files: Attachment[]
  /** Where answers to a sealed letter are sealed to; null for the others. */
  replyKey: string | null
  limits: Limits
  events: LetterEvent[]
  /** The hour it came in, then its id: unique, sorts by time. */
  listKey: string
  /** Messages so far. */
  said: number
  /** Whose word was the last. */
  lastBy: 'sender' | 'handler'
  /** Folded from the events, for queries: role of the desk, whether open, what `jobs` looks at when. */
  deskRole: Desk['role']
  open: boolean
  checkDay: string
  /** `{path of the desk}~{last day of the clock}~{id}`: the letters of a desk by what is due first. */
  deskKey: string
  /** The figures do not have it yet as it is now. */
  uncounted: boolean
  /** What of it the figures have. */
  counted: FigureShare | null
}

/** What one letter adds to the figures of a month. */
export interface FigureShare {
  month: string
  answered: boolean
  inTime: boolean
  /** From the day it came in to the reply. */
  days: number | null
  score: 1 | 2 | 3 | null
}

/** A receipt. The id is a hash of what the phone derived slowly from its digits; nobody gets back to them. */
interface Receipt {
  _id: string
  letterId: string
}

export interface Message {
  /** `{letterId}.{actId}` */
  _id: string
  letterId: string
  /** Of a sender, the hour. */
  at: string
  seq: number
  by: 'sender' | 'handler'
  office: string | null
  text: string
  files: Attachment[]
}

/** How letters for an organisation and those below it are routed; limits are of the root only. */
export interface RoutesDocument {
  _id: string
  routes: Routes | null
  limits: Limits | null
  version: number
}

export const feedbackLetters = collection<Letter>({
  name: 'feedbackLetters',
  indexes: [
    {
      fields: [
        ['senderId', 1],
        ['listKey', -1],
      ],
      reason: 'the letters somebody sent in their own name, newest first',
    },
    {
      fields: [
        ['deskRole', 1],
        ['open', 1],
        ['deskKey', 1],
      ],
      reason: 'the letters of a desk, or of those below it, by what is due first',
    },
    {
      fields: [
        ['deskRole', 1],
        ['open', 1],
        ['category', 1],
        ['deskKey', 1],
      ],
      reason: 'the same of one category',
    },
    {
      fields: [
        ['deskRole', 1],
        ['open', 1],
        ['mode', 1],
        ['deskKey', 1],
      ],
      reason: 'the sealed letters of a desk',
    },
    {
      fields: [
        ['organisationId', 1],
        ['listKey', -1],
      ],
      reason: 'letters to one organisation of this hour, and those that may say the same',
    },
    { fields: [['checkDay', 1]], reason: 'letters that are to be reminded of, escalated or closed' },
    { fields: [['uncounted', 1]], reason: 'letters the figures do not have yet as they are now' },
    {
      fields: [
        ['about.id', 1],
        ['open', 1],
      ],
      reason: 'objections to a disclosure',
    },
  ],
})

export const feedbackReceipts = collection<Receipt>({ name: 'feedbackReceipts', indexes: [] })

export const feedbackMessages = collection<Message>({
  name: 'feedbackMessages',
  indexes: [
    {
      fields: [
        ['letterId', 1],
        ['seq', 1],
      ],
      reason: 'the messages about a letter, in their order',
    },
  ],
})

export const feedbackRoutes = collection<RoutesDocument>({ name: 'feedbackRoutes', indexes: [] })

/** Messages on one letter at most; more is no exchange of letters any more. */
export const MAX_MESSAGES = 100

export function messagesAbout(letterId: string): Promise<Message[]> {
  return feedbackMessages.find({ letterId }, { orderBy: [['seq', 'asc']], limit: MAX_MESSAGES })
}

/** What a letter is at now. */
export function standing({ events, limits }: Pick<Letter, 'events' | 'limits'>): Standing {
  return standingOf(events, limits, counting)
}

/** What queries need of a letter, folded from its events. */
export function derived(letter: Pick<Letter, '_id' | 'events' | 'limits'>) {
  const { desk, open, clock, checkDay } = standing(letter)
  return {
    deskRole: desk.role,
    open,
    checkDay,
    deskKey: `${desk.organisationPath}~${timeKey(clock?.last ?? '9999-12-31', letter._id)}`,
    uncounted: true,
  }
}

/** The letter after one more event. */
export function withEvent(letter: Letter, event: LetterEvent): Letter {
  const events = [...letter.events, event]
  return { ...letter, events, ...derived({ ...letter, events }) }
}
