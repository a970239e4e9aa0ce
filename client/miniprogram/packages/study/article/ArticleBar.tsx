import Taro from '@tarojs/taro'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { toApiError } from '../../../api/errors'
import type { Output } from '../../../api/types'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'
import { Undo } from '../../../components/Undo'
import { amendAnswer, answerKey } from '../../../hooks/answers'

interface ArticleBarProps {
  contentId: string
  favourite: boolean
  /** True while paragraphs offer to be noted on. */
  choosing: boolean
  onChoosing: (choosing: boolean) => void
}

/** What a reader can do with an item, at thumb height. */
export function ArticleBar({ contentId, favourite, choosing, onChoosing }: ArticleBarProps) {
  const [takenOut, setTakenOut] = useState(false)
  const amend = (next: boolean) =>
    amendAnswer<Output<'study.open'>>(answerKey('study.open', { contentId }), (item) => ({
      ...item,
      favourite: next,
    }))
  const set = (next: boolean) => {
    amend(next)
    setTakenOut(!next)
    api('study.setFavourite', { contentId, favourite: next }).catch((error: unknown) => {
      amend(!next)
      setTakenOut(false)
      void Taro.showToast({ title: toApiError(error).message, icon: 'none' })
    })
  }
  return (
    <>
      {takenOut && (
        <Undo onUndo={() => set(true)} onOver={() => setTakenOut(false)}>
          已取消收藏
        </Undo>
      )}
      <View className="article-bar">
        <Tappable
          className="article-bar-item"
          role="checkbox"
          checked={favourite}
          label="收藏"
          onTap={() => set(!favourite)}
        >
          <Icon name={favourite ? 'star-on' : 'star'} className={favourite ? 'article-bar-on' : ''} />
          <View>{favourite ? '已收藏' : '收藏'}</View>
        </Tappable>
        <Tappable
          className="article-bar-item"
          role="checkbox"
          checked={choosing}
          label="记笔记"
          onTap={() => onChoosing(!choosing)}
        >
          <Icon name="note" className={choosing ? 'article-bar-on' : ''} />
          <View>{choosing ? '不记了' : '记笔记'}</View>
        </Tappable>
      </View>
    </>
  )
}
