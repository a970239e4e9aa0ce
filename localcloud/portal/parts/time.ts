const zone = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const
const day = new Intl.DateTimeFormat('zh-CN', {
  ...zone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})
const time = new Intl.DateTimeFormat('zh-CN', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const shortDay = new Intl.DateTimeFormat('zh-CN', { ...zone, month: 'long', day: 'numeric' })

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
export const WEEK_MS = 7 * DAY_MS

/** 2026年11月22日星期日, in Beijing. */
export function beijingDay(at: number): string {
  return day.format(at)
}

/** 21:05:09, in Beijing. */
export function beijingTime(at: number): string {
  return time.format(at)
}

/** 11月22日 21:05:09, in Beijing. */
export function beijingMoment(at: number): string {
  return `${shortDay.format(at)} ${time.format(at)}`
}

/** 21:05:09 至 21:10:00, in Beijing; with the days when they differ. */
export function beijingSpan(from: number, to: number): string {
  const sameDay = shortDay.format(from) === shortDay.format(to)
  const named = (at: number) => (sameDay ? beijingTime(at) : beijingMoment(at))
  return `${named(from)} 至 ${named(to)}`
}

/** How far a clock is ahead of real time, in words. */
export function aheadInWords(offsetMs: number): string {
  const minutes = Math.round(offsetMs / 60_000)
  if (minutes <= 0) return '与真实时间一致'
  const parts: Array<[number, string]> = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor((minutes % 1440) / 60), '小时'],
    [minutes % 60, '分钟'],
  ]
  const named = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`)
  return `比真实时间快 ${named.join(' ')}`
}
