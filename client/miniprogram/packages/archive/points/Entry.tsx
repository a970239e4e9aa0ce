import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { dayAndTime } from '../../../words/dates'

/** One entry of the ledger: how much, why, by which rule, from what. */
export function Entry({ entry }: { entry: Output<'points.mine'>['entries'][number] }) {
  const amount = entry.amount > 0 ? `+${entry.amount}` : String(entry.amount)
  return (
    <View className="points-entry">
      <View className="grow">
        <View>{entry.source.title}</View>
        <View className="secondary">{entry.reason}</View>
        <View className="caption">
          {dayAndTime(entry.at)} · {entry.ruleName}（第 {entry.ruleVersion} 版规则）
        </View>
      </View>
      <View className="points-amount">{amount}</View>
    </View>
  )
}
