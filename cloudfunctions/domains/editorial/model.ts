/** What study items and questions have in common: a topic, a named source, and the way from draft to publication. */
import * as z from 'zod'
import { text } from '../../kernel/fields'

/** Topics of the study plan and of the question bank, with the names people see. */
export const topicNames = {
  constitution: '宪法与国家制度',
  party: '党章党规',
  procedure: '制度与程序',
  history: '党史国史',
  law: '身边的法律',
  safety: '安全常识',
  life: '便民生活',
} as const

export type Topic = keyof typeof topicNames

export const topic = z.enum(Object.keys(topicNames) as [Topic, ...Topic[]])

/** A topic as the client shows it. */
export const topicTag = z.object({ id: topic, name: z.string() })

/** The topic with its name. */
export function topicTagOf(id: Topic): { id: Topic; name: string } {
  return { id, name: topicNames[id] }
}

/** Where the facts come from; every published item names it. */
export const source = z.strictObject({
  issuer: text(40),
  title: text(80),
  documentNumber: text(40).nullable(),
  publishedOn: z.iso.date().nullable(),
  url: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: '请填写以 http 开头的网址' })
    .max(300),
})

export type Source = z.output<typeof source>

/** draft → inReview → published; a newer published version makes the older one archived. */
export const status = z.enum(['draft', 'inReview', 'published', 'archived'])
export type Status = z.output<typeof status>
