/** Messages to persons, and what persons consented to. */
import { collection } from '../../kernel/database'
import type { MessageTemplate } from './templates'

export interface Message {
  /** Derived by the sender from what it is about, so that nobody is told twice. */
  _id: string
  personId: string
  template: MessageTemplate
  data: Record<string, string>
  /** A page of the mini-program, with a slash in front. */
  page: string
  at: string
  /** `{at}~{_id}` */
  listKey: string
  unread: boolean
  /** When to send it by WeChat; empty once that is settled. */
  sendAt: string
  delivery: 'waiting' | 'sent' | 'appOnly'
  failures: number
}

/** What a person accepted in WeChat's prompt and has not been used; each acceptance is good for one message. */
export interface MessageConsent {
  /** `{personId}.{template}` */
  _id: string
  /** Ids made by the client, so that a retry counts once. */
  unused: string[]
}

export const messages = collection<Message>({
  name: 'messages',
  indexes: [
    {
      fields: [
        ['personId', 1],
        ['listKey', -1],
      ],
      reason: "a person's messages, newest first",
    },
    {
      fields: [
        ['personId', 1],
        ['unread', 1],
        ['listKey', -1],
      ],
      reason: 'how many are unread, and marking those up to one as read',
    },
    { fields: [['sendAt', 1]], reason: 'what waits to be sent by WeChat' },
  ],
})

export const messageConsents = collection<MessageConsent>({ name: 'messageConsents', indexes: [] })

export const consentOf = (personId: string, template: MessageTemplate) => `${personId}.${template}`
