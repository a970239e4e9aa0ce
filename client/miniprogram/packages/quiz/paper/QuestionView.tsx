import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Blanks } from '../../../components/Blanks'
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
  /** Writes into a blank, counted from 0. */
  onFill: (blank: number, text: string) => void
}

/** One question with its options, or with a field for each blank. */
export function QuestionView(props: QuestionViewProps) {
  const { question, number, total, chosen, disabled, onChoose, onFill } = props
  const reason = reasonNames[question.reason]
  return (
    <View className="question">
      <View className="question-facts">
        <View className="secondary">
          第 {number} / {total} 题
        </View>
        <Chip>{kindNames[question.kind]}</Chip>
        {reason && <Chip tone={question.reason === 'new' ? 'plain' : 'care'}>{reason}</Chip>}
        <Chip>{question.topic.name}</Chip>
      </View>
      <View className="question-stem">{question.stem}</View>
      {question.kind === 'fillIn' ? (
        <Blanks count={question.blanks} texts={chosen} disabled={disabled} onFill={onFill} />
      ) : (
        <Options
          options={question.options}
          chosen={chosen}
          multiple={question.kind === 'multiple'}
          disabled={disabled}
          onChoose={onChoose}
        />
      )}
    </View>
  )
}
