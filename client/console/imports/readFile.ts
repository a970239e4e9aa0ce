/** Which reader a file needs, and reading it off the page's own thread so that the page stays alive meanwhile. */
import type { FileEntry } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'

export const fileFormats = ['xlsx', 'csv', 'gift', 'aiken'] as const
export type FileFormat = (typeof fileFormats)[number]

export const formatNames: Record<FileFormat, string> = {
  xlsx: 'Excel（xlsx）',
  csv: 'CSV',
  gift: 'GIFT',
  aiken: 'Aiken',
}

/** What the worker is told and what it answers. */
export interface ReadRequest {
  bytes: ArrayBuffer
  format: FileFormat
}
export type ReadAnswer = { entries: FileEntry[] } | { failed: string }

/** As large as twenty thousand questions get, and some more. */
const MAX_BYTES = 30_000_000

/**
 * The format of a file by its name; Moodle gives both of its text formats the name .txt, so those are told apart by
 * whether there is a line that begins with ANSWER.
 */
export function formatOf(fileName: string, start: string): FileFormat | null {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (ending === 'xlsx') return 'xlsx'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  if (ending === 'gift' || ending === 'aiken') return ending
  if (ending !== 'txt') return null
  return /^\s*ANSWER\s*[:：]/im.test(start) ? 'aiken' : 'gift'
}

/** Reads a file in a worker. @throws an Error in words for people */
export async function readFile(file: File): Promise<FileEntry[]> {
  if (file.size > MAX_BYTES) throw new Error('文件太大了，请分成几个，每个不超过 30 MB。')
  const format = formatOf(file.name, await file.slice(0, 20_000).text())
  if (!format) throw new Error('只能导入 xlsx、csv、gift、aiken 或 txt 文件；老的 xls 请先另存为 xlsx。')
  const bytes = await file.arrayBuffer()
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  try {
    const answer = await new Promise<ReadAnswer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data)
      worker.onerror = () => reject(new Error('这个文件读不出来，请检查后再试。'))
      worker.postMessage({ bytes, format } satisfies ReadRequest, [bytes])
    })
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.entries
  } finally {
    worker.terminate()
  }
}
