import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'
import { openArticle } from '../../../words/routes'
import { contradictionWords, supersededWords } from './standingWords'

type Content = Output<'study.publicItem'>['content']

/** Whether what is read still holds: what took its place, and where another item says otherwise. */
export function Standing({ content }: { content: Pick<Content, 'supersededBy' | 'contradictions'> }) {
  const { supersededBy, contradictions } = content
  return (
    <>
      {supersededBy && <Warning contentId={supersededBy.contentId}>{supersededWords(supersededBy)}</Warning>}
      {contradictions.map((contradiction) => (
        <Warning
          key={`${contradiction.rule} ${contradiction.other.contentId}`}
          contentId={contradiction.other.contentId}
        >
          {contradictionWords(contradiction)}
        </Warning>
      ))}
    </>
  )
}

function Warning({ contentId, children }: { contentId: string | null; children: string }) {
  const words = (
    <>
      <Icon name="warning" className="article-superseded-icon" />
      <View className="grow">{children}</View>
    </>
  )
  if (contentId === null) return <View className="article-superseded">{words}</View>
  return (
    <Tappable className="article-superseded" role="link" onTap={() => openArticle(contentId)}>
      {words}
      <Icon name="forward" size="small" />
    </Tappable>
  )
}
