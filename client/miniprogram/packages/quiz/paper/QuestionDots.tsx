import { View } from '@tarojs/components'
import { Tappable } from '../../../components/Tappable'
import type { Draft } from './draft'

interface QuestionDotsProps {
  questions: { id: string }[]
  draft: Draft
  current: number
  onGo: (index: number) => void
}

/** Where in the paper the person is and what is answered; each leads to its question. */
export function QuestionDots({ questions, draft, current, onGo }: QuestionDotsProps) {
  return (
    <View className="dots">
      {questions.map(({ id }, index) => {
        const answered = (draft.chosen[id]?.length ?? 0) > 0
        const state = index === current ? '正在答' : answered ? '已作答' : '未作答'
        return (
          <Tappable key={id} className="dot" label={`第 ${index + 1} 题，${state}`} onTap={() => onGo(index)}>
            <View
              className={`dot-mark ${answered ? 'dot-answered' : ''} ${index === current ? 'dot-current' : ''}`}
            >
              {index + 1}
            </View>
          </Tappable>
        )
      })}
    </View>
  )
}
