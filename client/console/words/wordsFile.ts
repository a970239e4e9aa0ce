/** Lists of words as files: one line a word, with category, level and other spellings; exceptions begin with 例外. */
import { reasonNames, type Reason, reasons } from '../moderation/words'
import type { WordFields } from './WordsPage'

type Entry = WordFields['entries'][number]
const levelNames: Record<Entry['level'], string> = { forbidden: '法律禁止', watch: '由人看看' }
const heading = '词,类别,怎么办,别的写法'
const exceptionMark = '例外'

/** The list as a table that Excel opens. */
export function writeWords({ entries, exceptions }: WordFields): string {
  const rows = entries.map(({ word, category, level, variants }) =>
    [word, reasonNames[category], levelNames[level], variants.join('、')].join(','),
  )
  return [heading, ...rows, ...exceptions.map((phrase) => `${phrase},${exceptionMark},,`)].join('\r\n')
}

/** Reads such a table; every line that does not fit is told, and then nothing is taken. */
export function readWords(text: string): { list: WordFields; problems: string[] } {
  const list: WordFields = { entries: [], exceptions: [] }
  const problems: string[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  lines.forEach((line, index) => {
    if (line.trim() === '' || (index === 0 && line.startsWith('词,'))) return
    const [word = '', category = '', level = '', variants = ''] = line.split(',').map((part) => part.trim())
    const wrong = (what: string) => problems.push(`第 ${index + 1} 行：${what}`)
    if (word === '' || word.length > 20) return wrong('词要有 1 到 20 个字')
    if (category === exceptionMark) return void list.exceptions.push(word)
    const known = reasons.find((reason) => reasonNames[reason] === category) satisfies Reason | undefined
    if (!known) return wrong(`没有“${category}”这个类别`)
    if (level !== levelNames.forbidden && level !== levelNames.watch)
      return wrong(`“怎么办”要写${levelNames.forbidden}或${levelNames.watch}`)
    if (list.entries.some((entry) => entry.word === word)) return wrong(`“${word}”写了两次`)
    list.entries.push({
      word,
      category: known,
      level: level === levelNames.forbidden ? 'forbidden' : 'watch',
      variants: variants.split('、').filter((part) => part !== ''),
    })
  })
  return { list, problems }
}
