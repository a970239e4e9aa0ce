/** Pieces of foreign text, arranged into blocks that keep the limits of the model. */
import type { Block, Run } from '../content'
import { textOf } from '../content'

export type PieceKind = 'heading' | 'paragraph' | 'quote' | 'bullet' | 'number'
export type Piece = { kind: PieceKind; runs: Run[] } | { kind: 'table'; rows: Run[][][]; header: boolean }

const MAX = { heading: 60, paragraph: 2000, quote: 600, item: 300, items: 20, runs: 100, itemRuns: 40 }
const MAX_TABLE = { columns: 6, rows: 30, cell: 200 }
/** Word writes list items as paragraphs that begin with their bullet. */
const BULLET = /^[•·●▪■◆\uf0b7\uf06c]\s*/

/** Blocks that the model accepts; what does not fit as it is becomes paragraphs. Order and text are kept. */
export function arranged(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  for (const piece of pieces) {
    if (piece.kind === 'table') blocks.push(...tables(piece.rows, piece.header))
    else {
      const bulleted = piece.kind === 'paragraph' && BULLET.test(textOf(tidyRuns(piece.runs)))
      const runs = tidyRuns(bulleted ? withoutStart(tidyRuns(piece.runs), BULLET) : piece.runs)
      if (runs.length > 0) place(blocks, bulleted ? 'bullet' : piece.kind, runs)
    }
  }
  return blocks.map(withoutPlainRuns)
}

/** Runs stand there only where something is set differently. */
function withoutPlainRuns(block: Block): Block {
  if (block.type === 'image' || block.type === 'table' || !block.runs) return block
  const styled = block.runs.flat().some(({ bold, italic, href }) => bold || italic || href !== undefined)
  if (styled) return block
  const plain = { ...block }
  delete plain.runs
  return plain
}

function place(blocks: Block[], kind: PieceKind, runs: Run[]): void {
  const text = textOf(runs)
  if (kind === 'bullet' || kind === 'number') {
    if (text.length > MAX.item) return place(blocks, 'paragraph', runs)
    const last = blocks.at(-1)
    const ordered = kind === 'number'
    const item = few(runs, MAX.itemRuns)
    if (last?.type === 'list' && (last.ordered ?? false) === ordered && last.items.length < MAX.items) {
      last.items.push(text)
      last.runs?.push(item)
    } else blocks.push({ type: 'list', ...(ordered ? { ordered: true } : {}), items: [text], runs: [item] })
  } else if (kind === 'heading' && text.length > MAX.heading) place(blocks, 'paragraph', runs)
  else
    for (const part of partsOf(runs, MAX[kind]))
      blocks.push({ type: kind, text: textOf(part), runs: few(part, MAX.runs) })
}

function tables(rows: Run[][][], header: boolean): Block[] {
  const texts = rows.map((cells) => cells.map((runs) => textOf(tidyRuns(runs))))
  const columns = Math.max(...texts.map((cells) => cells.length))
  const small = columns <= MAX_TABLE.columns && texts.flat().every((cell) => cell.length <= MAX_TABLE.cell)
  if (!small || texts.every((cells) => cells.every((cell) => cell === ''))) {
    const blocks: Block[] = []
    for (const runs of rows.flat().map(tidyRuns)) if (runs.length > 0) place(blocks, 'paragraph', runs)
    return blocks
  }
  const even = texts.map((cells) => [...cells, ...Array<string>(columns - cells.length).fill('')])
  return chunks(even, MAX_TABLE.rows).map((part, index) => ({
    type: 'table',
    header: header && index === 0,
    rows: part,
  }))
}

/** Runs without blank ends, double spaces and invisible characters; neighbours set alike become one. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    // Invisible characters go, but for the joiner that emoji are made with.
    const text = run.text.replace(/(?!\u200d)\p{Cf}|\ufffd/gu, '').replace(/[\p{Cc}\s]+/gu, ' ')
    const last = joined.at(-1)
    if (last && alike(last, run)) last.text += text
    else joined.push({ ...run, text })
  }
  let previousEndsBlank = true
  for (const run of joined) {
    run.text = run.text.replace(/ {2,}/g, ' ')
    if (previousEndsBlank) run.text = run.text.replace(/^ /, '')
    if (run.text !== '') previousEndsBlank = run.text.endsWith(' ')
  }
  const kept = joined.filter(({ text }) => text !== '')
  const last = kept.at(-1)
  if (last) last.text = last.text.trimEnd()
  return kept.filter(({ text }) => text !== '')
}

function alike(one: Run, other: Run): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href
}

function withoutStart(runs: readonly Run[], start: RegExp): Run[] {
  return runs.map((run, index) => (index === 0 ? { ...run, text: run.text.replace(start, '') } : run))
}

/** More stretches than the model takes lose their setting from there on, never their text. */
function few(runs: Run[], max: number): Run[] {
  if (runs.length <= max) return runs
  return [...runs.slice(0, max - 1), { text: textOf(runs.slice(max - 1)) }]
}

/** Cuts runs into parts of at most `max` characters, after a sentence where there is one. */
function partsOf(runs: Run[], max: number): Run[][] {
  const text = textOf(runs)
  if (text.length <= max) return [runs]
  const head = text.slice(0, max)
  const sentence = Math.max(...['。', '！', '？', '；', '. '].map((mark) => head.lastIndexOf(mark)))
  const surrogate = /[\ud800-\udbff]$/.test(head) ? 1 : 0
  const at = sentence > max / 2 ? sentence + 1 : max - surrogate
  return [
    tidyRuns(sliceRuns(runs, 0, at)),
    ...partsOf(tidyRuns(sliceRuns(runs, at, text.length)), max),
  ].filter((part) => part.length > 0)
}

/** The runs of the characters from `start` to `end`. */
function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  let from = 0
  return runs.flatMap((run) => {
    const [left, right] = [Math.max(0, start - from), Math.min(run.text.length, end - from)]
    from += run.text.length
    return left < right ? [{ ...run, text: run.text.slice(left, right) }] : []
  })
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
