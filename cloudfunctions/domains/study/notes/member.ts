/** Favourites, notes and time of a member, for the member alone. */
import { implement } from '../../../kernel/action'
import { command } from '../../../kernel/database'
import { fail } from '../../../kernel/errors'
import { pageByKey, timeKey } from '../../../kernel/paging'
import { addDays, mondayOf } from '../../../kernel/time'
import { versionId } from '../../editorial'
import { contentNotFound } from '../contract'
import { recordId, studyRecords, studyVersions } from '../store'
import { textOfBlock } from '../text'
import { notesFull, paragraphNotFound, studyNotesContract } from './contract'
import { noteDocumentId, type StudyNote, studyNotes, studyTimes } from './store'

/** Notes on one item; more than anybody needs, and few enough to come along with the text. */
export const MOST_NOTES = 50
const NOTES_PAGE = 20

export const studyNotesMemberActions = implement(studyNotesContract, 'member', {
  'study.setFavourite': async ({ caller, now }, { contentId, favourite }) => {
    const id = recordId(caller.memberId, contentId)
    const changed = await studyRecords.update(id, {
      favouriteKey: favourite ? timeKey(now.iso, contentId) : null,
    })
    if (!changed && !(await studyRecords.get(id))) fail(contentNotFound)
    return { favourite }
  },

  'study.saveNote': async ({ caller, now }, { noteId, contentId, version, block, text }) => {
    const { memberId } = caller
    const _id = noteDocumentId(memberId, noteId)
    const [read, notes] = await Promise.all([
      studyVersions.get(versionId(contentId, version)),
      notesOn(memberId, contentId),
    ])
    // Drafts are not for readers: their paragraphs cannot be quoted either.
    if (!read || (read.status !== 'published' && read.status !== 'archived')) return fail(contentNotFound)
    const paragraph = read.fields.blocks[block]
    if (!paragraph) return fail(paragraphNotFound)
    if (notes.length >= MOST_NOTES && !notes.some((note) => note._id === _id)) return fail(notesFull)
    const note: StudyNote = {
      _id,
      noteId,
      memberId,
      contentId,
      title: read.fields.title,
      version,
      block,
      quote: textOfBlock(paragraph),
      text,
      updatedAt: now.iso,
      listKey: timeKey(now.iso, noteId),
    }
    await studyNotes.put(note)
    return { ...noteView(note), block, changed: false }
  },

  'study.deleteNote': async ({ caller }, { noteId }) => {
    await studyNotes.remove(noteDocumentId(caller.memberId, noteId))
    return { noteId }
  },

  'study.mine': async ({ caller: { memberId }, now }, { cursor }) => {
    const monday = mondayOf(now.day)
    const [page, times] = await Promise.all([
      pageByKey(studyNotes, { memberId }, 'listKey', cursor, NOTES_PAGE),
      studyTimes.find({ memberId, day: command.gte(monday) }, { limit: 7 }),
    ])
    return {
      notes: page.items.map((note) => ({
        ...noteView(note),
        contentId: note.contentId,
        title: note.title,
      })),
      nextCursor: page.nextCursor,
      week: Array.from({ length: 7 }, (_, index) => {
        const day = addDays(monday, index)
        return { day, seconds: times.find((time) => time.day === day)?.seconds ?? 0 }
      }),
    }
  },
})

/** All notes of a member on an item. */
export function notesOn(memberId: string, contentId: string): Promise<StudyNote[]> {
  return studyNotes.find({ memberId, contentId }, { limit: MOST_NOTES })
}

/** A note as its writer sees it. */
export function noteView({ noteId, text, quote, updatedAt }: StudyNote) {
  return { noteId, text, quote, updatedAt }
}
