import Taro from '@tarojs/taro'
import { Image, Text, View } from '@tarojs/components'
import type { Output } from '../api/types'
import './TextBlock.css'

export type BlockData = Output<'study.publicItem'>['content']['blocks'][number]
type Runs = NonNullable<Extract<BlockData, { type: 'paragraph' }>['runs']>

/**
 * A piece of formatted text.
 * @param files addresses of its pictures by their file id
 */
export function TextBlock({ block, files = {} }: { block: BlockData; files?: Record<string, string> }) {
  if (block.type === 'list') return <List block={block} />
  if (block.type === 'image') return <Picture block={block} source={files[block.fileId]} />
  if (block.type === 'table') return <Table block={block} />
  const heading = block.type === 'heading' ? { role: 'heading', 'aria-level': '2' } : {}
  return (
    <View className={`article-${block.type}`} {...heading}>
      <SetText text={block.text} runs={block.runs} />
    </View>
  )
}

function List({ block }: { block: Extract<BlockData, { type: 'list' }> }) {
  return (
    <View className="article-list">
      {block.items.map((item, index) => (
        <View key={index} className="article-item">
          {block.ordered ? (
            <View className="article-number">{index + 1}.</View>
          ) : (
            <View className="article-bullet" />
          )}
          <View className="grow">
            <SetText text={item} runs={block.runs?.[index]} />
          </View>
        </View>
      ))}
    </View>
  )
}

function Picture(props: { block: Extract<BlockData, { type: 'image' }>; source: string | undefined }) {
  const { block, source } = props
  return (
    <View className="article-figure">
      {source ? (
        <Image className="article-image" src={source} mode="widthFix" lazyLoad aria-label={block.alt} />
      ) : (
        <View className="secondary">图片暂时看不到：{block.alt}</View>
      )}
      {block.caption !== null && <View className="secondary article-caption">{block.caption}</View>}
    </View>
  )
}

/** A table wider than the screen is read by swiping it, not by shrinking it. */
function Table({ block }: { block: Extract<BlockData, { type: 'table' }> }) {
  return (
    <View className="article-table-frame">
      <View className="article-table" role="table">
        {block.rows.map((cells, row) => (
          <View key={row} className="article-row" role="row">
            {cells.map((cell, column) => (
              <View
                key={column}
                className={`article-cell ${block.header && row === 0 ? 'article-cell-head' : ''}`}
                role={block.header && row === 0 ? 'columnheader' : 'cell'}
              >
                {cell}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  )
}

/** Text as it is set. WeChat opens no foreign pages, so the address of a link is copied instead. */
function SetText({ text, runs }: { text: string; runs: Runs | undefined }) {
  if (!runs) return <>{text}</>
  return (
    <>
      {runs.map((run, index) =>
        run.href === undefined ? (
          <Text key={index} className={lookOf(run)}>
            {run.text}
          </Text>
        ) : (
          <Link key={index} href={run.href} className={lookOf(run)}>
            {run.text}
          </Link>
        ),
      )}
    </>
  )
}

const lookOf = ({ bold, italic }: Runs[number]) =>
  `${bold ? 'article-bold' : ''} ${italic ? 'article-italic' : ''}`

function Link({ href, className, children }: { href: string; className: string; children: string }) {
  const copy = async () => {
    await Taro.setClipboardData({ data: href })
    void Taro.showToast({ title: '网址已复制', icon: 'none' })
  }
  return (
    <Text className={`article-link ${className}`} onClick={copy}>
      {children}
    </Text>
  )
}
