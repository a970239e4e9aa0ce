/** What a member keeps for themself while studying: favourites, notes on a paragraph, time. Nobody else sees any of it. */
import * as z from 'zod'
import { contract, member } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { cursor, id, input, text } from '../../../kernel/fields'
import { contentNotFound } from '../contract'
import { note, placedNote } from './model'

export const paragraphNotFound = errorKind(
  'PARAGRAPH_NOT_FOUND',
  '没有找到要记的这一段，请重新打开文章再试；写下的内容还在这个页面上。',
)
export const notesFull = errorKind('NOTES_FULL', '这一篇的笔记已有 50 条，请先删去用不着的再记。')

export const studyNotesContract = contract({
  'study.setFavourite': {
    summary: 'Puts an opened study item among the favourites, or takes it out.',
    audience: 'member',
    access: member,
    input: input({ contentId: id, favourite: z.boolean() }),
    output: z.object({ favourite: z.boolean() }),
    errors: [contentNotFound],
    idempotent: true,
  },
  'study.saveNote': {
    summary: 'Keeps a note on a paragraph. The phone makes the id, so that a retry keeps no second one.',
    audience: 'member',
    access: member,
    input: input({
      noteId: id,
      contentId: id,
      /** The version that was read, and the index of the paragraph in it. */
      version: z.number().int().min(1),
      block: z.number().int().min(0).max(199),
      text: text(500),
    }),
    output: placedNote,
    errors: [contentNotFound, paragraphNotFound, notesFull],
    idempotent: true,
  },
  'study.deleteNote': {
    summary: "Removes one of the caller's notes; saving it again with the same id takes that back.",
    audience: 'member',
    access: member,
    input: input({ noteId: id }),
    output: z.object({ noteId: z.string() }),
    errors: [],
    idempotent: true,
  },
  'study.mine': {
    summary: "A page of the caller's notes, the latest first, and the effective reading time of the week.",
    audience: 'member',
    access: member,
    input: input({ cursor: cursor.optional() }),
    output: z.object({
      notes: z.array(note.extend({ contentId: z.string(), title: z.string() })),
      nextCursor: z.string().nullable(),
      /** The days of this week, Monday first. */
      week: z.array(z.object({ day: z.string(), seconds: z.number().int() })),
    }),
    errors: [],
    idempotent: true,
  },
})
