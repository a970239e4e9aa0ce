/** The hours of a branch as an Excel file with the evidence of every entry. */
import type { Output } from '../api/client'

export type MemberEntries = Output<'hours.entriesOf'>['members'][number]

/** Two sheets: the sums by name, and every entry with rule and evidence. */
export async function workbookOf(organisationName: string, year: number, members: readonly MemberEntries[]) {
  // Large, and wanted by few: loaded when somebody exports.
  const { Workbook } = await import('exceljs')
  const book = new Workbook()
  const sums = book.addWorksheet('合计', { views: [{ state: 'frozen', ySplit: 1 }] })
  sums.columns = [
    { header: '姓名', key: 'name', width: 14 },
    { header: '组织', key: 'organisation', width: 26 },
    { header: '年度', key: 'year', width: 8 },
    { header: '合计分钟', key: 'minutes', width: 12 },
    { header: '笔数', key: 'count', width: 8 },
  ]
  const details = book.addWorksheet('明细', { views: [{ state: 'frozen', ySplit: 1 }] })
  details.columns = [
    { header: '姓名', key: 'name', width: 14 },
    { header: '日期', key: 'day', width: 12 },
    { header: '事项', key: 'title', width: 36 },
    { header: '分钟', key: 'minutes', width: 8 },
    { header: '规则', key: 'rule', width: 26 },
    { header: '登记人', key: 'proposedBy', width: 12 },
    { header: '复核人', key: 'confirmedBy', width: 12 },
    { header: '补录或更正的原因', key: 'reason', width: 30 },
    { header: '凭据编号', key: 'evidence', width: 30 },
  ]
  for (const { name, entries } of members) {
    const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0)
    sums.addRow({ name, organisation: organisationName, year, minutes, count: entries.length })
    for (const { day, minutes: each, ruleName, ruleVersion, evidence, manual } of entries)
      details.addRow({
        name,
        day,
        title: evidence.title,
        minutes: each,
        rule: `${ruleName}（第 ${ruleVersion} 版）`,
        proposedBy: manual?.proposedBy ?? '',
        confirmedBy: manual?.confirmedBy ?? '',
        reason: manual?.reason ?? '',
        evidence: `${evidence.kind}:${evidence.id}`,
      })
  }
  for (const sheet of [sums, details]) sheet.getRow(1).font = { bold: true }
  return book.xlsx.writeBuffer()
}
