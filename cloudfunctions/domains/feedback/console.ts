/** The desk: letters of the own office, handled; nobody meets one about themself or somebody above. */
import { implement } from '../../kernel/action'
import type { ParsedInputOf } from '../../kernel/contract'
import { command } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { organisations } from '../organisation'
import { happen, say } from './changing'
import { feedbackDeskContract } from './desk-contract'
import { deskUnfit, letterUnknown, organisationUnknown } from './errors'
import { pieceOf } from './files'
import type { Desk, Happening } from './model'
import { keyView, readersOf } from './keys'
import { unitOf, unitsUnder } from './organisations'
import { queuePage } from './queue'
import { inspectorDesk, isKeptFrom, mayHandle, officerDesk, type Sighted } from './routing'
import { likeness } from './rules'
import { type Letter, feedbackLetters, messagesAbout, standing } from './store'
import { commonView, deskName, openingOf, proposedSummary } from './views'

/** How many letters of an organisation are looked at for one that says the same, and how alike it must be. */
const LOOKED_AT = 60
const ALIKE = 0.35
const SHOWN_ALIKE = 3

type HandlerAct = ParsedInputOf<(typeof feedbackDeskContract)['feedback.handle']>['act']

export const feedbackConsoleActions = implement(feedbackDeskContract, 'console', {
  'feedback.queue': ({ caller, now }, input) => queuePage(caller, now.day, input),

  'feedback.handled': async ({ caller, now }, { letterId }) =>
    view(caller, now, await handledBy(caller, letterId)),

  'feedback.handle': async ({ caller, now }, { letterId, act }) => {
    const seen = await handledBy(caller, letterId)
    // Sent again after a lost answer, a move finds the letter where it put it.
    const isDone = seen.events.some(({ id }) => id === act.actId)
    const desk = act.kind === 'moveTo' && !isDone ? await deskToMoveTo(seen, act) : standing(seen).desk
    const letter = await transaction(async (running) => {
      const current = (await feedbackLetters.within(running).get(letterId)) ?? fail(letterUnknown)
      if (!mayHandle(caller, sighted(current))) fail(letterUnknown)
      const office = deskName(standing(current).desk)
      if (act.kind === 'message')
        return say(running, current, {
          actId: act.actId,
          at: now.iso,
          by: 'handler',
          office,
          text: act.text,
          uploadIds: act.uploadIds,
        })
      const by = { kind: 'handler' as const, memberId: caller.memberId, name: caller.name, office }
      const happening = happeningOf(act, desk, current)
      const event = { ...happening, id: act.actId, at: now.iso, day: now.day, by }
      return happen(running, now, current, event, 'uploadIds' in act ? act.uploadIds : [])
    })
    return view(caller, now, letter)
  },

  'feedback.handledFile': async ({ caller }, { letterId, fileKey, piece }) => {
    const [letter, said] = await Promise.all([handledBy(caller, letterId), messagesAbout(letterId)])
    return pieceOf(letter, said, fileKey, piece)
  },

  'feedback.desks': async ({ caller }) => {
    const units = await unitsUnder(`/${caller.organisationPath.split('/')[1]}/`)
    return {
      organisations: units.filter(({ kind }) => kind !== 'group').map(({ id, name }) => ({ id, name })),
    }
  },
})

/** What of a letter decides who may see it. */
export function sighted(letter: Letter): Sighted {
  const { desk } = standing(letter)
  return { desk, recusal: letter.recusal, senderMemberId: letter.sender?.memberId ?? null }
}

async function handledBy(caller: Identity, letterId: string): Promise<Letter> {
  const letter = await feedbackLetters.get(letterId)
  return letter && mayHandle(caller, sighted(letter)) ? letter : fail(letterUnknown)
}

function happeningOf(act: Exclude<HandlerAct, { kind: 'message' }>, desk: Desk, letter: Letter): Happening {
  const { status } = standing(letter)
  const isSealed = letter.mode === 'sealed'
  switch (act.kind) {
    case 'accept':
      return { kind: 'accepted' }
    case 'decline':
      return { kind: 'declined', reason: act.reason, text: act.basis }
    case 'moveTo': {
      const isAccepted = status === 'accepted' || status === 'inProgress'
      return { kind: isAccepted ? 'handedOver' : 'transferred', desk, text: act.reason }
    }
    case 'start':
      return { kind: 'started' }
    case 'extend':
      return { kind: 'extended', days: act.days, text: act.reason }
    case 'reply':
      return { kind: 'replied', text: act.text, summary: isSealed ? null : act.summary || null }
    case 'review':
      return { kind: 'reviewed', changed: act.changed, text: act.text }
  }
}

/** Another desk of the same tree; never one with people the letter is about. */
async function deskToMoveTo(
  letter: Letter,
  { organisationId, to }: { organisationId: string; to: 'officer' | 'inspector' },
): Promise<Desk> {
  if (letter.mode === 'sealed') return fail(deskUnfit)
  const organisation = await organisations.get(organisationId)
  if (!organisation || organisation.path.split('/')[1] !== letter.organisationPath.split('/')[1])
    return fail(organisationUnknown)
  const unit = unitOf(organisation)
  const desk = to === 'inspector' ? inspectorDesk(unit) : officerDesk(unit)
  const { desk: now } = standing(letter)
  const isSame = desk.role === now.role && desk.organisationId === now.organisationId
  return isSame || isKeptFrom(desk, letter.recusal) ? fail(deskUnfit) : desk
}

async function view(caller: Identity, moment: Moment, letter: Letter) {
  const [said, alike, readers] = await Promise.all([
    messagesAbout(letter._id),
    alikeTo(caller, letter),
    readersOf(letter, moment),
  ])
  const { now, view: common } = commonView(letter, said, moment.day)
  const { sender, concerns, limits } = letter
  return {
    ...common,
    concerns,
    sender: sender && { name: sender.name, contact: sender.contact, isMember: sender.memberId !== null },
    summary: proposedSummary(letter),
    published: now.published,
    mayExtendDays: now.extended ? 0 : limits.extensionDays,
    mayReview: !now.handlers.includes(caller.memberId),
    alike,
    sealedTo: readers.map(keyView),
  }
}

/** Open letters to the same organisation that say much the same; only those this person may see. */
async function alikeTo(caller: Identity, letter: Letter) {
  if (letter.mode === 'sealed') return []
  const { organisationId, text, _id } = letter
  const found = await feedbackLetters.find(
    { organisationId, listKey: command.gt('') },
    { orderBy: [['listKey', 'desc']], limit: LOOKED_AT },
  )
  return found
    .filter((other) => other._id !== _id && other.open && other.mode !== 'sealed')
    .filter((other) => mayHandle(caller, sighted(other)))
    .map((other) => ({
      letterId: other._id,
      opening: openingOf(other),
      percent: Math.round(likeness(text, other.text) * 100),
    }))
    .filter(({ percent }) => percent >= ALIKE * 100)
    .sort((a, b) => b.percent - a.percent)
    .slice(0, SHOWN_ALIKE)
}
