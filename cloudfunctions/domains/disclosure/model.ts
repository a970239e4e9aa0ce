/** What a disclosure is made of. */
import * as z from 'zod'
import { id, text } from '../../kernel/fields'
import { attachment } from '../attachment/model'
import { block } from '../study/model'
import { categoryIds } from './categories'

export const category = z.enum(categoryIds)

/** Longest window anybody may ask for. */
export const MAX_WORKING_DAYS = 60

/** The text of a version: formatted text is data, never markup. Pictures come as attachments. */
export const disclosureBlocks = z
  .array(block)
  .min(1)
  .max(40)
  .refine((blocks) => blocks.every(({ type }) => type !== 'image'), '图片请放到附件里')

/** What officers write. */
export const draftFields = {
  category,
  title: text(60),
  blocks: disclosureBlocks,
  workingDays: z.number().int().min(1).max(MAX_WORKING_DAYS),
  /** Whom to ask, and how. */
  contact: text(80),
  /** Members it is about, who can have no part in it. */
  aboutMemberIds: z.array(id).max(10),
  /** What a correction corrects; null in a first version. */
  correction: text(200).nullable(),
  /** Whether a correction begins the window anew. */
  restartsWindow: z.boolean(),
}
export type DraftFields = { [K in keyof typeof draftFields]: z.output<(typeof draftFields)[K]> }

/** An attachment as readers get it. */
export const shownAttachment = attachment.omit({ fileId: true, personal: true }).extend({
  /** Where it can be loaded for a day; empty when the file is gone. */
  url: z.string(),
})

/** Where objections to disclosures are handled; wired at the functions. */
export interface ObjectionSource {
  objectionsOf(disclosureId: string): Promise<{ open: number; total: number }>
}
