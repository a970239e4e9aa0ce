const MINUTE_MS = 60_000

/** How long until something, in words of at most two units. @param ms may be below 0 when it is due */
export function untilInWords(ms: number): string {
  if (ms < MINUTE_MS) return '马上就到'
  const minutes = Math.floor(ms / MINUTE_MS)
  const parts: Array<[number, string]> = [
    [Math.floor(minutes / 1440), '天'],
    [Math.floor((minutes % 1440) / 60), '小时'],
    [minutes % 60, '分钟'],
  ]
  const first = parts.findIndex(([amount]) => amount > 0)
  const named = parts.slice(first, first + 2).filter(([amount]) => amount > 0)
  return `还有 ${named.map(([amount, unit]) => `${amount} ${unit}`).join(' ')}`
}
