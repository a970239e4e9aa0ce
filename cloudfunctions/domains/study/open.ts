/** Opening an item: its text, where the reader was, their notes, and what has changed since they read it. */
import { DuplicateError } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { versionId } from '../editorial'
import { filesOf } from './files'
import { articleView, published } from './library'
import { stateOf } from './member-library'
import { anchorOf, changesBetween } from './notes/rules'
import { studyNotices } from './notices/store'
import { notesOn, noteView } from './notes/member'
import { checkQuestionId } from './rules'
import { newRecord, recordId, studyHeads, studyRecords, studyVersions, type StudyRecord } from './store'
import { textOfBlock } from './text'

/** Two trips at most: what is always needed, then the older version and the addresses of files where there are any. */
export async function openItem(memberId: string, contentId: string, now: Moment) {
  const [head, known, notes, notice] = await Promise.all([
    studyHeads.get(contentId),
    studyRecords.get(recordId(memberId, contentId)),
    notesOn(memberId, contentId),
    studyNotices.get(contentId),
  ])
  const item = published(head)
  const record = known ?? newRecord(memberId, contentId, item.version, now.iso)
  const older = record.version < item.version
  const [files, before] = await Promise.all([
    filesOf(item.content),
    older ? studyVersions.get(versionId(contentId, record.version)) : null,
    known ? undefined : addOnce(record),
  ])
  const texts = item.content.blocks.map(textOfBlock)
  return {
    content: { ...articleView(item, notice), files },
    checkQuestions: item.content.checkQuestions.map(({ kind, stem, options }, index) => ({
      id: checkQuestionId(index),
      kind,
      stem,
      options,
    })),
    progress: {
      state: stateOf(known),
      position: record.position,
      block: record.block,
      into: record.into,
      heardSeconds: record.heardSeconds,
      completedAt: record.completedAt,
    },
    favourite: record.favouriteKey !== null,
    notes: notes.map((note) => ({ ...noteView(note), ...anchorOf(texts, note.quote, note.block) })),
    changes: before && changesBetween(before.fields.blocks.map(textOfBlock), texts),
  }
}

/** Opening the same item on two devices at once is not an error. */
async function addOnce(record: StudyRecord): Promise<void> {
  try {
    await studyRecords.add(record)
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
  }
}
