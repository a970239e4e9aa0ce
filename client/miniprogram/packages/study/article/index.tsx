import { useState } from 'react'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { answerKey, answerOf } from '../../../hooks/answers'
import type { Output } from '../../../api/types'
import { Screen } from '../../../components/Screen'
import { useKnownUnbound } from '../../../hooks/useKnownUnbound'
import { routes } from '../../../words/routes'
import { MemberArticle } from './MemberArticle'
import { PublicArticle } from './PublicArticle'

/** A study item: for members with their progress and check questions, for everybody else the text alone. */
export default function ArticlePage() {
  const { contentId = '', noteId } = useRouter().params
  const knownUnbound = useKnownUnbound()
  const [refused, setRefused] = useState(false)
  const isPublic = knownUnbound || refused
  useShareAppMessage(() => ({
    title: sharedTitle(contentId) ?? '连心：每天学一点',
    path: `${routes.article}?contentId=${encodeURIComponent(contentId)}`,
  }))
  return (
    <Screen title="学习">
      {isPublic ? (
        <PublicArticle contentId={contentId} />
      ) : (
        <MemberArticle contentId={contentId} noteId={noteId} onNotBound={() => setRefused(true)} />
      )}
    </Screen>
  )
}

/** The title of the item as far as it has been loaded. */
function sharedTitle(contentId: string): string | undefined {
  const opened = answerOf<Output<'study.open'>>(answerKey('study.open', { contentId })).data
  const publicItem = answerOf<Output<'study.publicItem'>>(answerKey('study.publicItem', { contentId })).data
  return (opened ?? publicItem)?.content.title
}
