import { useCallback, useMemo } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime } from '../../../words/dates'
import { outcomeNames, reasonNames } from '../words'
import './list.css'

type Mine = Output<'quiz.myReports'>

/** What I told the editors about questions, and what they answered. */
export default function ReportsPage() {
  const mine = useQuery(api, 'quiz.myReports', {})
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="我的反馈">
      <Async query={mine} skeleton={[3, 3]}>
        {(data) => <Reports mine={data} />}
      </Async>
    </Screen>
  )
}

function Reports({ mine }: { mine: Mine }) {
  const first = useMemo(() => ({ items: mine.reports, nextCursor: mine.nextCursor }), [mine])
  const loadPage = useCallback(async (cursor: string) => {
    const page = await api('quiz.myReports', { cursor })
    return { items: page.reports, nextCursor: page.nextCursor }
  }, [])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0)
    return <Blank icon="empty" title="还没有反馈过。答题结果里每道题下面都有“题目有误”。" />
  return (
    <View className="stack">
      {list.items.map((report) => (
        <Card key={report.reportId}>
          <View className="facts secondary">
            <View>{reasonNames[report.reason]}</View>
            <View>{report.topic.name}</View>
            <View>{dayAndTime(report.at)}</View>
          </View>
          <View className="report-stem">{report.stem}</View>
          {report.text !== '' && <View className="secondary">您说：{report.text}</View>}
          {report.outcome === null ? (
            <Chip>编辑正在核对</Chip>
          ) : (
            <View className="report-answer">
              <Chip tone="good">{outcomeNames[report.outcome]}</Chip>
              <View>{report.answer}</View>
            </View>
          )}
        </Card>
      ))}
      <MoreItems pages={list} />
    </View>
  )
}
