import { View } from '@tarojs/components'
import { Chip } from '../../../components/Chip'
import { monthAndDay } from '../../../words/dates'
import type { Mine } from './index'

/** One entry of the ledger: how much, what for, by which rule, and by whose hand. */
export function Entry({ entry }: { entry: Mine['entries'][number] }) {
  const { day, minutes, evidence, ruleName, ruleVersion, manual } = entry
  return (
    <View className="hours-entry">
      <View className="row">
        <View className="grow">{evidence.title}</View>
        <View className="hours-minutes">
          {minutes > 0 ? '+' : ''}
          {minutes} 分钟
        </View>
      </View>
      <View className="facts caption">
        <View>{monthAndDay(day)}</View>
        <View>
          {ruleName}（第 {ruleVersion} 版规则）
        </View>
        {manual && <Chip tone="care">{evidence.kind === 'correction' ? '更正' : '补录'}</Chip>}
      </View>
      {manual && (
        <View className="caption">
          {manual.proposedBy} 登记、{manual.confirmedBy} 复核：{manual.reason}
        </View>
      )}
    </View>
  )
}
