/** A browser downloads the event; opening the file puts it into the calendar. */
import { type CalendarEntry, icalendar } from './icalendar'

export const addedWords = '已下载到浏览器，打开这个文件就会加到日历。'

export async function addToCalendar(entry: CalendarEntry): Promise<void> {
  const file = new Blob([icalendar(entry, new Date().toISOString())], { type: 'text/calendar' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${entry.title}.ics`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
