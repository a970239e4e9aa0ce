/** What a person was told: kept in the app, and sent by WeChat as often as the person consented. */
import * as z from 'zod'
import { anyone, contract, timer } from '../../kernel/contract'
import { cursor, id, input, instant } from '../../kernel/fields'
import { messageTemplates, type MessageTemplate } from './templates'

const template = z.enum(Object.keys(messageTemplates) as [MessageTemplate, ...MessageTemplate[]])

/** WeChat's prompt offers at most three at once. */
const TEMPLATES_AT_ONCE = 3

export const messageContract = contract({
  'message.mine': {
    summary: "A page of the caller's messages, newest first.",
    audience: 'member',
    access: anyone,
    input: input({ cursor: cursor.optional() }),
    output: z.object({
      messages: z.array(
        z.object({
          messageId: z.string(),
          title: z.string(),
          lines: z.array(z.object({ label: z.string(), text: z.string() })),
          /** The page of the mini-program it is about, with a slash in front. */
          page: z.string(),
          at: instant,
          unread: z.boolean(),
          /** Marks this message and all older ones as read. */
          readKey: z.string(),
        }),
      ),
      nextCursor: z.string().nullable(),
      /** What the caller is told of by their office, and how many messages in WeChat are still consented to. */
      office: z.array(z.object({ template, left: z.number().int() })),
    }),
    errors: [],
    idempotent: true,
  },
  'message.unread': {
    summary: "How many of the caller's messages are unread.",
    audience: 'member',
    access: anyone,
    input: input({}),
    output: z.object({ unread: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'message.read': {
    summary: 'Marks the messages up to this one as read.',
    audience: 'member',
    access: anyone,
    input: input({ readKey: cursor.min(1) }),
    output: z.object({}),
    errors: [],
    idempotent: true,
  },
  'message.consented': {
    summary: 'Records what the caller agreed to in WeChat’s prompt: one message for each template.',
    audience: 'member',
    access: anyone,
    input: input({ consentId: id.max(40), templates: z.array(template).min(1).max(TEMPLATES_AT_ONCE) }),
    output: z.object({}),
    errors: [],
    idempotent: true,
  },
  'message.send': {
    summary: 'Sends by WeChat what is waiting and consented to; the rest stays in the app.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ sent: z.number().int(), appOnly: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
