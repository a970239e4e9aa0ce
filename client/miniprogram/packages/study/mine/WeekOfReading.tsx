import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Card } from '../../../components/Card'
import { weekdayOf } from '../../../words/dates'

type Week = Output<'study.mine'>['week']

const minutesOf = (seconds: number) => Math.floor(seconds / 60)

/** Minutes of reading on each day of this week, as bars with their figures. */
export function WeekOfReading({ week }: { week: Week }) {
  const total = minutesOf(week.reduce((sum, { seconds }) => sum + seconds, 0))
  const most = Math.max(60, ...week.map(({ seconds }) => seconds))
  return (
    <Card title="这一周的学习时间" aside={`共 ${total} 分钟`}>
      <View className="mine-week">
        {week.map(({ day, seconds }) => (
          <View
            key={day}
            className="mine-day"
            aria-label={`星期${weekdayOf(day)}，${minutesOf(seconds)} 分钟`}
          >
            <View className="caption">{seconds >= 60 ? minutesOf(seconds) : ''}</View>
            <View className="mine-bar" style={{ height: `${Math.round((seconds / most) * 48)}px` }} />
            <View className="caption">{weekdayOf(day)}</View>
          </View>
        ))}
      </View>
      <View className="secondary">只有您自己看得到，不计分，也不排名。</View>
    </Card>
  )
}
