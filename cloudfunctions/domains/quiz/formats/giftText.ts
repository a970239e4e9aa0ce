/** The texts inside a GIFT file: escapes, and the formats Moodle names in front of them. */

/** Escaped characters stand aside as these while the structure is read. */
const ESCAPED: ReadonlyArray<readonly [written: string, aside: string, meant: string]> = [
  ['\\\\', '\uE000', '\\'],
  ['\\:', '\uE001', ':'],
  ['\\#', '\uE002', '#'],
  ['\\=', '\uE003', '='],
  ['\\{', '\uE004', '{'],
  ['\\}', '\uE005', '}'],
  ['\\~', '\uE006', '~'],
  ['\\n', '\uE007', '\n'],
]
const meantBy = new Map(ESCAPED.map(([, aside, meant]) => [aside, meant]))
const asideOf = new Map(ESCAPED.map(([written, aside]) => [written, aside]))

/** The text with its escaped characters put aside, so that what is left is structure. */
export function protect(text: string): string {
  return text
    .replace(/[\uE000-\uE007]/g, '\uFFFD')
    .replace(/\\[\\:#={}~n]/g, (written) => asideOf.get(written)!)
}

/** The characters put aside, back in their place. */
export function unprotect(text: string): string {
  return text.replace(/[\uE000-\uE007]/g, (aside) => meantBy.get(aside)!).trim()
}

const FORMAT = /^\[(moodle|html|plain|markdown)\]/

/** A text of the file as plain text, or why it cannot be one. */
export function plainOf(raw: string): string | { problem: string } {
  const trimmed = raw.trim()
  const format = FORMAT.exec(trimmed)?.[1]
  const text = unprotect(trimmed.replace(FORMAT, ''))
  if (format === 'markdown') return { problem: '不支持 [markdown] 格式的文字，请改成纯文字' }
  return format === 'html' ? withoutTags(text) : text
}

/** Breaks and plain emphasis lose nothing worth keeping; a picture or a table would. */
const HARMLESS = /<\/?(?:p|br|div|span|b|strong|i|em|u)(?:\s[^<>]*)?\/?>/gi
const BREAKS = /<(?:br\s*\/?|\/p|\/div)>/gi

function withoutTags(html: string): string | { problem: string } {
  const text = html
    .replace(/\s*\n\s*/g, ' ')
    .replace(BREAKS, '\n')
    .replace(HARMLESS, '')
  const left = /<\/?([a-z][a-z0-9]*)[^<>]*>/i.exec(text)
  if (left) return { problem: `不支持文字里的 <${left[1]}>（图片、表格、链接等），请改成纯文字` }
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
}

/** A text as it is written into a GIFT file. */
export function escapeGift(text: string): string {
  const escaped = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\:#={}~]/g, '\\$&')
    .replace(/\n/g, '\\n')
  // What would be taken for a format, a comment or a category is plainly a text.
  return /^(\[|\/\/|\$CATEGORY)/.test(escaped) ? `[plain]${escaped}` : escaped
}
