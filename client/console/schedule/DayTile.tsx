import { WarningOutlined } from '@ant-design/icons'
import type { DragEvent } from 'react'
import { shortDay, weekdayOf } from '../parts/time'
import type { Day } from './plan'

interface Props {
  day: Day
  isToday: boolean
  /** Too far ahead to be planned. */
  beyond: boolean
  isOpen: boolean
  onOpen: () => void
  onDrop: (event: DragEvent) => void
}

/** A day of the calendar. Items are dragged from day to day; the panel beside does the same by keyboard. */
export function DayTile({ day, isToday, beyond, isOpen, onOpen, onDrop }: Props) {
  const fixed = day.state === 'closed' || beyond
  const trouble = day.items.some((item) => item.trouble !== null)
  return (
    <div
      className={['day', fixed && 'fixed', isOpen && 'open', isToday && 'today'].filter(Boolean).join(' ')}
      onDragOver={(event) => !fixed && event.preventDefault()}
      onDrop={onDrop}
    >
      <button type="button" className="day-name" aria-pressed={isOpen} onClick={onOpen}>
        {shortDay(day.day)} {weekdayOf(day.day)}
        {isToday && ' · 今天'}
        {trouble && <WarningOutlined className="amber" aria-label="有内容不能再用" />}
      </button>
      <ul>
        {day.items.map((item) => (
          <li
            key={item.contentId}
            className={item.trouble ? 'trouble' : day.plan === 'inherited' ? 'inherited' : undefined}
            draggable
            onDragStart={(event) => event.dataTransfer.setData('text/plain', `${day.day} ${item.contentId}`)}
          >
            {item.required && <span className="day-required">必学 </span>}
            {item.title}
          </li>
        ))}
      </ul>
      {day.items.length === 0 && <p className="faint">{beyond ? '还不能安排' : fixed ? '' : '系统选'}</p>}
      {day.plan === 'inherited' && <p className="faint">上级安排</p>}
    </div>
  )
}
