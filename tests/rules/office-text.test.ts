import ExcelJS from 'exceljs'
import { textOfOffice } from '../../cloudfunctions/domains/attachment/office-text'
import { personalDetails } from '../../cloudfunctions/kernel/personal-details'
import { smallDocx, smallPdf } from '../support/upload'

const NUMBER = '11010519491231002X'
const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`

const found = (kind: 'docx' | 'xlsx', content: Buffer) => {
  const text = textOfOffice(kind, content)
  return text === null ? null : personalDetails(text)
}

test.each([
  ['in one run', paragraph(`身份证 ${NUMBER}`), 1],
  ['spread over runs of one paragraph', paragraph('1101051949', '123100', '2X'), 1],
  ['with a character written as a number', paragraph('&#49;101051949123100&#x32;X'), 1],
  ['torn over two paragraphs, which is none', paragraph('1101051949') + paragraph('12310021'), 0],
  ['masked', paragraph('110105********002X'), 0],
])('a number in a document of Word: %s', (_, body, idNumbers) => {
  expect(found('docx', smallDocx(body))).toEqual({ idNumbers, phones: 0 })
})

test('numbers in a workbook are found in texts and in cells, each cell on its own', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('名册')
  sheet.addRow(['姓名', '证件', '电话'])
  sheet.addRow(['甲某', NUMBER, 13900000000])
  sheet.addRow(['乙某', '1101051949', '12310021'])
  const content = Buffer.from(await book.xlsx.writeBuffer())
  expect(found('xlsx', content)).toEqual({ idNumbers: 1, phones: 1 })
})

test('what can’t be read as a whole is left to a person', () => {
  expect(found('docx', smallPdf())).toBeNull()
  expect(found('xlsx', smallDocx(paragraph(NUMBER)))).toBeNull()
})
