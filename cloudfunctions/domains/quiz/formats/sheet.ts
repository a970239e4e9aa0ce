/** Questions as rows of a sheet, the same in CSV and in xlsx: one row a question, the columns of our template. */
import type { BankQuestion, FileEntry, FileQuestion, FileSource, TopicNames } from './bankQuestion'
import { type QuestionProblem, TRUE_FALSE } from './question'

export const columns = [
  '题型',
  '主题',
  '难度',
  '题干',
  '选项A',
  '选项B',
  '选项C',
  '选项D',
  '选项E',
  '选项F',
  '答案',
  '数字通用',
  '解析',
  '发布单位',
  '文件名称',
  '文号',
  '发布日期',
  '网址',
] as const
export type Column = (typeof columns)[number]
const OPTION_COLUMNS = columns.slice(4, 10)
const NEEDED: readonly Column[] = ['题型', '题干', '答案']

export interface SheetRow {
  /** Counted from 1, as the program that made the sheet counts. */
  line: number
  cells: readonly string[]
}

export const kindNames = {
  single: '单选题',
  multiple: '多选题',
  trueFalse: '判断题',
  fillIn: '填空题',
} as const
export const difficultyNames = ['常识', '读过就会', '要细想'] as const

/** Reads rows, the first of them naming the columns. Answers with one entry a row; empty rows are left out. */
export function readSheet(rows: readonly SheetRow[]): FileEntry[] {
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!header) return [{ line: 1, question: null, problems: [{ path: '', message: '文件是空的' }] }]
  const names = header.cells.map((cell) => cell.trim())
  const problem = headerProblem(names)
  if (problem) return [{ line: header.line, question: null, problems: [{ path: '', message: problem }] }]
  const places = new Map(columns.map((column) => [column, names.indexOf(column)]))
  return body.map(({ line, cells }) => {
    const cell = (column: Column) => cells[places.get(column) ?? -1]?.replace(/\r\n?/g, '\n').trim() ?? ''
    const beyond = cells.slice(names.length).some((extra) => extra.trim() !== '')
    const { question, problems } = readRow(cell)
    if (beyond) problems.push({ path: '', message: '这一行的格子比表头多，多半是少了引号' })
    return { line, question: problems.length > 0 ? null : question, problems }
  })
}

/** A misspelt column would silently lose its content, so an unknown one is refused. */
function headerProblem(names: readonly string[]): string | null {
  const missing = NEEDED.filter((column) => !names.includes(column))
  if (missing.length > 0) return `缺少列：${missing.join('、')}。请用下载的模板`
  const unknown = names.filter((name) => name !== '' && !columns.some((column) => column === name))
  if (unknown.length > 0) return `不认识的列：${unknown.join('、')}。请用模板里的列名，或删去这一列`
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index)
  return twice.length > 0 ? `重复的列：${twice.join('、')}` : null
}

function readRow(cell: (column: Column) => string): { question: FileQuestion; problems: QuestionProblem[] } {
  const problems: QuestionProblem[] = []
  const note = (path: string, message: string) => problems.push({ path, message })
  const kind = kindOf(cell('题型'))
  if (!kind) note('kind', `题型要是${Object.values(kindNames).join('、')}之一`)
  const written = OPTION_COLUMNS.map(cell)
  const count = OPTION_COLUMNS.reduce((last, _, index) => (written[index] === '' ? last : index + 1), 0)
  const gap = written.slice(0, count).indexOf('')
  if (gap >= 0) note(`options.${gap}`, '中间空了一个选项')
  const options = kind === 'trueFalse' && count === 0 ? [...TRUE_FALSE] : written.slice(0, count)
  const difficulty = difficultyOf(cell('难度'))
  if (difficulty === undefined) note('difficulty', `难度要是${difficultyNames.join('、')}（或 1、2、3）`)
  const numeric = { 是: true, 否: false, '': false }[cell('数字通用')]
  if (numeric === undefined) note('numeric', '数字通用要写“是”或“否”')
  const right = kind ? rightOf(kind, cell('答案')) : { answer: [], accepted: [] }
  if ('problem' in right) note(kind === 'fillIn' ? 'accepted' : 'answer', right.problem)
  const { answer = [], accepted = [] } = 'problem' in right ? {} : right
  return {
    problems,
    question: {
      kind: kind ?? 'single',
      stem: cell('题干'),
      options,
      answer,
      accepted,
      numeric: numeric ?? false,
      topicName: cell('主题') || null,
      difficulty: difficulty ?? null,
      explanation: cell('解析') || null,
      source: sourceOf(cell),
    },
  }
}

function kindOf(word: string): FileQuestion['kind'] | undefined {
  return (Object.keys(kindNames) as Array<keyof typeof kindNames>).find(
    (kind) => word === kindNames[kind] || `${word}题` === kindNames[kind],
  )
}

/** Null when nothing is written, undefined when it cannot be read. */
function difficultyOf(word: string): number | null | undefined {
  if (word === '') return null
  const named = difficultyNames.findIndex((name) => name === word)
  if (named >= 0) return named + 1
  return /^[123]$/.test(word) ? Number(word) : undefined
}

const TRUE_WORDS = ['对', '正确', '是', '√', 'T', 'TRUE', 'A']
const FALSE_WORDS = ['错', '错误', '否', '×', 'F', 'FALSE', 'B']

function rightOf(
  kind: FileQuestion['kind'],
  written: string,
): { answer: number[]; accepted: string[][] } | { problem: string } {
  if (written === '') return { problem: '没有写答案' }
  if (kind === 'fillIn') return { answer: [], accepted: readBlanks(written) }
  const word = written.normalize('NFKC').toUpperCase()
  if (kind === 'trueFalse') {
    const right = TRUE_WORDS.includes(word) ? 0 : FALSE_WORDS.includes(word) ? 1 : null
    return right === null ? { problem: '判断题的答案写“对”或“错”' } : { answer: [right], accepted: [] }
  }
  const letters = word.replace(/[\s,、;/]/g, '')
  if (!/^[A-F]+$/.test(letters)) return { problem: '答案写选项的字母，如 B 或 ABD' }
  const answer = [...letters].map((letter) => letter.charCodeAt(0) - 65).sort((a, b) => a - b)
  return { answer, accepted: [] }
}

/** Blanks are parted by ；, the accepted texts of one by |; a backslash takes either literally. */
function readBlanks(written: string): string[][] {
  const blanks: string[][] = [['']]
  const add = (text: string) => {
    const texts = blanks[blanks.length - 1]!
    texts[texts.length - 1] += text
  }
  for (let at = 0; at < written.length; at++) {
    const character = written[at]!
    const next = written[at + 1]
    if (character === '\\' && next !== undefined) {
      add(next)
      at += 1
    } else if (character === ';' || character === '；') blanks.push([''])
    else if (character === '|' || character === '｜') blanks[blanks.length - 1]!.push('')
    else add(character)
  }
  return blanks.map((texts) => texts.map((text) => text.trim()).filter((text) => text !== ''))
}

function sourceOf(cell: (column: Column) => string): FileSource | null {
  const source = {
    issuer: cell('发布单位'),
    title: cell('文件名称'),
    documentNumber: cell('文号') || null,
    publishedOn: dayOf(cell('发布日期')) || null,
    url: cell('网址'),
  }
  return Object.values(source).some(Boolean) ? source : null
}

/** 2020/5/8 and 2020年5月8日 are days too; anything else is left as it is, to be refused by name. */
function dayOf(written: string): string {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written)
  return found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : written
}

/** The question as a row of our template; a sheet holds every kind. */
export function writeRow<Topic extends string>(
  question: BankQuestion<Topic>,
  topics: TopicNames<Topic>,
): string[] {
  const { kind, options, accepted, answer, numeric, source } = question
  const right = {
    single: () => answer.map(letterOf).join(''),
    multiple: () => answer.map(letterOf).join(''),
    trueFalse: () => TRUE_FALSE[answer[0] ?? 0]!,
    fillIn: () => accepted.map((texts) => texts.map(escapeBlank).join('|')).join('；'),
  }[kind]()
  const choices = kind === 'trueFalse' ? [] : options
  return [
    kindNames[kind],
    topics[question.topic],
    difficultyNames[question.difficulty - 1] ?? '',
    question.stem,
    ...OPTION_COLUMNS.map((_, index) => choices[index] ?? ''),
    right,
    kind === 'fillIn' ? (numeric ? '是' : '否') : '',
    question.explanation,
    source.issuer,
    source.title,
    source.documentNumber ?? '',
    source.publishedOn ?? '',
    source.url,
  ]
}

function escapeBlank(text: string): string {
  return text.replace(/[\\;；|｜]/g, '\\$&')
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

const COLUMN_OF: Record<string, Column> = {
  kind: '题型',
  topic: '主题',
  difficulty: '难度',
  stem: '题干',
  options: '选项A',
  answer: '答案',
  accepted: '答案',
  numeric: '数字通用',
  explanation: '解析',
  'source.issuer': '发布单位',
  'source.title': '文件名称',
  'source.documentNumber': '文号',
  'source.publishedOn': '发布日期',
  'source.url': '网址',
}

/** The column a problem is in, by its path; empty when it is about the whole row. */
export function columnOf(path: string): Column | '' {
  const option = /^options\.(\d+)/.exec(path)
  if (option) return OPTION_COLUMNS[Number(option[1])] ?? '选项A'
  return COLUMN_OF[path] ?? COLUMN_OF[path.split('.')[0] ?? ''] ?? ''
}
