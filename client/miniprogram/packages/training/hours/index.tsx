import { useCallback, useMemo, useState } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { MoreItems } from '../../../components/MoreItems'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { Segments } from '../../../components/Segments'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { monthAndDay } from '../../../words/dates'
import { open, routes } from '../../../words/routes'
import { Entry } from './Entry'
import { Ring } from './Ring'
import './hours.css'

export type Mine = Output<'hours.mine'>

/** The own study hours of a year: how far, what from, by which rule, and who looked. */
export default function HoursPage() {
  const [year, setYear] = useState<number>()
  const query = useQuery(api, 'hours.mine', year === undefined ? {} : { year })
  usePullToRefresh(query.refresh)
  return (
    <Screen title="我的学时">
      <Async query={query} skeleton={[4, 4]}>
        {(mine) => (
          <View className="stack">
            <Segments
              parts={[
                { id: String(mine.thisYear), name: `${mine.thisYear} 年` },
                { id: String(mine.thisYear - 1), name: `${mine.thisYear - 1} 年` },
              ]}
              chosen={String(mine.year)}
              onChoose={(chosen) => setYear(Number(chosen))}
            />
            <Summary mine={mine} />
            <Proposals proposals={mine.proposals} />
            <Entries key={mine.year} mine={mine} />
            <Target mine={mine} />
            <Looks looks={mine.looks} />
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Summary({ mine: { progress, year } }: { mine: Mine }) {
  const { hours, targetHours, share, reached, centralised, centralisedTarget, minutes } = progress
  const left = Math.max(0, Math.ceil((targetHours - hours) * 10) / 10)
  return (
    <Card>
      <View className="hours-summary">
        <Ring share={share} label={`${hours} 学时，目标 ${targetHours} 学时`}>
          <View className="hours-number">{hours}</View>
          <View className="caption">/ {targetHours} 学时</View>
        </Ring>
        <View className="grow">
          <View className="heading">
            {reached ? '今年的目标达到了' : left > 0 ? `还差 ${left} 学时` : '学时够了'}
          </View>
          {centralisedTarget > 0 && (
            <View className="secondary">
              集中培训 {centralised} / {centralisedTarget} 次
            </View>
          )}
          <View className="secondary">只用来提醒和证明，不排名次</View>
        </View>
      </View>
      {minutes > 0 && (
        <Rows>
          <ListRow
            icon="award"
            title={`${year} 年学时证明`}
            note="可以打印，别人可以用验证码核对"
            onTap={() => void Taro.navigateTo({ url: `${routes.certificate}?year=${year}` })}
          />
        </Rows>
      )}
    </Card>
  )
}

function Proposals({ proposals }: { proposals: Mine['proposals'] }) {
  if (proposals.length === 0) return null
  return (
    <Card title="补录和更正">
      {proposals.map(({ proposalId, title, minutes, reason, state, proposedBy, decidedBy, note }) => (
        <View key={proposalId} className="hours-entry">
          <View>
            {title}：{minutes} 分钟
          </View>
          <View className="secondary">
            {proposedBy} 登记：{reason}
          </View>
          <View className="caption">
            {state === 'waiting'
              ? '等另一位同志复核，复核后计入'
              : `${decidedBy} 没有通过：${note ?? '没有说明'}`}
          </View>
        </View>
      ))}
    </Card>
  )
}

function Entries({ mine: { entries, nextCursor, year } }: { mine: Mine }) {
  const first = useMemo(() => ({ items: entries, nextCursor }), [entries, nextCursor])
  const loadPage = useCallback(
    async (cursor: string) => {
      const page = await api('hours.mine', { year, cursor })
      return { items: page.entries, nextCursor: page.nextCursor }
    },
    [year],
  )
  const pages = usePages(first, loadPage)
  useReachBottom(pages.loadMore)
  return (
    <Card title="每一笔">
      {pages.items.length === 0 ? (
        <Blank icon="clock" title="还没有学时。参加培训签到签退，或学完课程，就会记在这里。" />
      ) : (
        <>
          {pages.items.map((entry) => (
            <Entry key={entry.entryId} entry={entry} />
          ))}
          <MoreItems pages={pages} />
        </>
      )}
    </Card>
  )
}

function Target({ mine: { target, dailyCapMinutes, progress } }: { mine: Mine }) {
  return (
    <Card title="目标是怎么定的">
      <View className="hours-rule">
        党员每年不少于 {target.memberHours} 学时；支部书记和班子成员每年不少于 {target.officerHours}{' '}
        学时，并至少参加 {target.officerCentralised} 次集中培训。您的目标是 {progress.targetHours} 学时。
      </View>
      <View className="hours-rule">
        依据：{target.source}（第 {target.version} 版，{target.from} 起）。一学时按 {target.minutesPerHour}{' '}
        分钟算，每天最多记 {dailyCapMinutes / 60} 小时。
      </View>
      <View className="hours-rule secondary">
        看过多久不算学时：培训按签到到签退之间、在培训时间以内的分钟算，课程学完并通过考试才算。
      </View>
      <Rows>
        <ListRow icon="done" title="验证别人的学时证明" onTap={() => open('verifyCertificate')} />
      </Rows>
    </Card>
  )
}

function Looks({ looks }: { looks: Mine['looks'] }) {
  return (
    <Card title="谁看过">
      {looks.length === 0 ? (
        <View className="secondary">
          最近没有人看过您支部的学时名单。只有本支部书记和支委能看，每次都有记录。
        </View>
      ) : (
        looks.map(({ day, officerName }) => (
          <Notice key={`${day}.${officerName}`}>
            {officerName} 在{monthAndDay(day)}看过您支部的学时名单
          </Notice>
        ))
      )}
    </Card>
  )
}
