/** Reads a file of questions beside the page. */
import { readAiken } from '../../../cloudfunctions/domains/quiz/formats/aiken'
import type { FileEntry } from '../../../cloudfunctions/domains/quiz/formats/bankQuestion'
import { readCsv } from '../../../cloudfunctions/domains/quiz/formats/csv'
import { decodeText } from '../../../cloudfunctions/domains/quiz/formats/decode'
import { readGift } from '../../../cloudfunctions/domains/quiz/formats/gift'
import { readXlsx } from '../../../cloudfunctions/domains/quiz/formats/xlsx'
import type { ReadAnswer, ReadRequest } from './readFile'

const readers: Record<ReadRequest['format'], (bytes: ArrayBuffer) => FileEntry[] | Promise<FileEntry[]>> = {
  xlsx: readXlsx,
  csv: (bytes) => readCsv(decodeText(new Uint8Array(bytes))),
  gift: (bytes) => readGift(decodeText(new Uint8Array(bytes))),
  aiken: (bytes) => readAiken(decodeText(new Uint8Array(bytes))),
}

self.onmessage = async ({ data: { bytes, format } }: MessageEvent<ReadRequest>) => {
  self.postMessage(await read(bytes, format))
}

async function read(bytes: ArrayBuffer, format: ReadRequest['format']): Promise<ReadAnswer> {
  try {
    return { entries: await readers[format](bytes) }
  } catch (problem) {
    console.error(problem)
    return {
      failed:
        format === 'xlsx'
          ? '这不是能读的 xlsx 文件，请用 Excel 或 WPS 另存一次再试。'
          : '这个文件读不出来，请检查后再试。',
    }
  }
}
