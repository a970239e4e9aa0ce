import './windowDays.css'
import { shortDay, weekdayOf } from './time'

interface CountedDay {
  day: string
  counted: boolean
  why: string
  provisional: boolean
}

/** A period as a calendar: which days count, and why the others do not. */
export function WindowDays({ days }: { days: readonly CountedDay[] }) {
  return (
    <ol className="window-days" aria-label="逐日说明">
      {days.map(({ day, counted, why, provisional }) => (
        <li key={day} className={counted ? 'window-day window-day-counted' : 'window-day'}>
          <span className="numbers">
            {shortDay(day)} {weekdayOf(day)}
          </span>
          <span className="faint">
            {counted ? '计入' : '不计'} · {why}
            {provisional && '（暂定）'}
          </span>
        </li>
      ))}
    </ol>
  )
}
