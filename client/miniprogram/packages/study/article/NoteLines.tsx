import { View } from '@tarojs/components'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'
import type { Note } from './NoteSheet'

interface NoteLinesProps {
  notes: readonly Note[]
  onEdit: (note: Note) => void
  /** Offers to write one here. */
  onAdd?: () => void
}

/** The notes on a paragraph, below it. */
export function NoteLines({ notes, onEdit, onAdd }: NoteLinesProps) {
  return (
    <>
      {notes.map((note) => (
        <Tappable
          key={note.noteId}
          className="note-line"
          onTap={() => onEdit(note)}
          label={`我的笔记：${note.text}。点按修改`}
        >
          <Icon name="note" size="small" className="note-line-icon" />
          <View className="grow">
            <View>{note.text}</View>
            {note.changed && (
              <View className="caption">记这条笔记时，这一段写的是：{shortened(note.quote)}</View>
            )}
          </View>
        </Tappable>
      ))}
      {onAdd && (
        <Tappable className="note-add" onTap={onAdd}>
          <Icon name="note" size="small" />
          <View>记在这一段</View>
        </Tappable>
      )}
    </>
  )
}

const shortened = (quote: string) => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote)
