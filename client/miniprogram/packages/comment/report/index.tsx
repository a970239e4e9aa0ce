import { useState } from 'react'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { ChipLine } from '../../../components/ChipLine'
import { Screen } from '../../../components/Screen'
import { Segments } from '../../../components/Segments'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { monthAndDay } from '../../../words/dates'
import { Figures } from './Figures'
import { SettingsChanges } from './SettingsChanges'
import './report.css'

type Report = Output<'review.publicReport'>

const periods = [
  { id: '30', name: '30 天', days: 30 },
  { id: '90', name: '90 天', days: 90 },
  { id: '365', name: '一年', days: 365 },
] as const

/** How the public's comments were treated, in figures that everybody may see, of all together or one organisation. */
export default function CommentReportPage() {
  const [period, setPeriod] = useState<(typeof periods)[number]['id']>('30')
  const [organisationId, setOrganisationId] = useState<string>()
  const { days } = periods.find(({ id }) => id === period) ?? periods[0]
  const report = useQuery(publicApi, 'review.publicReport', {
    days,
    organisationId: organisationId ?? null,
  })
  usePullToRefresh(report.refresh)
  return (
    <Screen title="评论审核的数字">
      <View className="stack">
        <Segments parts={periods} chosen={period} onChoose={setPeriod} />
        <Async query={report} skeleton={[4, 4]}>
          {(data) => (
            <View className="stack">
              {data.organisations.length > 0 && (
                <ChipLine
                  label="组织"
                  role="tab"
                  options={[{ id: undefined, name: '全部' }, ...data.organisations]}
                  isOn={(id) => id === organisationId}
                  onTap={setOrganisationId}
                />
              )}
              <Shown report={data} whole={organisationId === undefined} />
              <SettingsChanges changes={data.settings} />
            </View>
          )}
        </Async>
      </View>
    </Screen>
  )
}

function Shown({ report, whole }: { report: Report; whole: boolean }) {
  const { from, to, figures } = report
  return (
    <View className="stack">
      <View className="secondary">
        {monthAndDay(from)}到{monthAndDay(to)}
        {whole ? '，所有公示和学习内容下的评论' : '，这个组织和下级组织的公示下的评论'}
      </View>
      {figures ? (
        <Figures figures={figures} />
      ) : (
        <Blank icon="empty" title="处理过的评论还不多，满五条才公布，免得看出说的是谁。" />
      )}
    </View>
  )
}
