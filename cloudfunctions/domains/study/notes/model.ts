/** A note as its writer sees it. */
import * as z from 'zod'
import { instant } from '../../../kernel/fields'

export const note = z.object({
  noteId: z.string(),
  text: z.string(),
  /** The paragraph as it read when the note was made. */
  quote: z.string(),
  updatedAt: instant,
})

/** A note as it stands in the text that is read now. */
export const placedNote = note.extend({
  /** Index of the paragraph it belongs to; null when that is gone. */
  block: z.number().int().nullable(),
  /** True when the paragraph no longer reads as it did. */
  changed: z.boolean(),
})
