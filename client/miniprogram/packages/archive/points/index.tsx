import { useCallback, useMemo, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Input, Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { fullDate, monthAndDay } from '../../../words/dates'
import { open } from '../../../words/routes'
import { Entry } from './Entry'
import { Filter } from './Filter'
import { ShowOnHome } from './ShowOnHome'
import './points.css'

type Mine = Output<'points.mine'>
type RuleId = NonNullable<Input<'points.mine'>['ruleId']>

/** The own points: how many, where each came from, by which rule. */
export default function PointsPage() {
  const [ruleId, setRuleId] = useState<RuleId>()
  const mine = useQuery(api, 'points.mine', { ruleId })
  const loadPage = useCallback(
    async (cursor: string) => {
      const page = await api('points.mine', { cursor, ruleId })
      return { items: page.entries, nextCursor: page.nextCursor }
    },
    [ruleId],
  )
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
            <Card title="每一笔">
              <Filter rules={data.rules} chosen={ruleId} onChoose={setRuleId} />
              <Entries key={ruleId} mine={data} filtered={ruleId !== undefined} loadPage={loadPage} />
            </Card>
            <Rules rules={data.rules} />
            <Card>
              <Rows>
                {' '}
                <ListRow
                  icon="people"
                  title="自愿小组赛"
                  note="愿意的话，和一小组同志一起"
                  onTap={() => open('league')}
                />
              </Rows>
            </Card>
          </View>
        )}
      </Async>
    </Screen>
  )
}

interface EntriesProps {
  mine: Mine
  filtered: boolean
  loadPage: (cursor: string) => Promise<{ items: Mine['entries']; nextCursor: string | null }>
}

/** The entries day by day; each opens its explanation. */
function Entries({ mine, filtered, loadPage }: EntriesProps) {
  const { entries, nextCursor } = mine
  const first = useMemo(() => ({ items: entries, nextCursor }), [entries, nextCursor])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0)
    return (
      <Blank
        icon="points"
        title={filtered ? '这一类还没有积分。' : '还没有积分。学完一篇或答完今天的题，就会有第一笔。'}
      />
    )
  const days = [...new Set(list.items.map(({ day }) => day))]
  return (
    <>
      {days.map((day) => (
        <View key={day} className="points-day">
          <View className="caption">{monthAndDay(day)}</View>
          {list.items
            .filter((entry) => entry.day === day)
            .map((entry) => (
              <Entry key={entry.entryId} entry={entry} />
            ))}
        </View>
      ))}
      <MoreItems pages={list} />
    </>
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
            {rule.next && (
              <View className="secondary">
                {fullDate(rule.next.firstDay)}起改为：{rule.next.explanation}（{rule.next.why}）
              </View>
            )}
            <View className="caption">第 {rule.version} 版规则</View>
          </View>
        ))}
      </Rows>
    </Card>
  )
}
