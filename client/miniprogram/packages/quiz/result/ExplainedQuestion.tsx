import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { MarkedBlanks } from '../../../components/Blanks'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { MarkedOptions } from '../../../components/Options'
import { SourceLine } from '../../../components/SourceLine'
import { openReport } from '../../../words/routes'
import { kindNames } from '../words'

interface ExplainedQuestionProps {
  attemptId: string
  question: Output<'quiz.submit'>['questions'][number]
  /** Counted from 1. */
  number: number
}

/** A graded question: what was chosen, what is right, why, and where it is written. */
export function ExplainedQuestion({ attemptId, question, number }: ExplainedQuestionProps) {
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
      {question.corrected && (
        <Notice className="explained-corrected" icon="review">
          本题答案已更正，成绩已按更正后的答案重算，只加不减。
        </Notice>
      )}
      <Button
        kind="text"
        label={`第 ${number} 题有误`}
        onTap={() => openReport(attemptId, question.id, question.stem)}
      >
        题目有误
      </Button>
    </Card>
  )
}
