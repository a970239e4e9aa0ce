import { Image, View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { SourceLine } from '../../../components/SourceLine'
import { Tappable } from '../../../components/Tappable'
import { dayOf, fullDate } from '../../../words/dates'
import { openArticle } from '../../../words/routes'
import { articleId } from './useReadingPosition'
import './article.css'

type Content = Output<'study.publicItem'>['content']

/** Title, source and text. */
export function ArticleText({ content }: { content: Content }) {
  const { supersededBy } = content
  return (
    <View className="article">
      {supersededBy && (
        <Tappable
          className="article-superseded"
          role="link"
          onTap={() => supersededBy.contentId !== null && openArticle(supersededBy.contentId)}
        >
          <Icon name="warning" className="article-superseded-icon" />
          <View className="grow">
            {supersededBy.title === null
              ? '本文已废止'
              : `本文已由《${supersededBy.title}》替代，请读新的内容`}
          </View>
          <Icon name="forward" size="small" />
        </Tappable>
      )}
      <View className="article-title" role="heading" aria-level="1">
        {content.title}
      </View>
      <View className="article-facts facts caption">
        <Chip>{content.topic.name}</Chip>
        <View>约 {content.minutes} 分钟</View>
        <View>{fullDate(dayOf(content.publishedAt))}发布</View>
      </View>
      <View className="article-source">
        <SourceLine source={content.source} />
      </View>
      <View id={articleId} className="article-text">
        {content.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </View>
    </View>
  )
}

function Block({ block }: { block: Content['blocks'][number] }) {
  if (block.type === 'list') {
    return (
      <View className="article-list">
        {block.items.map((item, index) => (
          <View key={index} className="article-item">
            <View className="article-bullet" />
            <View className="grow">{item}</View>
          </View>
        ))}
      </View>
    )
  }
  if (block.type === 'image')
    return (
      <Image
        className="article-image"
        src={block.fileId}
        mode="widthFix"
        ariaLabel={block.caption ?? block.alt}
      />
    )
  if (block.type === 'table')
    return (
      <View className="article-list">
        {block.rows.map((cells, index) => (
          <View key={index} className="article-item">
            {cells.join(' · ')}
          </View>
        ))}
      </View>
    )
  const heading = block.type === 'heading' ? { role: 'heading', 'aria-level': '2' } : {}
  return (
    <View className={`article-${block.type}`} {...heading}>
      {block.text}
    </View>
  )
}
