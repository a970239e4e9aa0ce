/** xlsx as Excel and WPS write it: the first sheet, one row a question. */
import ExcelJS from 'exceljs'
import type { BankQuestion, FileEntry, TopicNames } from './bankQuestion'
import { columns, readSheet, type SheetRow, writeRow } from './sheet'

/** Reads a workbook. @throws when the bytes are none */
export async function readXlsx(bytes: ArrayBuffer): Promise<FileEntry[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes, {
    // Only the cells are wanted.
    ignoreNodes: ['dataValidations', 'conditionalFormatting', 'drawing', 'mergeCells', 'hyperlinks'],
  })
  const sheet = workbook.worksheets[0]
  const rows: SheetRow[] = []
  sheet?.eachRow((row, line) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell.value)
    })
    rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') })
  })
  return readSheet(rows)
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue)
  return 'result' in value ? textOf(value.result as ExcelJS.CellValue) : ''
}

/**
 * Writes a workbook.
 * @param guide lines for a second sheet that says how to fill in the first; none for an export
 */
export async function writeXlsx<Topic extends string>(
  questions: ReadonlyArray<BankQuestion<Topic>>,
  topics: TopicNames<Topic>,
  guide: readonly string[] = [],
): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('题目', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map((header) => ({ header, width: widths[header] ?? 12 }))
  sheet.getRow(1).font = { bold: true }
  for (const question of questions) sheet.addRow(writeRow(question, topics))
  if (guide.length > 0) {
    const notes = workbook.addWorksheet('填写说明')
    notes.columns = [{ width: 90 }]
    for (const line of guide) notes.addRow([line])
  }
  return workbook.xlsx.writeBuffer() as Promise<ArrayBuffer>
}

const widths: Partial<Record<string, number>> = { 题干: 48, 解析: 48, 文件名称: 28, 网址: 32, 发布单位: 18 }
