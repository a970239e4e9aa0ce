import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { dayAndTime, fullDate } from '../../../words/dates'
import { amountOf, appealNames, appealTones } from '../words'

/** What the member asked and what came of it, in the order it happened. */
export function Appeal({ appeal }: { appeal: NonNullable<Output<'points.explain'>['appeal']> }) {
  const { text, submittedAt, dueDay, status, decision } = appeal
  return (
    <Card title="我的疑问" aside={<Chip tone={appealTones[status]}>{appealNames[status]}</Chip>}>
      <View className="appeal-step">
        <Icon name="done" size="small" className="appeal-mark" />
        <View className="grow">
          <View>{text}</View>
          <View className="caption">{dayAndTime(submittedAt)} 提出</View>
        </View>
      </View>
      <View className="appeal-step">
        <Icon name={decision ? 'done' : 'clock'} size="small" className="appeal-mark" />
        {decision ? (
          <View className="grow">
            <View>{decision.answer}</View>
            <View className="caption">
              {dayAndTime(decision.at)} {decision.by}答复
              {decision.amount === 0 ? '，积分不变' : `，已记一笔更正 ${amountOf(decision.amount)} 分`}
            </View>
          </View>
        ) : (
          <View className="grow secondary">
            等待上级党组织答复，应在{fullDate(dueDay)}以前。答复会显示在这里。
          </View>
        )}
      </View>
    </Card>
  )
}
