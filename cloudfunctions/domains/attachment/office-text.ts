/** The text of an Office file, as far as it takes to find numbers in it. Charts, drawings and pictures are not read. */
import { openZip } from './zip'

/** Parts that hold what a reader sees, its notes and its comments. */
const PARTS = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  xlsx: /^xl\/(sharedStrings|worksheets\/[^/]+|comments[^/]*)\.xml$/,
}
/** More parts than that are left to a person: each may be unpacked to a megabyte. */
const MAX_PARTS = 40
/** Where one word or cell ends. Runs of one paragraph are joined: a number may be spread over them. */
const ENDS = /<\/(?:w:p|w:tc|si|c|comment)>/g

/** @returns null when it can't be read as a whole */
export function textOfOffice(kind: keyof typeof PARTS, content: Buffer): string | null {
  const zip = openZip(content)
  const names = zip?.names.filter((name) => PARTS[kind].test(name)) ?? []
  if (!zip || names.length === 0 || names.length > MAX_PARTS) return null
  const texts: string[] = []
  for (const name of names) {
    const part = zip.read(name)
    if (part === null || part === 'broken') return null
    texts.push(textOfXml(part.toString('utf8')))
  }
  return texts.join('\n')
}

/** Without its markup, and with characters that are written as numbers. */
function textOfXml(xml: string): string {
  return xml
    .replace(ENDS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      characterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
    )
}

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')
