/** What a study item can be beside its text: something to hear, to watch, or a document to open. */
import * as z from 'zod'
import { text } from '../../kernel/fields'

/** Where a file lies: an id of the cloud storage, or an address of the web. */
const file = z
  .string()
  .max(500)
  .regex(/^(cloud:\/\/|https:\/\/)[^\s/]+\/\S+$/, '请上传文件，或填写以 https 开头的网址')

const durationSeconds = z
  .number()
  .int()
  .min(1)
  .max(4 * 3600)

/**
 * The recording or document of an item. The text of an item with a recording is its transcript, so that search, notes
 * and check questions are the same for all kinds.
 */
export const media = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('audio'), file, durationSeconds }),
  z.strictObject({ kind: z.literal('video'), file, durationSeconds }),
  /** `name` with its ending, e.g. `会议记录模板.pdf`. */
  z.strictObject({ kind: z.literal('document'), file, name: text(80) }),
])

/** Kinds of items. An item without media is an article. */
export const contentKind = z.enum(['article', 'audio', 'video', 'document'])
export type ContentKind = z.output<typeof contentKind>

/** What kind of item this is. */
export function kindOf(content: { media: z.output<typeof media> | null }): ContentKind {
  return content.media?.kind ?? 'article'
}
