import { useState } from 'react'
import { View } from '@tarojs/components'
import { monthAndDay, weekdayOf } from '../words/dates'
import { Button } from './Button'
import { Icon } from './Icon'
import './DaysWindow.css'

interface CountedDay {
  /** `YYYY-MM-DD` */
  day: string
  counted: boolean
  why: string
  provisional: boolean
}

interface DaysWindowProps {
  window: { lastDay: string; days: readonly CountedDay[]; provisional: boolean }
  /** Today in China. */
  today: string
}

/** A period day by day: which days count, and why the others do not. Folded until somebody asks. */
export function DaysWindow({ window: { lastDay, days, provisional }, today }: DaysWindowProps) {
  const [shown, setShown] = useState(false)
  return (
    <View>
      {provisional && (
        <View className="secondary">
          其中有的日子国家放假安排还没有公布，先按平常的周末算；公布以后会自动重算，最后一天可能往后移。
        </View>
      )}
      <Button kind="text" onTap={() => setShown(!shown)}>
        {shown ? '收起' : `到${monthAndDay(lastDay)}是怎么算的`}
      </Button>
      {shown && (
        <View className="days" role="list" aria-label="公示期逐日说明">
          {days.map((day) => (
            <Day key={day.day} {...day} today={today} />
          ))}
        </View>
      )}
    </View>
  )
}

function Day({ day, counted, why, provisional, today }: CountedDay & { today: string }) {
  return (
    <View
      className={`day ${counted ? 'day-counted' : ''} ${day === today ? 'day-today' : ''}`}
      role="listitem"
    >
      <Icon name={counted ? 'check' : 'todo'} size="small" className="day-icon" />
      <View className="day-date">
        {monthAndDay(day)} 周{weekdayOf(day)}
        {day === today && '（今天）'}
      </View>
      <View className="grow secondary">
        {counted ? '计入' : '不计'} · {why}
        {provisional && '（暂定）'}
      </View>
    </View>
  )
}
