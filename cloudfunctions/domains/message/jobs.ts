/** Sending by WeChat, off the path of what is told. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { logFailure } from '../../kernel/log'
import { sendSubscribeMessage } from '../../kernel/wechat'
import { later, type Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { openidOf } from '../organisation'
import { messageContract } from './contract'
import { byConsent, waitAfter, wechatData } from './rules'
import { consentOf, type Message, messageConsents, messages } from './store'
import { messageTemplates } from './templates'

/** Messages looked at in one tick. */
const BATCH = 200
/** Of which at most this many are sent: each is a call to WeChat, and the tick has other work. */
const SENT_A_TICK = 60
/** Calls to WeChat side by side. */
const AT_ONCE = 6

export const messageJobs = implement(messageContract, 'jobs', {
  'message.send': async ({ now }) => {
    const waiting = await messages.find(
      { sendAt: command.gt('').and(command.lte(now.iso)) },
      { orderBy: [['sendAt', 'asc']], limit: BATCH },
    )
    const consents = await messageConsents.getMany([
      ...new Set(waiting.map(({ personId, template }) => consentOf(personId, template))),
    ])
    const left = new Map(consents.map(({ _id, unused }) => [_id, unused.length]))
    const { consented, without } = byConsent(
      waiting,
      ({ personId, template }) => left.get(consentOf(personId, template)) ?? 0,
    )
    if (without.length > 0)
      await messages.updateWhere(
        { _id: command.in(without.map(({ _id }) => _id)) },
        { sendAt: '', delivery: 'appOnly' },
      )
    const sending = consented.slice(0, SENT_A_TICK)
    let sent = 0
    for (let start = 0; start < sending.length; start += AT_ONCE) {
      const outcomes = await Promise.all(
        sending.slice(start, start + AT_ONCE).map((message) => send(message, now)),
      )
      sent += outcomes.filter(Boolean).length
    }
    return { sent, appOnly: without.length }
  },
})

/**
 * Sends one message; true when it went out. WeChat's own ledger is the truth: should the tick die between sending and
 * noting it, the next one sends again only if the person consented twice.
 */
async function send(message: Message, now: Moment): Promise<boolean> {
  const { _id, personId, template, data, page, failures } = message
  try {
    const openid = await openidOf(personId)
    const outcome =
      openid === null
        ? 'refused'
        : await sendSubscribeMessage({
            openid,
            templateId: messageTemplates[template].id,
            page: page.replace(/^\//, ''),
            data: wechatData(template, data),
          })
    // Refused means that WeChat knows of no consent (43101): ours is out of date.
    await messages.update(_id, { sendAt: '', delivery: outcome === 'sent' ? 'sent' : 'appOnly' })
    await useUp(consentOf(personId, template))
    return outcome === 'sent'
  } catch (problem) {
    logFailure('-', 'message.send', problem)
    const wait = waitAfter(failures + 1)
    await messages.update(_id, {
      failures: failures + 1,
      ...(wait === null ? { sendAt: '', delivery: 'appOnly' } : { sendAt: later(now, wait) }),
    })
    return false
  }
}

/** Takes off the oldest consent. */
function useUp(consentId: string): Promise<void> {
  return transaction(async (running) => {
    const [, ...unused] = (await messageConsents.within(running).get(consentId))?.unused ?? []
    await messageConsents.within(running).put({ _id: consentId, unused })
  })
}
