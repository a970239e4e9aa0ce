/** The collections of what a member keeps for themself. */
import { collection } from '../../../kernel/database'

/** A note on a paragraph. */
export interface StudyNote {
  /** `{memberId}.{noteId}` */
  _id: string
  noteId: string
  memberId: string
  contentId: string
  /** Title of the item when the note was written. */
  title: string
  /** The version and the index of the paragraph it was made on, and how that read. */
  version: number
  block: number
  quote: string
  text: string
  updatedAt: string
  /** `updatedAt~noteId` */
  listKey: string
}

/** The one place where a member is studying now; whoever begins elsewhere takes it over. */
export interface StudySession {
  /** The member's id. */
  _id: string
  sessionId: string
  contentId: string
  /** Time up to here has been counted. */
  countedUntil: string
}

/** Effective reading time of a member on a day. Worth nothing, seen by nobody else. */
export interface StudyTime {
  /** `{day}.{memberId}` */
  _id: string
  memberId: string
  day: string
  /** Seconds in all, and by item. */
  seconds: number
  items: Array<{ contentId: string; seconds: number }>
}

export const studyNotes = collection<StudyNote>({
  name: 'studyNotes',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['contentId', 1],
      ],
      reason: "a member's notes on an item",
    },
    {
      fields: [
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: "a member's notes, latest first",
    },
  ],
})

export const studySessions = collection<StudySession>({ name: 'studySessions', indexes: [] })

export const studyTimes = collection<StudyTime>({
  name: 'studyTimes',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['day', 1],
      ],
      reason: "the reading time of a member's week",
    },
  ],
})

export const noteDocumentId = (memberId: string, noteId: string) => `${memberId}.${noteId}`
export const studyTimeId = (day: string, memberId: string) => `${day}.${memberId}`
