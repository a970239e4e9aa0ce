/** Instants and days as people in China read them, whatever the computer's own zone is. */

const zone = 'Asia/Shanghai'
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const date = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'numeric', day: 'numeric' })
const isoDate = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', weekday: 'short' })

/** `14:05` today, `3月2日 14:05` this year, `2025年3月2日 14:05` before. */
export function readableInstant(instant: string, now: Date = new Date()): string {
  const at = new Date(instant)
  const day = isoDate.format(at)
  const today = isoDate.format(now)
  if (day === today) return clock.format(at)
  const year = day.slice(0, 4)
  const when = `${monthAndDay(at)} ${clock.format(at)}`
  return year === today.slice(0, 4) ? when : `${year}年${when}`
}

/** `2026年3月2日` of a day `2026-03-02`. */
export function readableDay(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

/** `3月2日` of a day `2026-03-02`. */
export function shortDay(day: string): string {
  const [, month, dayOfMonth] = day.split('-').map(Number)
  return `${month}月${dayOfMonth}日`
}

/** `周一` of a day `2026-03-02`. */
export function weekdayOf(day: string): string {
  return weekday.format(new Date(`${day}T00:00:00Z`))
}

/** `4:05` of a number of seconds. */
export function readableCountdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function monthAndDay(at: Date): string {
  const parts = date.formatToParts(at)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('month')}月${of('day')}日`
}
