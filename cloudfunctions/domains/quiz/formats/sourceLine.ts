/** The source of a question where a format has no place for one: as the last line of its explanation. */
import type { FileSource } from './bankQuestion'

const LINE = /(?:^|\n)出处：([^｜\n]*)｜([^｜\n]*)｜([^｜\n]*)｜([^｜\n]*)｜([^｜\n]*)$/

/** Parts an explanation from the source in its last line, if there is one. */
export function readExplanation(text: string): { explanation: string; source: FileSource | null } {
  const found = LINE.exec(text)
  if (!found) return { explanation: text, source: null }
  const [issuer = '', title = '', documentNumber = '', publishedOn = '', url = ''] = found.slice(1)
  return {
    explanation: text.slice(0, found.index).trim(),
    source: {
      issuer,
      title,
      documentNumber: documentNumber || null,
      publishedOn: publishedOn || null,
      url,
    },
  }
}

/** The explanation with its source in the last line; null when the source does not fit on one. */
export function writeExplanation(explanation: string, source: FileSource): string | null {
  const parts = [
    source.issuer,
    source.title,
    source.documentNumber ?? '',
    source.publishedOn ?? '',
    source.url,
  ]
  return parts.some((part) => /[｜\n\r]/.test(part)) ? null : `${explanation}\n出处：${parts.join('｜')}`
}
