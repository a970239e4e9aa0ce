import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Chip } from '../../../components/Chip'
import { dayAndTime } from '../../../words/dates'

type Comment = Omit<Output<'comment.list'>['comments'][number], 'replies'>

interface SaidProps {
  comment: Comment
  onReport: () => void
  /** What else can be done about it. */
  children?: ReactNode
}

/** One comment or reply as everybody reads it. */
export function Said({ comment, onReport, children }: SaidProps) {
  const { shownName, at, text, kind, edited } = comment
  return (
    <View>
      <View className="facts secondary">
        <View>{shownName}</View>
        <View>{dayAndTime(at)}</View>
        {edited && <View>改过</View>}
        {kind === 'question' && <Chip>提问</Chip>}
      </View>
      <View className="comment-text">{text}</View>
      <View className="comment-acts">
        {children}
        <Button kind="text" label={`举报${shownName}的这一条`} onTap={onReport}>
          举报
        </Button>
      </View>
    </View>
  )
}
