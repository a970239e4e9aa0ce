/** Letters in the own name. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { pageByKey } from '../../kernel/paging'
import { personBehind } from '../organisation'
import { actAsSender } from './acting'
import { feedbackContract } from './contract'
import { letterUnknown, nameNeeded, wechatNeeded } from './errors'
import { pieceOf } from './files'
import { newLetter, takeIn } from './sending'
import { feedbackLetters, messagesAbout, standing } from './store'
import type { AboutSource } from './subjects'
import { openingOf, senderView } from './views'

const PAGE = 20

/** @param about where the title of what a letter is about is found */
export function feedbackMemberActions(about: AboutSource) {
  return implement(feedbackContract, 'member', {
    'feedback.sendNamed': async ({ caller, now }, { sendId, name, contact, uploadIds, ...incoming }) => {
      const openid = caller.openid ?? fail(wechatNeeded)
      const shownName = caller.identity?.name ?? (name || fail(nameNeeded))
      const { personId } = await personBehind(openid, caller)
      const memberId = caller.identity?.memberId ?? null
      const sender = { personId, memberId, name: shownName, contact }
      const letter = await newLetter(about, now, 'named', incoming, sender)
      return takeIn(`${personId}:${sendId}`, letter, uploadIds)
    },

    'feedback.mine': async ({ caller }, { cursor }) => {
      const personId = caller.person?.personId ?? null
      if (personId === null) return { letters: [], nextCursor: null }
      const page = await pageByKey(feedbackLetters, { senderId: personId }, 'listKey', cursor, PAGE)
      return {
        nextCursor: page.nextCursor,
        letters: page.items.map((letter) => ({
          letterId: letter._id,
          category: letter.category,
          organisationName: letter.organisationName,
          opening: openingOf(letter),
          sentAt: letter.events[0]!.at,
          status: standing(letter).status,
        })),
      }
    },

    'feedback.letter': async ({ caller, now }, { letterId }) => {
      const [letter, said] = await Promise.all([feedbackLetters.get(letterId), messagesAbout(letterId)])
      if (!letter || !caller.person || letter.senderId !== caller.person.personId) return fail(letterUnknown)
      return senderView(letter, said, now.day, [])
    },

    'feedback.file': async ({ caller }, { letterId, fileKey, piece }) => {
      const [letter, said] = await Promise.all([feedbackLetters.get(letterId), messagesAbout(letterId)])
      if (!letter || !caller.person || letter.senderId !== caller.person.personId) return fail(letterUnknown)
      return pieceOf(letter, said, fileKey, piece)
    },

    'feedback.act': async ({ caller, now }, { letterId, act }) => {
      const personId = caller.person?.personId ?? null
      return actAsSender(
        now,
        letterId,
        act,
        ({ senderId }) => personId !== null && senderId === personId,
        letterUnknown,
      )
    },
  })
}
