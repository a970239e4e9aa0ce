import { useState } from 'react'
import { View } from '@tarojs/components'
import Popup from '@taroify/core/popup'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../../../words/newId'
import { dropNoteDraft, keepNoteDraft, readNoteDraft } from './noteDraft'

export type Note = Output<'study.open'>['notes'][number]

/** A note that is being written: on a paragraph, and the one there was if it is not new. */
export interface Writing {
  block: number
  quote: string
  note?: Note
}

interface NoteSheetProps {
  content: { contentId: string; version: number }
  writing: Writing
  onClose: () => void
  onSaved: (note: Note) => void
  onRemove: (note: Note) => void
}

const longestNote = 500

/** Writes a note on a paragraph, which stands above it. What is not saved yet is there again next time. */
export function NoteSheet({ content, writing, onClose, onSaved, onRemove }: NoteSheetProps) {
  const { contentId, version } = content
  const { block, quote, note } = writing
  const draftKey = note?.noteId ?? `${contentId}.${block}`
  const [text, setText] = useState(() => readNoteDraft(draftKey) ?? note?.text ?? '')
  // Kept while the sheet is open, so that a second try after a lost answer keeps no second note.
  const [noteId] = useState(() => note?.noteId ?? newId())
  const save = useTask(async () => {
    const saved = await api('study.saveNote', { noteId, contentId, version, block, text: text.trim() })
    dropNoteDraft(draftKey)
    onSaved(saved)
  })
  const write = (next: string) => {
    setText(next)
    keepNoteDraft(draftKey, next)
    save.clear()
  }
  return (
    <Popup open rounded placement="bottom" onClose={onClose}>
      <View className="note-sheet">
        <View className="heading">{note ? '改笔记' : '记笔记'}</View>
        <View className="note-quote">{quote}</View>
        <TextArea
          label="笔记"
          value={text}
          placeholder="写下您的想法，只有您自己看得到"
          maxLength={longestNote}
          onChange={write}
        />
        {save.error && <Notice tone="wrong">{save.error.message}</Notice>}
        <Button onTap={save.run} busy={save.busy} disabled={text.trim() === ''}>
          保存
        </Button>
        {note && (
          <Button kind="text" onTap={() => onRemove(note)}>
            删除这条笔记
          </Button>
        )}
        <Button kind="quiet" onTap={onClose}>
          先不记了
        </Button>
      </View>
    </Popup>
  )
}
