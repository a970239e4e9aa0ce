import { View } from '@tarojs/components'
import { Tappable } from '../../../components/Tappable'
import { type Draft, isAnswered, type Question } from './draft'

interface QuestionDotsProps {
  questions: readonly Question[]
  draft: Draft
  current: number
  onGo: (index: number) => void
}

/** Where in the paper the person is and what is answered; each leads to its question. */
export function QuestionDots({ questions, draft, current, onGo }: QuestionDotsProps) {
  return (
    <View className="dots">
      {questions.map((question, index) => {
        const answered = isAnswered(draft, question)
        const state = index === current ? '正在答' : answered ? '已作答' : '未作答'
        return (
          <Tappable
            key={question.id}
            className="dot"
            label={`第 ${index + 1} 题，${state}`}
            onTap={() => onGo(index)}
          >
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
