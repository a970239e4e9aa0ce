import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { MarkedOptions } from '../../../components/Options'
import { SourceLine } from '../../../components/SourceLine'
import './play.css'

interface AnsweredQuestionProps {
  answered: NonNullable<NonNullable<Output<'challenge.get'>['run']>['last']>
  /** What else is known of this turn, e.g. how the opponent answered. */
  children?: ReactNode
}

/** A question after its answer: what was chosen, what is right, why, and where it is written. */
export function AnsweredQuestion({ answered, children }: AnsweredQuestionProps) {
  const { correct, timeUp } = answered
  return (
    <Card className="turn-answered">
      <View className="turn-facts">
        <View className="secondary grow">第 {answered.turn} 题</View>
        <Chip tone={correct ? 'good' : 'wrong'}>
          <Icon name={correct ? 'done' : timeUp ? 'clock' : 'wrong'} size="small" />
          {correct ? '答对了' : timeUp ? '时间到了' : '答错了'}
        </Chip>
      </View>
      {children}
      <View className="turn-stem">{answered.stem}</View>
      <MarkedOptions options={answered.options} chosen={answered.chosen} answer={answered.answer} />
      <View className="turn-why">{answered.explanation}</View>
      <SourceLine source={answered.source} />
    </Card>
  )
}
