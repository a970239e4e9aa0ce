import { useCallback, useEffect, useMemo, useRef } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { MoreItems } from '../../../components/MoreItems'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { Tappable } from '../../../components/Tappable'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { useTask } from '../../../hooks/useTask'
import { dayAndTime } from '../../../words/dates'
import { OfficeReminder } from './OfficeReminder'
import './messages.css'

type Mine = Output<'message.mine'>
type Message = Mine['messages'][number]

/** What I was told, whether or not WeChat told me too. */
export default function MessagesPage() {
  const mine = useQuery(api, 'message.mine', {})
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="消息">
      <Async query={mine} skeleton={[2, 2, 2]}>
        {(data) => (
          <View className="stack">
            {data.office.map((offer) => (
              <OfficeReminder key={offer.template} offer={offer} onAccepted={() => void mine.refresh()} />
            ))}
            <Messages mine={data} />
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Messages({ mine }: { mine: Mine }) {
  const first = useMemo(() => ({ items: mine.messages, nextCursor: mine.nextCursor }), [mine])
  const loadPage = useCallback(async (cursor: string) => {
    const page = await api('message.mine', { cursor })
    return { items: page.messages, nextCursor: page.nextCursor }
  }, [])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  const marking = useMarkRead(mine)
  if (list.items.length === 0)
    return <Blank icon="empty" title="还没有消息。布置的课程快到期、培训要开始时，会在这里告诉您。" />
  return (
    <View className="stack">
      {marking.error && <Notice tone="care">{marking.error.message}</Notice>}
      {list.items.map((message) => (
        <MessageCard key={message.messageId} message={message} />
      ))}
      <MoreItems pages={list} />
    </View>
  )
}

/** What has been shown counts as read; its mark stays on screen this once. */
function useMarkRead(mine: Mine) {
  const marking = useTask(async (readKey: string) => {
    await api('message.read', { readKey })
  })
  const marked = useRef('')
  const [newest] = mine.messages
  const unread = mine.messages.some((message) => message.unread)
  useEffect(() => {
    if (!newest || !unread || marked.current === newest.readKey) return
    marked.current = newest.readKey
    void marking.run(newest.readKey)
  }, [newest, unread, marking])
  return marking
}

function MessageCard({ message }: { message: Message }) {
  const { title, lines, page, at, unread } = message
  return (
    <Tappable
      role="link"
      label={[unread && '未读', title, ...lines.map(({ label, text }) => `${label} ${text}`)]
        .filter(Boolean)
        .join('，')}
      onTap={() => void Taro.navigateTo({ url: page })}
    >
      <Card>
        <View className="message-head">
          {unread && <View className="message-new" />}
          <View className="heading grow">{title}</View>
          <View className="caption">{dayAndTime(at)}</View>
        </View>
        {lines.map(({ label, text }) => (
          <View key={label} className="message-line">
            <View className="message-label">{label}</View>
            <View className="grow">{text}</View>
          </View>
        ))}
      </Card>
    </Tappable>
  )
}
