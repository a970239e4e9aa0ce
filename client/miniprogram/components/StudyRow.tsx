import { View } from '@tarojs/components'
import { openArticle } from '../words/routes'
import { Chip } from './Chip'
import type { IconName } from './Icon'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './StudyRow.css'

type StudyState = 'new' | 'reading' | 'completed'

interface StudyRowProps {
  item: { contentId: string; title: string; minutes: number; summary?: string }
  topicName: string
  /** Absent for readers without membership, whose progress nobody keeps. */
  state?: StudyState
  /** Only said when it is not: most of a day's bundle is for everybody. */
  required?: boolean
}

const states: Record<StudyState, { icon: IconName; word: string }> = {
  new: { icon: 'todo', word: '未读' },
  reading: { icon: 'reading', word: '在读' },
  completed: { icon: 'done', word: '已完成' },
}

/** A study item in a list: what it is about, how long it takes, how far the reader is. */
export function StudyRow({ item, topicName, state, required = true }: StudyRowProps) {
  const facts = [topicName, `约 ${item.minutes} 分钟`]
  if (state && state !== 'new') facts.push(states[state].word)
  const label = [item.title, ...facts].join('，')
  return (
    <Tappable className="study-row" onTap={() => openArticle(item.contentId)} role="link" label={label}>
      {state ? (
        <Icon name={states[state].icon} className={`study-row-state study-row-${state}`} />
      ) : (
        <Icon name="book" className="study-row-state" />
      )}
      <View className="grow">
        <View className="study-row-title">{item.title}</View>
        {item.summary !== undefined && <View className="study-row-summary">{item.summary}</View>}
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
