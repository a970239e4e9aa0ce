import { View } from '@tarojs/components'
import './Icon.css'

export type IconName =
  | 'back'
  | 'forward'
  | 'check'
  | 'cross'
  | 'done'
  | 'wrong'
  | 'todo'
  | 'reading'
  | 'clock'
  | 'book'
  | 'quiz'
  | 'points'
  | 'computer'
  | 'text'
  | 'privacy'
  | 'scan'
  | 'copy'
  | 'info'
  | 'offline'
  | 'warning'
  | 'empty'
  | 'leave'
  | 'person'
  | 'review'
  | 'lock'
  | 'people'
  | 'search'
  | 'star'
  | 'star-on'
  | 'note'
  | 'play'
  | 'pause'
  | 'audio'
  | 'video'
  | 'document'
  | 'earlier'
  | 'later'
  | 'calendar'
  | 'award'
  | 'bell'

interface IconProps {
  name: IconName
  size?: 'small' | 'large'
  className?: string
}

/** A line icon in the colour of the text around it. It says nothing by itself: put a word beside it. */
export function Icon({ name, size, className = '' }: IconProps) {
  return <View className={`icon icon-${name} ${size ? `icon-${size}` : ''} ${className}`} />
}
