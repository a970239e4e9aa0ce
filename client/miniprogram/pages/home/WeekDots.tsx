import { View } from '@tarojs/components'
import { Card } from '../../components/Card'
import { roleOf } from '../../components/roleOf'
import { weekdayOf } from '../../words/dates'

interface WeekDotsProps {
  week: { day: string; active: boolean }[]
  today: string
}

/** The days of this week on which the member took part; nobody else sees them. */
export function WeekDots({ week, today }: WeekDotsProps) {
  const count = week.filter((entry) => entry.active).length
  return (
    <Card title="本周" aside="只有您自己看得到">
      <View className="week" {...roleOf('img')} aria-label={`本周有 ${count} 天参与了学习或答题`}>
        {week.map(({ day, active }) => (
          <View key={day} className="week-day">
            <View
              className={`week-dot ${active ? 'week-dot-on' : ''} ${day > today ? 'week-dot-ahead' : ''}`}
            />
            <View className={`caption ${day === today ? 'week-today' : ''}`}>
              {day === today ? '今天' : weekdayOf(day)}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
