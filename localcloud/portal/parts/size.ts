const KILO = 1024
const UNITS = ['字节', 'KB', 'MB', 'GB']

/** 812 字节, 33.7 KB, 1.2 MB. @param bytes not below 0 */
export function sizeInWords(bytes: number): string {
  let amount = bytes
  let unit = 0
  // Rounded amounts decide, so that nothing is ever called 1024 KB.
  while (unit < UNITS.length - 1 && Number(amount.toFixed(1)) >= KILO) {
    amount /= KILO
    unit++
  }
  const digits = unit === 0 || amount >= 100 ? 0 : 1
  return `${amount.toFixed(digits)} ${UNITS[unit]}`
}
