/** Reads what is exported, page by page, and hands the file over. */
import { api } from '../api'
import type { MemberEntries } from './workbook'

/** Reads all pages; `report` is told how many members have been read. */
export async function readEntries(organisationId: string, year: number, report: (members: number) => void) {
  const members: MemberEntries[] = []
  let cursor: string | undefined
  do {
    const page = await api('hours.entriesOf', { organisationId, year, cursor })
    members.push(...page.members)
    report(members.length)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return members.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: ArrayBuffer | Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
