/** Files that leave the console: templates, exports, lists of problems. */
import { writeAiken } from '../../../cloudfunctions/domains/quiz/formats/aiken'
import type { BankQuestion, Written } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'
import type { CheckedRow } from '../../../cloudfunctions/domains/quiz/formats/checkFile'
import { writeCsv } from '../../../cloudfunctions/domains/quiz/formats/csv'
import { writeGift } from '../../../cloudfunctions/domains/quiz/formats/giftWriter'
import { columnOf } from '../../../cloudfunctions/domains/quiz/formats/sheet'
import { type Topic, topicNames } from '../editorial/topics'
import { guide, samples } from './samples'
import type { FileFormat } from './readFile'

/** Hands a file to the browser. */
function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers begin reading only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Writes questions in a format and hands them over; answers which of them the format cannot hold. */
export async function saveQuestions(
  name: string,
  format: FileFormat,
  questions: ReadonlyArray<BankQuestion<Topic>>,
  notes: readonly string[] = [],
): Promise<Written['refused']> {
  if (format === 'xlsx') {
    // The workbook library is large, so it is fetched when somebody wants a workbook.
    const { writeXlsx } = await import('../../../cloudfunctions/domains/quiz/formats/xlsx')
    save(`${name}.xlsx`, await writeXlsx(questions, topicNames, notes), XLSX)
    return []
  }
  if (format === 'csv') {
    save(`${name}.csv`, writeCsv(questions, topicNames), 'text/csv;charset=utf-8')
    return []
  }
  const { text, refused } = format === 'gift' ? writeGift(questions, topicNames) : writeAiken(questions)
  save(`${name}.${format}.txt`, text, 'text/plain;charset=utf-8')
  return refused
}

/** A file to fill in, with a question of each kind the format holds. */
export async function saveTemplate(format: FileFormat): Promise<void> {
  const held =
    format === 'aiken' ? samples.filter(({ kind }) => kind !== 'multiple' && kind !== 'fillIn') : samples
  await saveQuestions('题目模板', format, held, guide)
}

/** All problems of a file as a table: row, column, problem, question. */
export function saveProblems(fileName: string, rows: readonly CheckedRow[]): void {
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`
  const lines = rows.flatMap(({ line, problems, stem }) =>
    problems.map(({ path, message }) => [String(line), columnOf(path), message, stem].map(quoted).join(',')),
  )
  const text = ['行,列,问题,题干', ...lines].join('\r\n')
  save(`${fileName}-问题清单.csv`, `\uFEFF${text}\r\n`, 'text/csv;charset=utf-8')
}
