/** CSV as Excel and WPS write it: with or without a byte order mark, parted by comma, tab or semicolon. */
import Papa from 'papaparse'
import type { BankQuestion, FileEntry, TopicNames } from './bankQuestion'
import { columns, readSheet, writeRow } from './sheet'

/** Reads a CSV text. Answers with one entry a row; rows are counted as a spreadsheet counts them. */
export function readCsv(text: string): FileEntry[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const entries = readSheet(data.map((cells, index) => ({ line: index + 1, cells })))
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (!broken) return entries
  // After a quote that is never closed everything that follows is one cell: nothing of it can be trusted.
  const line = (broken.row ?? 0) + 1
  const problem = { path: '', message: '引号没有配成对，从这一行起读不出来' }
  return [...entries.filter((entry) => entry.line < line), { line, question: null, problems: [problem] }]
}

/** The mark that parts the column names; their own text never holds one. */
function delimiterOf(text: string): string {
  const header =
    text
      .slice(0, 2000)
      .split(/[\r\n]/)
      .find((line) => line.trim() !== '') ?? ''
  const count = (mark: string) => header.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** Writes a CSV text that Excel opens as UTF-8. */
export function writeCsv<Topic extends string>(
  questions: ReadonlyArray<BankQuestion<Topic>>,
  topics: TopicNames<Topic>,
): string {
  const rows = [[...columns], ...questions.map((question) => writeRow(question, topics))]
  return `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}
