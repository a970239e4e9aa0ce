/** What a sender does with a letter, the same by name and by receipt. */
import type { ParsedInputOf } from '../../kernel/contract'
import { type ErrorKind, fail } from '../../kernel/errors'
import type { Moment } from '../../kernel/time'
import { sha256 } from '../../kernel/random'
import { transaction } from '../../kernel/transaction'
import { happen, say } from './changing'
import type { feedbackContract } from './contract'
import { wrongState } from './errors'
import type { Desk, Happening } from './model'
import { holdersOf } from './holders'
import { isReadableAt, readersOf } from './keys'
import { lineOf } from './organisations'
import { deskAbove, deskBeside, isKeptFrom } from './routing'
import { hourOf } from './rules'
import { publish } from './publishing'
import { type Letter, feedbackLetters, messagesAbout, standing } from './store'
import { proposedSummary, senderView } from './views'

type SenderAct = ParsedInputOf<(typeof feedbackContract)['feedback.act']>['act']

/**
 * Does it, and answers with the letter as it is then.
 * @param unknown thrown when there is no such letter for whoever asks
 */
export async function actAsSender(
  now: Moment,
  letterId: string,
  act: SenderAct,
  isTheirs: (letter: Letter) => boolean,
  unknown: ErrorKind,
) {
  const seen = await feedbackLetters.get(letterId)
  if (!seen || !isTheirs(seen)) return fail(unknown)
  const above = act.kind === 'review' ? await deskOfReview(now, seen) : standing(seen).desk
  // The hour, of named letters too: exact ones would stand between those of the others.
  // What a phone calls an act may hold the time it was done at.
  const actId = sha256(`${letterId} ${act.actId}`).slice(0, 24)
  const base = { id: actId, at: hourOf(now.iso), day: now.day, by: { kind: 'sender' as const } }
  const letter = await transaction(async (running) => {
    const current = (await feedbackLetters.within(running).get(letterId)) ?? fail(unknown)
    if (act.kind === 'message')
      return say(running, current, {
        actId,
        at: base.at,
        by: 'sender',
        office: null,
        text: act.text,
        uploadIds: act.uploadIds,
      })
    if (act.kind === 'publish' && proposedSummary(current) === null) return fail(wrongState)
    const changed = await happen(running, now, current, { ...base, ...happeningOf(act, above) })
    if (act.kind === 'publish') await publish(running, changed)
    return changed
  })
  const [said, readers] = await Promise.all([messagesAbout(letterId), readersOf(letter, now)])
  return senderView(letter, said, now.day, readers)
}

function happeningOf(act: Exclude<SenderAct, { kind: 'message' }>, above: Desk): Happening {
  switch (act.kind) {
    case 'rate':
      return { kind: 'rated', score: act.score, text: act.text }
    case 'review':
      return { kind: 'reviewRequested', desk: above, text: act.text }
    case 'publish':
      return { kind: 'published' }
  }
}

/**
 * A second review is done a level above, of a sealed letter only where it can be read. Where there is none it stays for
 * somebody else at the same desk; and where nobody else is at it, the other desk of the same organisation takes it.
 */
async function deskOfReview(now: Moment, letter: Letter): Promise<Desk> {
  const { desk, handlers } = standing(letter)
  const line = await lineOf(desk.organisationPath)
  const above = deskAbove(desk, line, letter.recusal)
  if (above && (await isReadableAt(above, letter, now))) return above
  const other = deskBeside(desk, line)
  const fresh = (await holdersOf(desk, letter, now)).some(({ _id }) => !handlers.includes(_id))
  if (fresh || !other || isKeptFrom(other, letter.recusal)) return desk
  return (await isReadableAt(other, letter, now)) ? other : desk
}
