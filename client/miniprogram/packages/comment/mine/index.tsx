import { useCallback, useMemo } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { ListRow } from '../../../components/ListRow'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { Tappable } from '../../../components/Tappable'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime } from '../../../words/dates'
import { commentUrl, open } from '../../../words/routes'
import { appealNames, type Own, reasonNames, statusNames, statusTones } from '../words'
import './mine.css'

/** What I wrote, and how each of them stands. */
export default function MyCommentsPage() {
  const mine = useQuery(api, 'comment.mine', {})
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="我的评论">
      <Async query={mine} skeleton={[3, 3]}>
        {(data) => <List mine={data} />}
      </Async>
    </Screen>
  )
}

function List({ mine }: { mine: Output<'comment.mine'> }) {
  const first = useMemo(() => ({ items: mine.comments, nextCursor: mine.nextCursor }), [mine])
  const loadPage = useCallback(async (cursor: string) => {
    const page = await api('comment.mine', { cursor })
    return { items: page.comments, nextCursor: page.nextCursor }
  }, [])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0)
    return <Blank icon="note" title="还没有写过评论" note="学习内容和公示的末尾都有“评论和提问”。" />
  return (
    <View className="stack">
      {list.items.map((own) => (
        <Row key={own.commentId} own={own} />
      ))}
      <MoreItems pages={list} />
      <Card>
        <Rows>
          <ListRow
            icon="privacy"
            title="手机号验证"
            note="验证了没有，可以撤回"
            onTap={() => open('commentPhone')}
          />
        </Rows>
      </Card>
    </View>
  )
}

function Row({ own }: { own: Own }) {
  return (
    <Tappable role="link" onTap={() => Taro.navigateTo({ url: commentUrl(own.commentId) })}>
      <Card>
        <View className="facts secondary">
          <Chip tone={statusTones[own.status]}>{statusNames[own.status]}</Chip>
          {own.appeal !== 'none' && <View>{appealNames[own.appeal]}</View>}
          <View>{dayAndTime(own.submittedAt)}</View>
        </View>
        <View className="mine-text">{own.text}</View>
        {own.reason !== null && <View className="secondary">理由：{reasonNames[own.reason]}</View>}
        <View className="caption">写在《{own.subject.title}》下面</View>
      </Card>
    </Tappable>
  )
}
