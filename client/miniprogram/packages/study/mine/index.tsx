import { useMemo } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { Tappable } from '../../../components/Tappable'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayOf, monthAndDay } from '../../../words/dates'
import { openNote } from '../../../words/routes'
import { WeekOfReading } from './WeekOfReading'
import './mine.css'

type Note = Output<'study.mine'>['notes'][number]

const loadPage = async (cursor: string) => {
  const { notes, nextCursor } = await api('study.mine', { cursor })
  return { items: notes, nextCursor }
}

/** A member's notes and reading time, for the member alone. */
export default function MinePage() {
  const mine = useQuery(api, 'study.mine', {})
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="我的笔记">
      <Async query={mine} skeleton={[2, 6]}>
        {(data) => (
          <View className="stack">
            <WeekOfReading week={data.week} />
            <NoteList first={data} />
          </View>
        )}
      </Async>
    </Screen>
  )
}

function NoteList({ first }: { first: Output<'study.mine'> }) {
  const firstPage = useMemo(() => ({ items: first.notes, nextCursor: first.nextCursor }), [first])
  const list = usePages<Note>(firstPage, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0)
    return <Blank icon="note" title="还没有笔记。读到有感触的一段，长按它，或点下面的“记笔记”。" />
  return (
    <>
      {list.items.map((note) => (
        <Tappable
          key={note.noteId}
          className="mine-note"
          role="link"
          onTap={() => openNote(note.contentId, note.noteId)}
        >
          <View className="mine-quote">{note.quote}</View>
          <View>{note.text}</View>
          <View className="facts caption">
            <View>{note.title}</View>
            <View>{monthAndDay(dayOf(note.updatedAt))}</View>
          </View>
        </Tappable>
      ))}
      <MoreItems pages={list} />
    </>
  )
}
