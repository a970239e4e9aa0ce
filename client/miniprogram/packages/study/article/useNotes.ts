/** The reader's notes in the open item: writing one, and taking one away with time to take that back. */
import { useCallback, useState } from 'react'
import Taro from '@tarojs/taro'
import { api } from '../../../api'
import { toApiError } from '../../../api/errors'
import type { Output } from '../../../api/types'
import { amendAnswer, answerKey } from '../../../hooks/answers'
import { type Removal, useRemoval } from '../../../hooks/useRemoval'
import type { Note, Writing } from './NoteSheet'

type Opened = Output<'study.open'>

export interface Notes {
  /** Those that are not being taken away. */
  notes: Note[]
  writing: Writing | undefined
  write: (writing: Writing | undefined) => void
  saved: (note: Note) => void
  removal: Removal<Note>
}

export function useNotes(contentId: string, opened: Opened | undefined): Notes {
  const [writing, write] = useState<Writing>()
  const amend = useCallback(
    (change: (notes: Note[]) => Note[]) =>
      amendAnswer<Opened>(answerKey('study.open', { contentId }), (item) => ({
        ...item,
        notes: change(item.notes),
      })),
    [contentId],
  )
  const without = (noteId: string) => (notes: Note[]) => notes.filter((other) => other.noteId !== noteId)
  const forGood = useCallback(
    (note: Note) => {
      amend(without(note.noteId))
      api('study.deleteNote', { noteId: note.noteId }).catch((error: unknown) => {
        amend((notes) => [...notes, note])
        void Taro.showToast({ title: `没有删掉：${toApiError(error).message}`, icon: 'none' })
      })
    },
    [amend],
  )
  const removal = useRemoval(forGood)
  const { going } = removal
  return {
    notes: (opened?.notes ?? []).filter(({ noteId }) => noteId !== going?.noteId),
    writing,
    write,
    saved(note) {
      amend((notes) => [...without(note.noteId)(notes), note])
      write(undefined)
    },
    removal,
  }
}
