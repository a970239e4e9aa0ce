/** Days and times as people read them, always in China's time. No Intl: not every phone's WeChat has it. */

const chinaOffset = 8 * 3_600_000
const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** The instant's wall clock in China, readable through the UTC getters. */
function inChina(instant: string | number): Date {
  return new Date(new Date(instant).getTime() + chinaOffset)
}

const two = (n: number) => String(n).padStart(2, '0')

/** `YYYY-MM-DD` in China. */
export function dayOf(instant: string | number): string {
  return inChina(instant).toISOString().slice(0, 10)
}

/** e.g. 11月22日 */
export function monthAndDay(day: string): string {
  const [, month, date] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** e.g. 2026年11月22日 */
export function fullDate(day: string): string {
  return `${Number(day.slice(0, 4))}年${monthAndDay(day)}`
}

/** 一 … 日 */
export function weekdayOf(day: string): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!
}

/** e.g. 08:05 */
export function clockTime(instant: string | number): string {
  const date = inChina(instant)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** e.g. 11月22日 08:05 */
export function dayAndTime(instant: string): string {
  return `${monthAndDay(dayOf(instant))} ${clockTime(instant)}`
}

/** When something closes, seen from `day`: 今天 24:00, 今天 18:00 or 11月23日 18:00. */
export function closingTime(closesAt: string, day: string): string {
  const atMidnight = clockTime(closesAt) === '00:00'
  // The end of a day is said as its 24:00, not as the next day's 00:00.
  const closingDay = dayOf(new Date(closesAt).getTime() - (atMidnight ? 1 : 0))
  const time = atMidnight ? '24:00' : clockTime(closesAt)
  return `${closingDay === day ? '今天' : monthAndDay(closingDay)} ${time}`
}

/** What is left until then, e.g. 3 小时 20 分钟 or 5 天 2 小时; null once it has passed. */
export function timeLeft(until: string, now: number): string | null {
  const minutes = Math.ceil((new Date(until).getTime() - now) / 60_000)
  if (minutes <= 0) return null
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
  return hours === 0 ? `${minutes} 分钟` : `${hours} 小时 ${minutes % 60} 分钟`
}

/** A greeting for the time of day. */
export function greeting(now: string): string {
  const hour = inChina(now).getUTCHours()
  if (hour < 5) return '夜深了'
  if (hour < 11) return '早上好'
  if (hour < 13) return '中午好'
  if (hour < 18) return '下午好'
  return '晚上好'
}
