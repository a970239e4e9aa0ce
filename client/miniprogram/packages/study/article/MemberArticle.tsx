import { useCallback, useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Async } from '../../../components/Async'
import { CommentsRow } from '../../../components/comments/CommentsRow'
import { BriefNotice } from '../../../components/BriefNotice'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Undo } from '../../../components/Undo'
import { useQuery } from '../../../hooks/useQuery'
import { ReadingMeter } from '../../../native/reading-meter/ReadingMeter'
import { ArticleBar } from './ArticleBar'
import { ArticleText } from './ArticleText'
import { quoteOf } from './Blocks'
import { CheckQuestions } from './CheckQuestions'
import { NoteLines } from './NoteLines'
import { NoteSheet } from './NoteSheet'
import { useNotes } from './useNotes'
import { useReading } from './useReading'
import { type Place, placeOf, theBeginning } from './place'
import { useReadingPosition } from './useReadingPosition'
import { WhatChanged } from './WhatChanged'

interface MemberArticleProps {
  contentId: string
  /** A note to begin at. */
  noteId: string | undefined
  onNotBound: () => void
}

/** A study item with the member's place in it, their notes, and the check questions at its end. */
export function MemberArticle({ contentId, noteId, onNotBound }: MemberArticleProps) {
  const item = useQuery(api, 'study.open', { contentId })
  const opened = item.data
  const notBound = item.error?.code === 'NOT_BOUND'
  useEffect(() => {
    if (notBound) onNotBound()
  }, [notBound, onNotBound])

  const { sign, report, takenOver, resume, secondsToday } = useReading(contentId)
  const place = useRef<Place>(undefined)
  const placeNow = useCallback(
    () => place.current ?? (opened ? placeOf(opened.progress) : theBeginning),
    [opened],
  )
  const save = useCallback(
    (read: Omit<Place, 'heardSeconds'>) => {
      place.current = { ...placeNow(), ...read }
      report(place.current)
    },
    [placeNow, report],
  )
  const heard = useCallback(
    (heardSeconds: number) => {
      sign()
      place.current = { ...placeNow(), heardSeconds }
      report(place.current)
    },
    [placeNow, sign, report],
  )
  const notes = useNotes(contentId, opened)
  const noted = opened?.notes.find((note) => note.noteId === noteId)
  const left =
    opened?.progress.state === 'reading' && opened.progress.block + opened.progress.into > 0
      ? opened.progress
      : null
  const start = noted && noted.block !== null ? { block: noted.block, into: 0 } : left
  const { meter, resumed } = useReadingPosition({ ready: opened !== undefined, start, onMove: sign, save })
  const [choosing, setChoosing] = useState(false)
  if (notBound) return null
  return (
    <Async query={item} skeleton={[3, 10]}>
      {(data) => {
        const { content } = data
        const homeless = notes.notes.filter(({ block }) => block === null)
        const write = (block: number) => notes.write({ block, quote: quoteOf(content.blocks[block]!) })
        return (
          <View className="article-page">
            <ReadingMeter ref={meter} />
            <BriefNotice when={resumed}>{noted ? '这是您记笔记的地方' : '已回到上次读到的地方'}</BriefNotice>
            {takenOver && (
              <Notice className="article-taken-over">
                <View>您在另一台设备上学习了，这里不再计时。</View>
                <Button kind="text" onTap={resume}>
                  在这里接着学
                </Button>
              </Notice>
            )}
            <WhatChanged item={data} />
            <ArticleText
              content={content}
              heardSeconds={data.progress.heardSeconds}
              onHeard={heard}
              onLongPress={write}
              below={(block) => (
                <NoteLines
                  notes={notes.notes.filter((note) => note.block === block)}
                  onEdit={(note) => notes.write({ block, quote: quoteOf(content.blocks[block]!), note })}
                  onAdd={choosing ? () => write(block) : undefined}
                />
              )}
            />
            {homeless.length > 0 && (
              <View className="stack">
                <View className="secondary">原文里已经没有这几条笔记所记的段落了：</View>
                {homeless.map((note) => (
                  <View key={note.noteId} className="note-homeless">
                    <View className="note-quote">{note.quote}</View>
                    <View>{note.text}</View>
                    <Button kind="text" onTap={() => notes.removal.remove(note)}>
                      删除这条笔记
                    </Button>
                  </View>
                ))}
              </View>
            )}
            <CheckQuestions key={content.version} item={data} onReload={item.refresh} />
            <CommentsRow kind="study" id={contentId} />
            {secondsToday !== undefined && secondsToday >= 60 && (
              <View className="caption article-time">
                今天在这一篇上学了 {Math.floor(secondsToday / 60)} 分钟。只有您看得到，不计分。
              </View>
            )}
            {notes.removal.going && (
              <Undo onUndo={notes.removal.undo} onOver={notes.removal.over}>
                笔记已删除
              </Undo>
            )}
            {notes.writing && (
              <NoteSheet
                content={content}
                writing={notes.writing}
                onClose={() => notes.write(undefined)}
                onSaved={(note) => {
                  notes.saved(note)
                  setChoosing(false)
                }}
                onRemove={(note) => {
                  notes.write(undefined)
                  notes.removal.remove(note)
                }}
              />
            )}
            <ArticleBar
              contentId={contentId}
              favourite={data.favourite}
              choosing={choosing}
              onChoosing={setChoosing}
            />
          </View>
        )
      }}
    </Async>
  )
}
