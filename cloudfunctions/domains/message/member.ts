/** A person reads their messages and consents to more. Whoever never used an account has none, and none is made. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { pageByKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import { personBehind } from '../organisation'
import { messageContract } from './contract'
import { templatesOfOffice, withConsent, wordsOf } from './rules'
import { consentOf, messageConsents, messages } from './store'

const PAGE = 20

export const messageMemberActions = implement(messageContract, 'member', {
  'message.mine': async ({ caller }, { cursor }) => {
    const personId = caller.person?.personId ?? null
    if (personId === null) return { messages: [], nextCursor: null, office: [] }
    const told = templatesOfOffice(caller.identity)
    const [page, consents] = await Promise.all([
      pageByKey(messages, { personId }, 'listKey', cursor, PAGE),
      messageConsents.getMany(told.map((one) => consentOf(personId, one))),
    ])
    const left = new Map(consents.map(({ _id, unused }) => [_id, unused.length]))
    return {
      messages: page.items.map(({ _id, template, data, page: about, at, unread, listKey }) => ({
        messageId: _id,
        ...wordsOf(template, data),
        page: about,
        at,
        unread,
        readKey: listKey,
      })),
      nextCursor: page.nextCursor,
      office: told.map((one) => ({ template: one, left: left.get(consentOf(personId, one)) ?? 0 })),
    }
  },

  'message.unread': async ({ caller }) => {
    const personId = caller.person?.personId ?? null
    return { unread: personId === null ? 0 : await messages.count({ personId, unread: true }) }
  },

  'message.read': async ({ caller }, { readKey }) => {
    const personId = caller.person?.personId ?? null
    if (personId !== null)
      await messages.updateWhere({ personId, unread: true, listKey: command.lte(readKey) }, { unread: false })
    return {}
  },

  'message.consented': async ({ caller }, { consentId, templates }) => {
    const { personId } = await personBehind(caller.openid ?? fail(accessDenied), caller)
    await transaction(async (running) => {
      for (const template of new Set(templates)) {
        const _id = consentOf(personId, template)
        const unused = (await messageConsents.within(running).get(_id))?.unused ?? []
        const next = withConsent(unused, consentId)
        if (next !== unused) await messageConsents.within(running).put({ _id, unused: next })
      }
    })
    return {}
  },
})
