/** Figures an article states: found in its text, so that noting one takes a tap. */
export interface Figure {
  value: number
  unit: string
}

const NUMBER = /(\d+(?:\.\d+)?)\s*(个工作日|工作日|个月|年|天|日|周|学时|小时|分钟|万元|元|人|名|次|%)/g
/** More suggestions than this help nobody. */
const MOST = 10

/** The figures with a unit in a text, each once, in their order. Dates and document numbers are none. */
export function figuresIn(text: string): Figure[] {
  // 2026年3月2日, 3月2日, 〔2026〕12号 and years as such are not what a rule sets.
  const plain = text
    .replace(/\d{4}年(\d{1,2}月(\d{1,2}日)?)?/g, ' ')
    .replace(/\d{1,2}月\d{1,2}日/g, ' ')
    .replace(/〔\d{4}〕/g, ' ')
  const found = new Map<string, Figure>()
  for (const [whole, value, unit] of plain.matchAll(NUMBER))
    if (value && unit && !found.has(whole.replace(/\s/g, '')))
      found.set(whole.replace(/\s/g, ''), { value: Number(value), unit })
  return [...found.values()].slice(0, MOST)
}
