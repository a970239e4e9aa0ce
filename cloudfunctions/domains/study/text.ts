/** The words of a study item, without the way they are set. */
import type { Block } from './content'

/** What a block says; of a picture, what is on it. */
export function textOfBlock(block: Block): string {
  if (block.type === 'list') return block.items.join('\n')
  if (block.type === 'table') return block.rows.map((row) => row.join(' ')).join('\n')
  if (block.type === 'image') return block.caption ?? block.alt
  return block.text
}
