/** One change of a letter: the event, the public log's entry and the word to the sender, all or nothing. */
import type { Transaction } from '../../kernel/database'
import { type ErrorKind, fail } from '../../kernel/errors'
import type { Moment } from '../../kernel/time'
import {
  extendedAlready,
  ownWork,
  ratedAlready,
  sealedOnly,
  tooLate,
  tooManyDays,
  tooManyMessages,
  wrongState,
} from './errors'
import type { LetterEvent } from './model'
import { takeFiles } from './files'
import { type Refusal, refuse } from './rules'
import { recipientsOf } from './sealing'
import { logStep } from './sending'
import { tellSender } from './telling'
import {
  type Letter,
  feedbackLetters,
  MAX_MESSAGES,
  type Message,
  feedbackMessages,
  standing,
  withEvent,
} from './store'

const kindOf: Record<Refusal, ErrorKind> = {
  wrongState,
  extendedAlready,
  tooManyDays,
  tooLate,
  ratedAlready,
  ownWork,
}

/**
 * Lets something happen to a letter within the caller's transaction; an event that is there already changes nothing.
 * @param uploadIds files that come with it, where it may have some
 * @throws what `refuse` says, by its name; ATTACHMENT_UNKNOWN
 */
export async function happen(
  running: Transaction,
  now: Moment,
  letter: Letter,
  event: LetterEvent,
  uploadIds: readonly string[] = [],
): Promise<Letter> {
  if (letter.events.some(({ id }) => id === event.id)) return letter
  const refusal = refuse(standing(letter), event, letter.limits)
  if (refusal) return fail(kindOf[refusal])
  if ('text' in event) checkSealed(letter, event.text)
  const changed = withEvent(letter, await withFiles(running, letter, event, uploadIds))
  if (event.by.kind !== 'clock') changed.lastBy = event.by.kind
  await feedbackLetters.within(running).put(changed)
  await logStep(running, changed, changed.events.length - 1)
  await tellSender(running, now, changed, event)
  return changed
}

/** The event with the files that come with an answer; no other brings any. */
async function withFiles(
  running: Transaction,
  { mode }: Letter,
  event: LetterEvent,
  uploadIds: readonly string[],
): Promise<LetterEvent> {
  if ((event.kind !== 'replied' && event.kind !== 'reviewed') || uploadIds.length === 0) return event
  return { ...event, files: await takeFiles(running, mode, 'handler', uploadIds) }
}

/**
 * Adds a message to a letter that is still open; once, however often it is sent.
 * @throws WRONG_STATE, TOO_MANY_MESSAGES, ATTACHMENT_UNKNOWN, PHOTOS_ONLY
 */
export async function say(
  running: Transaction,
  letter: Letter,
  message: Pick<Message, 'at' | 'by' | 'office' | 'text'> & { actId: string; uploadIds: readonly string[] },
): Promise<Letter> {
  const { actId, uploadIds, ...words } = message
  const _id = `${letter._id}.${actId}`
  if (await feedbackMessages.within(running).get(_id)) return letter
  if (!standing(letter).open) return fail(wrongState)
  checkSealed(letter, words.text)
  const seq = letter.said + 1
  if (seq > MAX_MESSAGES) return fail(tooManyMessages)
  const files = await takeFiles(running, letter.mode, words.by, uploadIds)
  await feedbackMessages.within(running).add({ _id, letterId: letter._id, seq, ...words, files })
  const changed = { ...letter, said: seq, lastBy: words.by }
  await feedbackLetters.within(running).put(changed)
  return changed
}

/** Whatever is said about a sealed letter is sealed as well. @throws SEALED_ONLY */
function checkSealed({ mode }: Letter, text: string): void {
  if (mode === 'sealed' && text !== '' && recipientsOf(text) === null) fail(sealedOnly)
}
