/**
 * Pasted HTML (Word, web pages, 公众号) becomes blocks. `sanitize-html` decides what may stay at all; what it leaves is
 * read into plain data, so that no markup of anybody else is ever kept.
 */
import sanitizeHtml from 'sanitize-html'
import { type Block, link, type Run } from '../content'
import { arranged, type Piece, type PieceKind } from './pieces'

/** What did not come through, by kind, to be told to the editor. */
export interface Dropped {
  styles: number
  scripts: number
  images: number
  links: number
  embeds: number
}

const SCRIPTS = new Set(['script', 'noscript', 'template'])
const EMBEDS = new Set(
  'iframe object embed applet svg math video audio form input button select textarea canvas frame'.split(' '),
)
const PARAGRAPHS = new Set(
  'p div section article header footer main aside figure figcaption address pre dl dt dd center'.split(' '),
)
const KEPT = 'p h2 blockquote ul ol li table tr td th strong em a br'.split(' ')

/**
 * Blocks of the HTML, and how much was dropped.
 * @param html anything at all; the answer fits the model whatever it was, and holds nothing but text and https links
 */
export function blocksOfHtml(html: string): { blocks: Block[]; dropped: Dropped } {
  const dropped: Dropped = { styles: 0, scripts: 0, images: 0, links: 0, embeds: 0 }
  const clean = sanitizeHtml(html, {
    allowedTags: KEPT,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['https'],
    allowProtocolRelative: false,
    nonTextTags: ['script', 'style', 'noscript', 'template', 'textarea', 'option', 'title', 'svg', 'math'],
    transformTags: { '*': (tag, attributes) => plainTag(tag, attributes, dropped) },
  })
  return { blocks: arranged(piecesOf(clean)), dropped }
}

/** The tag as the model knows it, with what it loses counted. */
function plainTag(tag: string, attributes: Record<string, string>, dropped: Dropped): sanitizeHtml.Tag {
  const names = Object.keys(attributes)
  const style = attributes.style ?? ''
  if (SCRIPTS.has(tag) || names.some((name) => /^on/i.test(name))) dropped.scripts++
  if (tag === 'style' || (names.some((name) => name === 'style' || name === 'class') && !tellsMeaning(style)))
    dropped.styles++
  if (tag === 'img') dropped.images++
  if (EMBEDS.has(tag)) dropped.embeds++
  if (tag === 'a' && attributes.href !== undefined) {
    if (link.safeParse(attributes.href).success) return { tagName: 'a', attribs: { href: attributes.href } }
    if (!/^(#|$)/.test(attributes.href))
      dropped[/^\s*javascript/i.test(attributes.href) ? 'scripts' : 'links']++
    return { tagName: 'span', attribs: {} }
  }
  return { tagName: plainName(tag, style), attribs: {} }
}

function plainName(tag: string, style: string): string {
  if (/^h[1-6]$/.test(tag)) return 'h2'
  if (PARAGRAPHS.has(tag)) return 'p'
  if (/font-weight:\s*(normal|[1-4]00)/i.test(style)) return 'span'
  if (tag === 'b' || (tag === 'span' && /font-weight:\s*(bold|[6-9]00)/i.test(style))) return 'strong'
  if (tag === 'i' || (tag === 'span' && /font-style:\s*italic/i.test(style))) return 'em'
  return tag
}

function tellsMeaning(style: string): boolean {
  return /font-weight|font-style/i.test(style)
}

const TOKEN = /<(\/?)([a-z0-9]+)(?: href="([^"]*)")?\s*\/?>|[^<]+|</g

/** Reads the sanitised text, which has only known tags and at most an `href`; whatever else it might be is text. */
function piecesOf(clean: string): Piece[] {
  const pieces: Piece[] = []
  const open: string[] = []
  let href: string | undefined
  let runs: Run[] = []
  let cells: Run[][] = []
  let rows: Run[][][] = []
  let header = false

  const inside = (tag: string) => open.includes(tag)
  const kindNow = (): PieceKind => {
    const last = open.findLast((tag) => ['h2', 'blockquote', 'ul', 'ol'].includes(tag))
    if (last === 'h2') return 'heading'
    if (last === 'blockquote') return 'quote'
    return last === 'ul' ? 'bullet' : last === 'ol' ? 'number' : 'paragraph'
  }
  const finish = (kind: PieceKind) => {
    if (runs.length > 0) pieces.push({ kind, runs })
    runs = []
  }

  for (const [token, closing, tag, address] of clean.matchAll(TOKEN)) {
    if (tag === undefined) {
      const text = unescaped(token).replace(/\s+/g, ' ')
      runs.push({
        text,
        ...(inside('strong') || inside('th') ? { bold: true as const } : {}),
        ...(inside('em') ? { italic: true as const } : {}),
        ...(href === undefined ? {} : { href }),
      })
    } else if (tag === 'br') {
      if (inside('table')) runs.push({ text: ' ' })
      else finish(kindNow())
    } else if (tag === 'a') href = closing ? undefined : address && unescaped(address)
    else if (tag === 'strong' || tag === 'em') toggle(open, tag, closing === '/')
    else if (tag === 'table') {
      finish(kindNow())
      if (closing && rows.length > 0) pieces.push({ kind: 'table', rows, header })
      ;[rows, cells, header] = [[], [], false]
      toggle(open, tag, closing === '/')
    } else if (inside('table')) {
      if ((tag === 'td' || tag === 'th') && closing) {
        header ||= tag === 'th' && rows.length === 0
        cells.push(runs)
        runs = []
      } else if (tag === 'tr' && closing) {
        if (cells.length > 0) rows.push(cells)
        cells = []
      } else if (closing) runs.push({ text: ' ' })
      if (tag === 'th') toggle(open, tag, closing === '/')
    } else {
      finish(kindNow())
      toggle(open, tag, closing === '/')
    }
  }
  finish(kindNow())
  return pieces
}

function toggle(open: string[], tag: string, closing: boolean): void {
  if (!closing) open.push(tag)
  else if (open.includes(tag)) open.splice(open.lastIndexOf(tag), 1)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Undoes what sanitize-html escapes in text and in addresses; it leaves these four and nothing else. */
function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
}
