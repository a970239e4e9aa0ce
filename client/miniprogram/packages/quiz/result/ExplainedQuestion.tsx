import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { MarkedBlanks } from '../../../components/Blanks'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { MarkedOptions } from '../../../components/Options'
import { SourceLine } from '../../../components/SourceLine'
import { kindNames } from '../words'

interface ExplainedQuestionProps {
  question: Output<'quiz.submit'>['questions'][number]
  /** Counted from 1. */
  number: number
}

/** A graded question: what was chosen, what is right, why, and where it is written. */
export function ExplainedQuestion({ question, number }: ExplainedQuestionProps) {
  const verdict = question.correct
    ? '答对了'
    : question.chosen.every((one) => one.trim() === '')
      ? '没有作答'
      : '答错了'
  return (
    <Card>
      <View className="explained-head">
        <View className="facts secondary grow">
          <View>第 {number} 题</View>
          <View>{kindNames[question.kind]}</View>
          <View>{question.topic.name}</View>
        </View>
        <Chip tone={question.correct ? 'good' : 'wrong'}>
          <Icon name={question.correct ? 'done' : 'wrong'} size="small" />
          {verdict}
        </Chip>
      </View>
      <View className="explained-stem">{question.stem}</View>
      {question.kind === 'fillIn' ? (
        <MarkedBlanks accepted={question.accepted} texts={question.chosen} correct={question.correct} />
      ) : (
        <MarkedOptions options={question.options} chosen={question.chosen} answer={question.answer} />
      )}
      <View className="explained-text">{question.explanation}</View>
      <SourceLine source={question.source} />
    </Card>
  )
}
