import { useState } from 'react'
import { useTask } from '../../hooks/useTask'
import { Rows } from '../Card'
import { ListRow } from '../ListRow'
import { Notice } from '../Notice'
import { addedWords, addToCalendar } from './addToCalendar'
import type { CalendarEntry } from './icalendar'

/** Puts something with a time into the own calendar, which then reminds by itself. */
export function CalendarRow({ entry }: { entry: CalendarEntry }) {
  const [added, setAdded] = useState(false)
  const add = useTask(async () => {
    setAdded(false)
    await addToCalendar(entry)
    setAdded(true)
  })
  return (
    <>
      <Rows>
        <ListRow
          icon="calendar"
          title="加到手机日历"
          note="只记在您自己的手机上"
          onTap={() => void add.run()}
        />
      </Rows>
      {added && <Notice tone="good">{addedWords}</Notice>}
      {add.error && <Notice tone="care">{add.error.message}</Notice>}
    </>
  )
}
