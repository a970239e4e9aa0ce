/** Pure decisions about messages. */
import type { Identity } from '../../kernel/identity'
import { messageTemplates, type MessageTemplate, officeOf, templateFields } from './templates'

/** WeChat refuses longer values: docs of subscribeMessage.send, by the word of the key. */
const LONGEST: Record<string, number> = { thing: 20, phrase: 5, character_string: 32, time: 64 }

/** A value as WeChat takes it: on one line, never empty, and cut to what the key allows. */
export function fitted(key: string, value: string): string {
  const longest = LONGEST[key.replace(/\d+$/, '')] ?? 20
  const line = [...value.replace(/\s+/g, ' ').trim()]
  if (line.length === 0) return '—'
  return line.length > longest ? `${line.slice(0, longest - 1).join('')}…` : line.join('')
}

/** The `data` of subscribeMessage.send. */
export function wechatData(template: MessageTemplate, data: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    templateFields(template).map(([name, { key }]) => [key, { value: fitted(key, data[name] ?? '') }]),
  )
}

/** A message as the app shows it. */
export function wordsOf(template: MessageTemplate, data: Readonly<Record<string, string>>) {
  return {
    title: messageTemplates[template].name,
    lines: templateFields(template).map(([name, { label }]) => ({ label, text: data[name] ?? '' })),
  }
}

/** After so many failures of WeChat's service a message stays in the app only: news that old is none. */
export const MAX_TRIES = 5

/** How long to wait after a number of failures, in milliseconds: 1, 4, 16, 64 minutes; null to give up. */
export function waitAfter(failures: number): number | null {
  return failures >= MAX_TRIES ? null : 60_000 * 4 ** (failures - 1)
}

/** More are not kept: nobody is told so much, and WeChat has the last word. */
export const MAX_CONSENTS = 20

/** The unused consents with one more; the very same list when it is in there or there are enough. */
export function withConsent(unused: string[], consentId: string): string[] {
  return unused.includes(consentId) || unused.length >= MAX_CONSENTS ? unused : [...unused, consentId]
}

/** The templates somebody is told by because of what they hold today; none for who holds nothing. */
export function templatesOfOffice(identity: Pick<Identity, 'grants'> | null): MessageTemplate[] {
  const held = new Set(identity?.grants.map(({ role }) => role))
  return (Object.keys(messageTemplates) as MessageTemplate[]).filter((template) =>
    officeOf(template)?.roles.some((role) => held.has(role)),
  )
}

interface ToTell {
  personId: string
  template: MessageTemplate
}

/** Splits what waits into what a consent is left for, the longest waiting first, and what stays in the app. */
export function byConsent<M extends ToTell>(waiting: readonly M[], left: (message: M) => number) {
  const used = new Map<string, number>()
  const consented: M[] = []
  const without: M[] = []
  for (const message of waiting) {
    const key = `${message.personId}.${message.template}`
    const count = used.get(key) ?? 0
    if (count < left(message)) {
      used.set(key, count + 1)
      consented.push(message)
    } else without.push(message)
  }
  return { consented, without }
}

/** An instant as WeChat and people read it: `2026年11月22日 09:30`, in China. */
export function messageTime(instant: string): string {
  const [day = '', clock = ''] = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().split('T')
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日 ${clock.slice(0, 5)}`
}
