import { useCallback, useMemo, useState } from 'react'
import Taro, { useDidShow, useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { ListRow } from '../../../components/ListRow'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { Tappable } from '../../../components/Tappable'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayOf, monthAndDay } from '../../../words/dates'
import { letterUrl, open } from '../../../words/routes'
import { keptPromises } from '../keptPromises'
import { categoryNames, statusNames } from '../words'

type Mine = Output<'feedback.mine'>

/** Letters in the own name. Unnamed ones are in no list: nobody knows whose they are. */
export default function MinePage() {
  const mine = useQuery(api, 'feedback.mine', {})
  usePullToRefresh(mine.refresh)
  const [receipts, setReceipts] = useState(0)
  useDidShow(() => setReceipts(keptPromises().length))
  return (
    <Screen title="我的来信">
      {receipts > 0 && (
        <Card>
          <ListRow
            icon="award"
            title="收据"
            note={`留在这部手机上的 ${receipts} 张，证明不署名的信已经收到`}
            onTap={() => open('letterReceipts')}
          />
        </Card>
      )}
      <Async query={mine} skeleton={[2, 2]}>
        {(data) => <Letters mine={data} />}
      </Async>
    </Screen>
  )
}

function Letters({ mine }: { mine: Mine }) {
  const first = useMemo(() => ({ items: mine.letters, nextCursor: mine.nextCursor }), [mine])
  const loadPage = useCallback(async (cursor: string) => {
    const page = await api('feedback.mine', { cursor })
    return { items: page.letters, nextCursor: page.nextCursor }
  }, [])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0)
    return (
      <Blank icon="empty" title="还没有实名寄过信。" note="匿名和密封的信不会列在这里，请凭回执查。">
        <Button onTap={() => open('writeFeedback')}>写信</Button>
      </Blank>
    )
  return (
    <View className="stack">
      {list.items.map(({ letterId, category, organisationName, opening, sentAt, status }) => (
        <Tappable
          key={letterId}
          className="card"
          role="link"
          onTap={() => void Taro.navigateTo({ url: letterUrl(letterId) })}
        >
          <View className="row">
            <View className="grow secondary">
              {categoryNames[category]} · {organisationName} · {monthAndDay(dayOf(sentAt))}
            </View>
            <Chip>{statusNames[status]}</Chip>
          </View>
          <View>{opening}</View>
        </Tappable>
      ))}
      <MoreItems pages={list} />
    </View>
  )
}
