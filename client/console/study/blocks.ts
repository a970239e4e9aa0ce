/** An article while it is being written: a list of blocks. */
import type { Input } from '../api/client'
import { isPlain, joined, linesOfRuns, type Run, sliced, textOf, trimmed } from './runs'

export type Block = Input<'study.saveDraft'>['blocks'][number]
export type TextType = 'paragraph' | 'heading' | 'quote' | 'list'
export type BlockType = TextType | 'image' | 'table'

/** Text of one kind; a list keeps one entry per line, so that every text is edited the same way. */
export interface TextForm {
  type: TextType
  runs: Run[]
  /** A numbered list. */
  ordered?: true
}
export interface ImageForm {
  type: 'image'
  /** Empty until one is uploaded. */
  fileId: string
  alt: string
  caption: string
}
export interface TableForm {
  type: 'table'
  header: boolean
  rows: string[][]
}
export type BlockForm = TextForm | ImageForm | TableForm

export const blockNames: Record<BlockType, string> = {
  paragraph: '段落',
  heading: '小标题',
  quote: '引文',
  list: '列表',
  image: '图片',
  table: '表格',
}

export function isText(block: BlockForm): block is TextForm {
  return block.type !== 'image' && block.type !== 'table'
}

export function emptyBlock(type: BlockType): BlockForm {
  if (type === 'image') return { type, fileId: '', alt: '', caption: '' }
  if (type === 'table') return { type, header: true, rows: Array.from({ length: 3 }, () => ['', '', '']) }
  return { type, runs: [] }
}

export function textForm(type: TextType, text: string): TextForm {
  return { type, runs: joined([{ text }]) }
}

export function blockForm(block: Block): BlockForm {
  if (block.type === 'image') return { ...block, caption: block.caption ?? '' }
  if (block.type === 'table') return block
  if (block.type !== 'list') return { type: block.type, runs: block.runs ?? joined([{ text: block.text }]) }
  const lines = block.items.map((item, index) => block.runs?.[index] ?? [{ text: item }])
  const runs = joined(lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line])))
  return { type: 'list', runs, ...(block.ordered && { ordered: true as const }) }
}

export function blockInput(form: BlockForm): Block {
  if (form.type === 'image') {
    const { type, fileId, alt, caption } = form
    return { type, fileId, alt: alt.trim(), caption: caption.trim() || null }
  }
  if (form.type === 'table')
    return { ...form, rows: form.rows.map((cells) => cells.map((cell) => cell.trim())) }
  if (form.type === 'list') {
    const lines = linesOfRuns(form.runs)
    return {
      type: 'list',
      ...(form.ordered && { ordered: true as const }),
      items: lines.map(textOf),
      ...(isPlain(form.runs) ? {} : { runs: lines }),
    }
  }
  const runs = trimmed(form.runs)
  return { type: form.type, text: textOf(runs), ...(isPlain(runs) ? {} : { runs }) }
}

/** Drops blocks left empty, as long as one remains. */
export function tidyBlocks(blocks: readonly BlockForm[]): BlockForm[] {
  const written = blocks.filter((block) => !isEmpty(block))
  return written.length > 0 ? written : [textForm('paragraph', '')]
}

function isEmpty(block: BlockForm): boolean {
  return block.type === 'image' ? block.fileId === '' : plainText(block).trim() === ''
}

/** What a block says, without the way it is set. */
export function plainText(block: BlockForm): string {
  if (block.type === 'image') return block.caption
  return block.type === 'table' ? block.rows.flat().join(' ') : textOf(block.runs)
}

/**
 * Blocks of pasted plain text, one per line. Lines that begin with a bullet become a list. A single line is no reason
 * to split and answers null.
 */
export function blocksOfPasted(text: string): TextForm[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2) return null
  const blocks: TextForm[] = []
  for (const line of lines) {
    const item = /^[•·●▪*-]\s*(.+)$/.exec(line)?.[1]
    const last = blocks.at(-1)
    if (item === undefined) blocks.push(textForm('paragraph', line))
    else if (last?.type === 'list') last.runs = joined([...last.runs, { text: `\n${item}` }])
    else blocks.push(textForm('list', item))
  }
  return blocks
}

/**
 * The blocks with `pasted` put in place of the selection from `start` to `end` of one text block. One paragraph flows
 * into the text; more stand on their own between what was before and after.
 */
export function pasteInto(
  blocks: readonly BlockForm[],
  index: number,
  [start, end]: readonly [number, number],
  pasted: readonly BlockForm[],
): BlockForm[] {
  const target = blocks[index]
  if (!target || !isText(target)) return [...blocks]
  const [before, after] = [sliced(target.runs, 0, start), sliced(target.runs, end)]
  const [only] = pasted
  const inner: BlockForm[] =
    pasted.length === 1 && only?.type === 'paragraph'
      ? [{ ...target, runs: joined([...before, ...only.runs, ...after]) }]
      : [...around(target, before), ...pasted, ...around(target, after)]
  return [...blocks.slice(0, index), ...inner, ...blocks.slice(index + 1)]
}

function around(target: TextForm, runs: Run[]): TextForm[] {
  return textOf(runs).trim() === '' ? [] : [{ ...target, runs }]
}

/** Splits a text block at the caret; the second half becomes a paragraph of its own. */
export function splitAt(blocks: readonly BlockForm[], index: number, caret: number): BlockForm[] {
  return blocks.flatMap((block, position): BlockForm[] =>
    position === index && isText(block)
      ? [
          { ...block, runs: trimmed(sliced(block.runs, 0, caret)) },
          { type: 'paragraph', runs: trimmed(sliced(block.runs, caret)) },
        ]
      : [block],
  )
}

/** Moves a block up (-1) or down (1); at the edge nothing changes. */
export function moved(blocks: readonly BlockForm[], index: number, step: -1 | 1): BlockForm[] {
  const to = index + step
  const block = blocks[index]
  const other = blocks[to]
  if (!block || !other) return [...blocks]
  return blocks.map((kept, position) => (position === index ? other : position === to ? block : kept))
}

/** Reading time in whole minutes of an unhurried reader, 300 characters a minute; at least one. */
export function estimatedMinutes(blocks: readonly BlockForm[]): number {
  const characters = blocks.reduce((sum, block) => sum + plainText(block).replace(/\s/g, '').length, 0)
  return Math.min(60, Math.max(1, Math.round(characters / 300)))
}
