import { View } from '@tarojs/components'
import { openArticle } from '../words/routes'
import { Chip } from './Chip'
import type { IconName } from './Icon'
import { Icon } from './Icon'
import { Marked } from './Marked'
import { Tappable } from './Tappable'
import './StudyRow.css'

type StudyState = 'new' | 'reading' | 'completed'
type Kind = 'article' | 'audio' | 'video' | 'document'

interface StudyRowProps {
  item: {
    contentId: string
    title: string
    minutes: number
    kind?: Kind
    summary?: string
    /** Parts of title and summary that were searched for. */
    marks?: Record<'title' | 'summary', { from: number; to: number }[]>
  }
  topicName: string
  /** Absent for readers without membership, whose progress nobody keeps. */
  state?: StudyState
  /** Only said when it is not: most of a day's bundle is for everybody. */
  required?: boolean
  /** Told before the item is opened. */
  onOpen?: () => void
}

/** Said of what is more than its text. */
const kindWords: Record<Kind, string | null> = {
  article: null,
  audio: '音频',
  video: '视频',
  document: '文件',
}

const states: Record<StudyState, { icon: IconName; word: string }> = {
  new: { icon: 'todo', word: '未读' },
  reading: { icon: 'reading', word: '在读' },
  completed: { icon: 'done', word: '已完成' },
}

/** A study item in a list: what it is about, how long it takes, how far the reader is. */
export function StudyRow({ item, topicName, state, required = true, onOpen }: StudyRowProps) {
  const { title, summary, marks = { title: [], summary: [] } } = item
  const facts = [topicName, `约 ${item.minutes} 分钟`]
  const kind = kindWords[item.kind ?? 'article']
  if (kind) facts.unshift(kind)
  if (state && state !== 'new') facts.push(states[state].word)
  const label = [item.title, ...facts].join('，')
  const openIt = () => {
    onOpen?.()
    openArticle(item.contentId)
  }
  return (
    <Tappable className="study-row" onTap={openIt} role="link" label={label}>
      {state ? (
        <Icon name={states[state].icon} className={`study-row-state study-row-${state}`} />
      ) : (
        <Icon name="book" className="study-row-state" />
      )}
      <View className="grow">
        <View className="study-row-title">
          <Marked text={title} marks={marks.title} />
        </View>
        {summary !== undefined && (
          <View className="study-row-summary">
            <Marked text={summary} marks={marks.summary} />
          </View>
        )}
        <View className="facts caption">
          {facts.map((fact) => (
            <View key={fact}>{fact}</View>
          ))}
          {!required && <Chip>选读</Chip>}
        </View>
      </View>
    </Tappable>
  )
}
