import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { CalendarRow } from '../../../components/calendar/CalendarRow'
import { Card, Rows } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime, monthAndDay } from '../../../words/dates'
import { routes } from '../../../words/routes'
import { kindNames, period } from '../words'
import { MyPart } from './MyPart'
import { Questions } from './Questions'
import './session.css'

export type Session = Output<'training.open'>

/** One training: when and where, what I can do now, what was asked. */
export default function SessionPage() {
  const trainingId = useRouter().params.trainingId ?? ''
  const query = useQuery(api, 'training.open', { trainingId })
  usePullToRefresh(query.refresh)
  return (
    <Screen title="培训">
      <Async query={query} skeleton={[4, 2, 3]}>
        {(session) => (
          <View className="stack">
            <Head session={session} />
            {session.cancelReason !== null && (
              <Notice tone="care">这场培训已取消：{session.cancelReason}</Notice>
            )}
            <MyPart session={session} onChange={query.refresh} />
            <Facts session={session} />
            <Changes changes={session.changes} />
            <Questions session={session} onChange={query.refresh} />
            {session.looks.length > 0 && (
              <View className="caption">
                看过报名名单的工作人员：
                {session.looks
                  .map(({ day, officerName }) => `${officerName}（${monthAndDay(day)}）`)
                  .join('、')}
              </View>
            )}
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Head({ session }: { session: Session }) {
  return (
    <View className="session-head">
      <View className="page-title" role="heading" aria-level="1">
        {session.title}
      </View>
      <View className="facts">
        <View className="secondary">{session.organisationName}</View>
        <Chip>{kindNames[session.kind]}</Chip>
        {session.centralised && <Chip>集中培训</Chip>}
      </View>
    </View>
  )
}

function Facts({ session }: { session: Session }) {
  const { trainingId, place, teacher, summary, liveUrl, replayUrl, mayHost } = session
  const copy = (url: string, what: string) =>
    void Taro.setClipboardData({ data: url }).then(() =>
      Taro.showToast({ title: `${what}已复制，请在浏览器里打开`, icon: 'none' }),
    )
  return (
    <Card>
      <View className="session-fact">
        <View className="caption">时间</View>
        <View>{period(session)}</View>
      </View>
      <View className="session-fact">
        <View className="caption">{place === null ? '方式' : '地点'}</View>
        <View>{place ?? '线上直播'}</View>
      </View>
      <View className="session-fact">
        <View className="caption">主讲</View>
        <View>{teacher}</View>
      </View>
      <View className="session-fact">
        <View className="caption">内容</View>
        <View className="session-summary">{summary}</View>
      </View>
      {(liveUrl ?? replayUrl) !== null && (
        <Rows>
          {liveUrl !== null && (
            <ListRow
              icon="computer"
              title="直播链接"
              note={liveUrl}
              onTap={() => copy(liveUrl, '直播链接')}
            />
          )}
          {replayUrl !== null && (
            <ListRow
              icon="computer"
              title="回放链接"
              note={replayUrl}
              onTap={() => copy(replayUrl, '回放链接')}
            />
          )}
        </Rows>
      )}
      {session.now < session.startsAt && session.cancelReason === null && (
        <CalendarRow entry={calendarEntry(session)} />
      )}
      {mayHost && session.cancelReason === null && (
        <Rows>
          <ListRow
            icon="scan"
            title="出示签到码"
            note="您是组织者：在现场用这台手机给大家签到、签退"
            onTap={() =>
              void Taro.navigateTo({
                url: `${routes.trainingHost}?trainingId=${encodeURIComponent(trainingId)}`,
              })
            }
          />
        </Rows>
      )}
    </Card>
  )
}

function calendarEntry(session: Session) {
  const { trainingId, title, place, startsAt, endsAt, organisationName, teacher, liveUrl } = session
  const note = [`${organisationName}组织，主讲：${teacher}`, liveUrl !== null && `直播链接：${liveUrl}`]
  return { id: trainingId, title, place, startsAt, endsAt, note: note.filter(Boolean).join('\n') }
}

function Changes({ changes }: { changes: Session['changes'] }) {
  if (changes.length === 0) return null
  return (
    <Card title="变动">
      {changes.map(({ at, text }) => (
        <View key={at} className="session-fact">
          <View className="caption">{dayAndTime(at)}</View>
          <View>{text}</View>
        </View>
      ))}
    </Card>
  )
}
