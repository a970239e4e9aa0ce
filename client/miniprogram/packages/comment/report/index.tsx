import { useState } from 'react'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { Screen } from '../../../components/Screen'
import { Segments } from '../../../components/Segments'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { monthAndDay } from '../../../words/dates'
import { reasonNames } from '../words'
import { SettingsChanges } from './SettingsChanges'
import './report.css'

type Report = Output<'review.publicReport'>

const periods = [
  { id: '30', name: '30 天', days: 30 },
  { id: '90', name: '90 天', days: 90 },
  { id: '365', name: '一年', days: 365 },
] as const

/** How the public's comments were treated, in figures that everybody may see. */
export default function CommentReportPage() {
  const [period, setPeriod] = useState<(typeof periods)[number]['id']>('30')
  const { days } = periods.find(({ id }) => id === period) ?? periods[0]
  const report = useQuery(publicApi, 'review.publicReport', { days })
  usePullToRefresh(report.refresh)
  return (
    <Screen title="评论审核的数字">
      <View className="stack">
        <Segments parts={periods} chosen={period} onChoose={setPeriod} />
        <Async query={report} skeleton={[4, 4]}>
          {(data) => <Figures report={data} />}
        </Async>
      </View>
    </Screen>
  )
}

function Figures({ report }: { report: Report }) {
  const { automatic, byPerson, reasons, appeals, reported, halfWithinMinutes } = report
  const rejected = automatic.rejected + byPerson.rejected
  return (
    <View className="stack">
      <View className="secondary">
        {monthAndDay(report.from)}到{monthAndDay(report.to)}
      </View>
      <Card>
        <Rows>
          <Figure name="收到的评论" value={`${report.received} 条`} />
          <Figure name="机器核验后直接公开" value={`${automatic.published} 条`} />
          <Figure name="由人看过后公开" value={`${byPerson.published} 条`} />
          <Figure name="没有通过" value={`${rejected} 条`} note={`其中机器判定 ${automatic.rejected} 条`} />
          <Figure
            name="由人看的，一半等了"
            value={halfWithinMinutes === null ? '还没有' : `不到 ${minutesInWords(halfWithinMinutes)}`}
          />
        </Rows>
      </Card>
      <Card title="没有通过的理由">
        {reasons.length === 0 ? (
          <View className="secondary">这段时间没有。</View>
        ) : (
          <Rows>
            {reasons.map(({ reason, count }) => (
              <Figure key={reason} name={reasonNames[reason]} value={`${count} 条`} />
            ))}
          </Rows>
        )}
        <View className="caption report-note">理由只有八种，批评不在里面。</View>
      </Card>
      <Card title="申诉和举报">
        <Rows>
          <Figure name="提出申诉" value={`${appeals.received} 件`} />
          <Figure name="申诉成立" value={`${appeals.reversed} 件`} />
          <Figure name="维持原来的决定" value={`${appeals.upheld} 件`} />
          <Figure
            name="读者举报后再看"
            value={`${reported.looked} 条`}
            note={`看过后维持公开 ${reported.kept} 条`}
          />
        </Rows>
      </Card>
      <SettingsChanges changes={report.settings} />
    </View>
  )
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <View className="report-figure">
      <View className="grow">
        <View>{name}</View>
        {note !== undefined && <View className="caption">{note}</View>}
      </View>
      <View className="report-value">{value}</View>
    </View>
  )
}

function minutesInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  return minutes < 1440 ? `${minutes / 60} 小时` : `${minutes / 1440} 天`
}
