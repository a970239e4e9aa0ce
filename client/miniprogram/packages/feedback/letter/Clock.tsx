import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Chip } from '../../../components/Chip'
import { fullDate, monthAndDay, weekdayOf } from '../../../words/dates'
import { clockTitle, type Letter } from '../words'

/** Until when something is due, and how that was counted, day by day. */
export function Clock({ clock }: { clock: NonNullable<Letter['clock']> }) {
  const [open, setOpen] = useState(false)
  const { kind, from, last, daysLeft, days } = clock
  const counted = days.filter((day) => day.counted).length
  const moved = days.filter((day) => !day.counted && day.day > from)
  return (
    <View className="letter-clock">
      <View className="row">
        <View className="grow">{clockTitle(kind, fullDate(last))}</View>
        <Chip tone={daysLeft < 0 ? 'wrong' : daysLeft <= 3 ? 'care' : 'plain'}>
          {daysLeft < 0 ? `超 ${-daysLeft} 天` : `还有 ${daysLeft} 天`}
        </Chip>
      </View>
      <Button kind="text" onTap={() => setOpen(!open)}>
        {open ? '收起' : '这个期限怎么算的'}
      </Button>
      {open && (
        <View>
          <View className="secondary">
            从 {fullDate(from)} 的第二天算起，共 {counted} 天（自然日）。
            {moved.length > 0 ? '最后一天遇到休息日，顺延：' : '最后一天不是休息日，不用顺延。'}
          </View>
          {days.slice(-Math.max(3, moved.length + 2)).map(({ day, why, provisional }) => (
            <View key={day} className="letter-day secondary">
              <View>
                {monthAndDay(day)} 周{weekdayOf(day)}
              </View>
              <View className="grow">
                {why}
                {provisional && '（放假安排公布后可能调整）'}
              </View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}
