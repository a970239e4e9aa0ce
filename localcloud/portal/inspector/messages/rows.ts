import type { MessageTemplate } from '../../config'

/** What the keys of WeChat's message templates are about: a key is one of these words and a number. */
const KEY_NAMES: Record<string, string> = {
  thing: '内容',
  number: '数字',
  letter: '字母',
  symbol: '符号',
  character_string: '编号',
  time: '时间',
  date: '日期',
  amount: '金额',
  phone_number: '电话',
  car_number: '车牌号',
  name: '姓名',
  phrase: '状态',
  const: '说明',
}

/** A line of a subscribe message. */
export interface MessageRow {
  key: string
  name: string
  value: string
}

/**
 * The lines of a message, named and ordered by its template as a phone does; without one in the order they were sent,
 * by the kind of their values. What is not of WeChat's shape is shown as it is.
 */
export function messageRows(data: unknown, template?: MessageTemplate): MessageRow[] {
  if (typeof data !== 'object' || data === null) return []
  const fields = template?.fields ?? []
  const placeOf = (key: string) => fields.findIndex((field) => field.key === key.replace(/\.DATA$/, ''))
  const rows = Object.entries(data).map(([key, entry]) => ({
    key,
    place: placeOf(key),
    value: valueOf(entry),
  }))
  const known = rows.filter(({ place }) => place >= 0).sort((left, right) => left.place - right.place)
  return [...known, ...rows.filter(({ place }) => place < 0)].map(({ key, place, value }) => ({
    key,
    name: fields[place]?.label ?? KEY_NAMES[key.replace(/[.\d]+.*$/, '')] ?? key,
    value,
  }))
}

function valueOf(entry: unknown): string {
  const value = typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry
  return typeof value === 'string' ? value : JSON.stringify(value)
}
