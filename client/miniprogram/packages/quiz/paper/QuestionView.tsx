import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Chip } from '../../../components/Chip'
import { Options } from '../../../components/Options'
import { kindNames, reasonNames } from '../words'

interface QuestionViewProps {
  question: Output<'quiz.daily'>['questions'][number]
  /** Counted from 1. */
  number: number
  total: number
  chosen: string[]
  disabled: boolean
  onChoose: (key: string) => void
}

/** One question with its options. */
export function QuestionView({ question, number, total, chosen, disabled, onChoose }: QuestionViewProps) {
  return (
    <View className="question">
      <View className="question-facts">
        <View className="secondary">
          第 {number} / {total} 题
        </View>
        <Chip>{kindNames[question.kind]}</Chip>
        <Chip tone={question.reason === 'new' ? 'plain' : 'care'}>{reasonNames[question.reason]}</Chip>
        <Chip>{question.topic.name}</Chip>
      </View>
      <View className="question-stem">{question.stem}</View>
      <Options
        options={question.options}
        chosen={chosen}
        multiple={question.kind === 'multiple'}
        disabled={disabled}
        onChoose={onChoose}
      />
    </View>
  )
}
