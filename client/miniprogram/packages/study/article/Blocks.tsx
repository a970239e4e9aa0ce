import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { type BlockData, TextBlock } from '../../../components/TextBlock'
import { articleId, blockClass } from './useReadingPosition'

type Content = Output<'study.publicItem'>['content']

export interface BlocksProps {
  content: Pick<Content, 'blocks' | 'files'>
  /** What stands below a paragraph: notes, and the way to make one. */
  below?: (index: number) => ReactNode
  onLongPress?: (index: number) => void
}

/** The text of an item, paragraph by paragraph. */
export function Blocks({ content, below, onLongPress }: BlocksProps) {
  return (
    <View id={articleId} className="article-text">
      {content.blocks.map((block, index) => (
        <View key={index} id={`block-${index}`} className={blockClass}>
          <View onLongPress={onLongPress && (() => onLongPress(index))}>
            <TextBlock block={block} files={content.files} />
          </View>
          {below?.(index)}
        </View>
      ))}
    </View>
  )
}

/** What a paragraph says, as a note on it quotes it. */
export function quoteOf(block: BlockData): string {
  if (block.type === 'list') return block.items.join('\n')
  if (block.type === 'table') return block.rows.map((row) => row.join(' ')).join('\n')
  if (block.type === 'image') return block.caption ?? block.alt
  return block.text
}
