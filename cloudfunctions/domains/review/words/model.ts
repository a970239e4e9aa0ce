/** The list of words that a text is searched for. */
import * as z from 'zod'
import { text } from '../../../kernel/fields'
import { rejectionReason } from '../../comment/model'

export const MAX_WORDS = 1500
export const MAX_EXCEPTIONS = 300

export const wordEntry = z.strictObject({
  word: text(20),
  category: rejectionReason,
  /** `forbidden`: the law forbids it, so it is rejected without a person; `watch`: a person has a look. */
  level: z.enum(['forbidden', 'watch']),
  /** Other spellings of it. */
  variants: z.array(text(20)).max(8),
})
export type WordEntry = z.output<typeof wordEntry>

export const wordFields = {
  entries: z.array(wordEntry).max(MAX_WORDS, `最多 ${MAX_WORDS} 个词`),
  /** Phrases in which a word of the list is harmless. */
  exceptions: z.array(text(30)).max(MAX_EXCEPTIONS, `最多 ${MAX_EXCEPTIONS} 个例外`),
}
export interface WordFields {
  entries: WordEntry[]
  exceptions: string[]
}
