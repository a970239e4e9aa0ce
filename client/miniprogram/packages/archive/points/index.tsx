import { useCallback, useMemo } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { ShowOnHome } from './ShowOnHome'
import { Entry } from './Entry'
import './points.css'

type Mine = Output<'points.mine'>

/** The own points: how many, where each came from, by which rule. */
export default function PointsPage() {
  const mine = useQuery(api, 'points.mine', {})
  const loadPage = useCallback(async (cursor: string) => {
    const page = await api('points.mine', { cursor })
    return { items: page.entries, nextCursor: page.nextCursor }
  }, [])
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="我的积分">
      <Async query={mine} skeleton={[2, 5]}>
        {(data) => (
          <View className="stack">
            <View className="points-head">
              <View className="points-balance">{data.balance}</View>
              <View className="secondary">
                {data.today > 0 ? `今天 +${data.today} · ` : ''}只有您自己看得到，不排名，不作考核
              </View>
            </View>
            <ShowOnHome show={data.showOnHome} onChange={(showOnHome) => mine.put({ ...data, showOnHome })} />
            <Entries mine={data} loadPage={loadPage} />
            <Rules rules={data.rules} />
          </View>
        )}
      </Async>
    </Screen>
  )
}

interface EntriesProps {
  mine: Mine
  loadPage: (cursor: string) => Promise<{ items: Mine['entries']; nextCursor: string | null }>
}

function Entries({ mine, loadPage }: EntriesProps) {
  const { entries, nextCursor } = mine
  const first = useMemo(() => ({ items: entries, nextCursor }), [entries, nextCursor])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0) {
    return (
      <Card title="每一笔">
        <Blank icon="points" title="还没有积分。学完一篇或答完今天的题，就会有第一笔。" />
      </Card>
    )
  }
  return (
    <Card title="每一笔">
      <Rows>
        {' '}
        {list.items.map((entry) => (
          <Entry key={entry.entryId} entry={entry} />
        ))}
      </Rows>
      <MoreItems pages={list} />
    </Card>
  )
}

function Rules({ rules }: { rules: Mine['rules'] }) {
  return (
    <Card title="积分从哪里来">
      <Rows>
        {' '}
        {rules.map((rule) => (
          <View key={rule.id} className="points-rule">
            <View>{rule.name}</View>
            <View className="secondary">{rule.explanation}</View>
            <View className="caption">
              每天最多 {rule.dailyCap} 分 · 第 {rule.version} 版规则
            </View>
          </View>
        ))}
      </Rows>
    </Card>
  )
}
