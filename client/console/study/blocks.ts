/** The text of an article while it is being written: a list of blocks, each one piece of plain text. */
import type { Input } from '../api/client'

type Block = Input<'study.saveDraft'>['blocks'][number]
export type BlockType = Exclude<Block['type'], 'image' | 'table'>

/** A list block keeps one entry per line, so that every block is edited the same way. */
export interface BlockForm {
  type: BlockType
  text: string
}

export const blockNames: Record<BlockType, string> = {
  paragraph: '段落',
  heading: '小标题',
  quote: '引文',
  list: '列表',
}

export function blockForm(block: Block): BlockForm {
  return block.type === 'list'
    ? { type: 'list', text: block.items.join('\n') }
    : block.type === 'image' || block.type === 'table'
      ? { type: 'paragraph', text: block.type === 'image' ? block.alt : block.rows.flat().join(' ') }
      : { type: block.type, text: block.text }
}

export function blockInput({ type, text }: BlockForm): Block {
  return type === 'list' ? { type, items: linesOf(text) } : { type, text: text.trim() }
}

/** Drops blocks left empty, as long as one remains. */
export function tidyBlocks(blocks: readonly BlockForm[]): BlockForm[] {
  const written = blocks.filter(({ text }) => text.trim() !== '')
  return written.length > 0 ? written : [{ type: 'paragraph', text: '' }]
}

/**
 * Blocks of pasted text, one per line: text copied from a document keeps its paragraphs. Lines that begin with a
 * bullet become a list. A single line is no reason to split and answers null.
 */
export function blocksOfPasted(text: string): BlockForm[] | null {
  const lines = linesOf(text)
  if (lines.length < 2) return null
  const blocks: BlockForm[] = []
  for (const line of lines) {
    const item = /^[•·●▪*-]\s*(.+)$/.exec(line)?.[1]
    const last = blocks.at(-1)
    if (item === undefined) blocks.push({ type: 'paragraph', text: line })
    else if (last?.type === 'list') last.text += `\n${item}`
    else blocks.push({ type: 'list', text: item })
  }
  return blocks
}

/** The blocks with `pasted` put in place of the selection from `start` to `end` of one block. */
export function pasteInto(
  blocks: readonly BlockForm[],
  index: number,
  [start, end]: readonly [number, number],
  pasted: readonly BlockForm[],
): BlockForm[] {
  const target = blocks[index]
  if (!target) return [...blocks]
  const around = (text: string): BlockForm[] => (text.trim() === '' ? [] : [{ ...target, text }])
  return [
    ...blocks.slice(0, index),
    ...around(target.text.slice(0, start)),
    ...pasted,
    ...around(target.text.slice(end)),
    ...blocks.slice(index + 1),
  ]
}

/** Splits a block at the caret; the second half becomes a paragraph of its own. */
export function splitAt(blocks: readonly BlockForm[], index: number, caret: number): BlockForm[] {
  return blocks.flatMap((block, position) =>
    position === index
      ? [
          { ...block, text: block.text.slice(0, caret).trimEnd() },
          { type: 'paragraph' as const, text: block.text.slice(caret).trimStart() },
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
  const characters = blocks.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
  return Math.min(60, Math.max(1, Math.round(characters / 300)))
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
