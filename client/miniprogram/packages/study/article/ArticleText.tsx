import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Chip } from '../../../components/Chip'
import { SourceLine } from '../../../components/SourceLine'
import { dayOf, fullDate } from '../../../words/dates'
import { Blocks, type BlocksProps } from './Blocks'
import { Player } from './Player'
import { Standing } from './Standing'
import './article.css'

type Content = Output<'study.publicItem'>['content']

interface ArticleTextProps extends Omit<BlocksProps, 'content'> {
  content: Content
  /** Where a recording begins, and who is told how far it was heard. */
  heardSeconds?: number
  onHeard?: (seconds: number) => void
}

/** Whether it holds, title, source, recording and text. */
export function ArticleText({ content, heardSeconds = 0, onHeard, ...blocks }: ArticleTextProps) {
  const { media, revisedAt } = content
  return (
    <View className="article">
      <Standing content={content} />
      <View className="article-title" role="heading" aria-level="1">
        {content.title}
      </View>
      <View className="article-facts facts caption">
        <Chip>{content.topic.name}</Chip>
        <View>约 {content.minutes} 分钟</View>
        <View>{fullDate(dayOf(content.publishedAt))}发布</View>
        {revisedAt !== null && <View>{fullDate(dayOf(revisedAt))}更新</View>}
      </View>
      <View className="article-source">
        <SourceLine source={content.source} />
      </View>
      {media && (
        <Player
          contentId={content.contentId}
          title={content.title}
          issuer={content.issuer}
          media={media}
          source={content.files[media.file]}
          startAt={heardSeconds}
          onHeard={onHeard}
        />
      )}
      {media && media.kind !== 'document' && <View className="heading article-transcript">文字稿</View>}
      <Blocks content={content} {...blocks} />
    </View>
  )
}
