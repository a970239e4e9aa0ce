import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { Options } from '../../../components/Options'
import type { Task } from '../../../hooks/useTask'
import { Countdown } from '../../../native/countdown/Countdown'
import { useTimeUp } from './useTimeUp'
import './play.css'

const kindNames = { single: '单选', multiple: '多选', trueFalse: '判断' } as const

interface TurnQuestionProps {
  asked: NonNullable<NonNullable<Output<'challenge.get'>['run']>['asked']>
  secondsATurn: number
  answer: Pick<Task<[string[]]>, 'run' | 'busy' | 'error'>
}

/** One question against the clock; when its time is over it answers itself with nothing. */
export function TurnQuestion({ asked, secondsATurn, answer }: TurnQuestionProps) {
  const [chosen, setChosen] = useState<string[]>([])
  const multiple = asked.kind === 'multiple'
  const choose = (key: string) =>
    setChosen((before) => {
      if (!multiple) return [key]
      return before.includes(key) ? before.filter((other) => other !== key) : [...before, key]
    })
  useTimeUp(asked.until, () => void answer.run([]))
  return (
    <View className="stack">
      <View className="turn-facts">
        <View className="secondary">第 {asked.turn} 题</View>
        <Chip>{kindNames[asked.kind]}</Chip>
        <Chip>{asked.topic.name}</Chip>
      </View>
      <View className="caption row">
        <Icon name="clock" size="small" />
        <View>
          每题 {secondsATurn} 秒
          <Countdown until={asked.until} />
        </View>
      </View>
      <View className="turn-stem">{asked.stem}</View>
      <Options
        options={asked.options}
        chosen={chosen}
        multiple={multiple}
        disabled={answer.busy}
        onChoose={choose}
      />
      {answer.error && <Notice tone="wrong">{answer.error.message}</Notice>}
      <Button busy={answer.busy} disabled={chosen.length === 0} onTap={() => answer.run(chosen)}>
        就选这个
      </Button>
    </View>
  )
}
