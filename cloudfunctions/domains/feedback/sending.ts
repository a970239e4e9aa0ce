/** Taking a letter in: the same for all three ways to be known. */
import type { Json } from '../../../transparency-log/entry'
import { command, type Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { randomId, sha256 } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { logged } from '../transparency'
import { takeFiles } from './files'
import { aboutUnknown, receiptTaken, tooManyLetters } from './errors'
import type { LetterEvent, Mode } from './model'
import { recusalFor, surroundingsOf } from './organisations'
import { feedbackContent, feedbackEntryId } from './proven'
import { type Concerns, deskFor } from './routing'
import { hourOf } from './rules'
import { derived, type Letter, feedbackLetters, feedbackReceipts } from './store'
import type { AboutSource } from './subjects'
import { stepView } from './views'

/**
 * Letters one organisation takes in an hour. Without knowing who sends there is nothing else to limit by; whoever
 * floods one organisation reaches no other, and only for the hour.
 */
const MOST_IN_AN_HOUR = 300

export interface Incoming {
  organisationId: string
  category: Letter['category']
  concerns: Concerns
  about: { kind: 'disclosure'; id: string } | null
  text: string
}

/**
 * Everything of a new letter but who sent it.
 * @throws ORGANISATION_UNKNOWN, ABOUT_UNKNOWN, TOO_MANY_LETTERS
 */
export async function newLetter(
  about: AboutSource,
  now: Moment,
  mode: Mode,
  incoming: Incoming,
  sender: Letter['sender'],
): Promise<Letter> {
  const { organisationId, category, concerns, text } = incoming
  const hour = hourOf(now.iso)
  const [{ line, routes, limits }, subject, lately] = await Promise.all([
    surroundingsOf(organisationId),
    incoming.about ? about.titleOf(incoming.about) : null,
    feedbackLetters.count({ organisationId, listKey: command.gte(hour) }),
  ])
  if (incoming.about && subject === null) fail(aboutUnknown)
  if (lately >= MOST_IN_AN_HOUR) fail(tooManyLetters)
  const [own] = line
  const recusal = await recusalFor(concerns, line, now.day)
  const _id = randomId()
  const submitted: LetterEvent = {
    kind: 'submitted',
    id: 'submitted',
    at: hour,
    day: now.day,
    by: { kind: 'sender' },
    desk: deskFor(mode === 'sealed' ? 'inspector' : routes[category], line, recusal),
  }
  const events = [submitted]
  return {
    _id,
    mode,
    sender,
    senderId: sender?.personId ?? '',
    category,
    organisationId: own!.id,
    organisationPath: own!.path,
    organisationName: own!.name,
    about: incoming.about && subject !== null ? { ...incoming.about, title: subject } : null,
    concerns: { kind: concerns.kind, name: concerns.kind === 'person' ? concerns.name : null },
    recusal,
    text,
    files: [],
    replyKey: null,
    limits,
    events,
    listKey: `${hour}~${_id}`,
    said: 0,
    lastBy: 'sender',
    counted: null,
    ...derived({ _id, events, limits }),
  }
}

/**
 * Stores a letter under what only its sender has, together with its photos and the log's entry; once, however often it
 * is sent.
 * @param key a receipt's token, or who sends and what the phone calls this letter
 * @throws RECEIPT_TAKEN when another letter lies under it; ATTACHMENT_UNKNOWN, PHOTOS_ONLY
 */
export function takeIn(
  key: string,
  letter: Letter,
  uploadIds: readonly string[],
): Promise<{ letterId: string }> {
  const receiptId = sha256(key)
  return transaction(async (running) => {
    const known = await feedbackReceipts.within(running).get(receiptId)
    if (known) {
      const first = await feedbackLetters.within(running).get(known.letterId)
      const isSame = first && sameWords(first, letter) && first.files.length === uploadIds.length
      return isSame ? { letterId: known.letterId } : fail(receiptTaken)
    }
    await feedbackReceipts.within(running).add({ _id: receiptId, letterId: letter._id })
    const files = await takeFiles(running, letter.mode, 'sender', uploadIds)
    await feedbackLetters.within(running).add({ ...letter, files })
    await logStep(running, letter, 0)
    return { letterId: letter._id }
  })
}

function sameWords(first: Letter, again: Letter): boolean {
  return (
    first.text === again.text && first.organisationId === again.organisationId && first.mode === again.mode
  )
}

/** Puts one step of a letter into the public log: a commitment and the hour, in the caller's transaction. */
export async function logStep(running: Transaction, letter: Letter, seq: number): Promise<void> {
  const step = stepView(letter.events[seq]!, seq)
  const content: Json = feedbackContent(letter._id, step)
  await logged(running, hourOf(step.at), {
    entryId: feedbackEntryId(letter._id, seq),
    kind: 'feedback.changed',
    subject: letter._id,
    content,
  })
}
