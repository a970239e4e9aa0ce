import { useCallback, useMemo, useState } from 'react'
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
import { Segments } from '../../../components/Segments'
import { Tappable } from '../../../components/Tappable'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime } from '../../../words/dates'
import { open, routes } from '../../../words/routes'
import { kindNames, period } from '../words'
import './list.css'

type List = Output<'training.list'>
type Scope = 'upcoming' | 'mine' | 'past'

const scopes = [
  { id: 'upcoming', name: '可以参加' },
  { id: 'mine', name: '我报名的' },
  { id: 'past', name: '以往' },
] as const

const nothing: Record<Scope, string> = {
  upcoming: '近期没有安排培训，有了新的安排会出现在这里。',
  mine: '您还没有报名培训。',
  past: '还没有办过培训。',
}

/** Trainings to come, the own ones and the past ones. */
export default function TrainingsPage() {
  const [scope, setScope] = useState<Scope>('upcoming')
  const list = useQuery(api, 'training.list', { scope })
  usePullToRefresh(list.refresh)
  return (
    <Screen title="培训">
      <View className="stack">
        <Segments parts={scopes} chosen={scope} onChoose={setScope} />
        <Async query={list} skeleton={[3, 3]}>
          {(data) => (
            <>
              {scope !== 'past' && <Notices notices={data.notices} />}
              <Items key={scope} scope={scope} list={data} />
            </>
          )}
        </Async>
        <Card>
          <Rows>
            <ListRow
              icon="award"
              title="我的学时"
              note="今年学了多少，每一笔从哪里来"
              onTap={() => open('hours')}
            />
          </Rows>
        </Card>
      </View>
    </Screen>
  )
}

function Items({ scope, list }: { scope: Scope; list: List }) {
  const { items, nextCursor } = list
  const first = useMemo(() => ({ items, nextCursor }), [items, nextCursor])
  const loadPage = useCallback((cursor: string) => api('training.list', { scope, cursor }), [scope])
  const pages = usePages(first, loadPage)
  useReachBottom(pages.loadMore)
  if (pages.items.length === 0) return <Blank icon="calendar" title={nothing[scope]} />
  return (
    <>
      {pages.items.map((item) => (
        <TrainingCard key={item.trainingId} item={item} />
      ))}
      {scope !== 'upcoming' && <MoreItems pages={pages} />}
    </>
  )
}

function openTraining(trainingId: string) {
  void Taro.navigateTo({ url: `${routes.training}?trainingId=${encodeURIComponent(trainingId)}` })
}

function TrainingCard({ item }: { item: List['items'][number] }) {
  const { title, organisationName, place, cancelled, mine, seatsLeft } = item
  return (
    <Tappable className="training-card" role="link" onTap={() => openTraining(item.trainingId)}>
      <View className="training-card-title">{title}</View>
      <View className="secondary">{period(item)}</View>
      <View className="secondary">{place ?? '线上直播'}</View>
      <View className="facts training-card-facts">
        <View className="caption">
          {kindNames[item.kind]} · {organisationName}
        </View>
        {cancelled ? (
          <Chip tone="care">已取消</Chip>
        ) : mine === 'enrolled' ? (
          <Chip tone="good">已报名</Chip>
        ) : mine === 'waiting' ? (
          <Chip tone="care">候补中</Chip>
        ) : seatsLeft === null ? null : seatsLeft > 0 ? (
          <Chip>还有 {seatsLeft} 个名额</Chip>
        ) : (
          <Chip>名额已满，可候补</Chip>
        )}
      </View>
    </Tappable>
  )
}

function Notices({ notices }: { notices: List['notices'] }) {
  if (notices.length === 0) return null
  return (
    <Card title="给您的通知">
      <Rows>
        {notices.map(({ noticeId, trainingId, title, text, at }) => (
          <ListRow
            key={noticeId}
            icon="info"
            title={text}
            note={`${title} · ${dayAndTime(at)}`}
            onTap={() => openTraining(trainingId)}
          />
        ))}
      </Rows>
    </Card>
  )
}
