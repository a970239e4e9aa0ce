/** How texts are compared: what a member typed with what is accepted, and one question with another. */

/** Marks that say nothing about what was meant, in the form NFKC leaves them in. */
const MARKS = '。，、；：？！…—·“”‘’"\'()《》〈〉「」【】\\[\\],;:?!'
const AT_THE_ENDS = new RegExp(`^[${MARKS}.]+|[${MARKS}.]+$`, 'gu')
const ANYWHERE = new RegExp(`[${MARKS}_.]`, 'gu')
// No looking behind in these patterns: an office's Safari of 2020 would refuse the whole file.
const POINT_IN_NUMBER = /(\d)\.(?=\d)/g
const COMMA_IN_NUMBER = /(\d),(?=\d{3}(?!\d))/g

/**
 * What somebody typed into a blank, in the form in which it is compared: width, spaces, case and marks at the ends do
 * not matter.
 * @param numeric also write Chinese numbers as digits: 二十一 and 21 are the same
 */
export function normaliseTyped(typed: string, numeric: boolean): string {
  const plain = typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(AT_THE_ENDS, '')
  return numeric ? withDigits(plain) : plain
}

/** A text in the form in which duplicates are looked for: width, spaces, case and marks do not matter. */
export function normaliseText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\s+/gu, '')
      // 3.5 and 35 are not the same: the point of a number is kept as something else meanwhile.
      .replace(POINT_IN_NUMBER, '$1\u0001')
      .replace(ANYWHERE, '')
  )
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const CHINESE_NUMBER = /[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*/gu
const MIXED_NUMBER = /(\d+(?:\.\d+)?)([万亿])/gu

/** The text with its numbers written as digits: 第二十一条 → 第21条, 二〇二六年 → 2026年, 1,200 → 1200, 3万 → 30000. */
export function withDigits(text: string): string {
  return text
    .replace(COMMA_IN_NUMBER, '$1')
    .replace(CHINESE_NUMBER, (number) => String(valueOf(number)))
    .replace(MIXED_NUMBER, (_, number: string, unit: string) =>
      String(Number(number) * (unit === '万' ? 1e4 : 1e8)),
    )
}

function valueOf(number: string): number | string {
  // Read figure by figure: a year, a telephone number.
  if (!/[十百千万亿]/u.test(number)) return [...number].map((figure) => DIGITS[figure]).join('')
  let hundredMillions = 0
  let tenThousands = 0
  let section = 0
  let figure = 0
  for (const character of number) {
    const unit = UNITS[character]
    if (unit !== undefined) {
      section += (figure || 1) * unit
      figure = 0
    } else if (character === '万') {
      tenThousands = (section + figure) * 1e4
      section = figure = 0
    } else if (character === '亿') {
      hundredMillions = (hundredMillions + tenThousands + section + figure) * 1e8
      tenThousands = section = figure = 0
    } else figure = DIGITS[character] ?? 0
  }
  return hundredMillions + tenThousands + section + figure
}

/** 64 bits of a text in hex; for finding equal texts, not against anybody who wants two to collide. */
export function hashOf(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 2_654_435_761)
    high = Math.imul(high ^ unit, 1_597_334_677)
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
