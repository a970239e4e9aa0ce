import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { ListDetail, ListPane, ListRow, NothingOpen } from '../parts/ListDetail'
import { readableInstant, shortDay } from '../parts/time'
import { AppealDetail } from './AppealDetail'
import './appeals.css'

export type Appeal = Output<'points.appeals'>['appeals'][number]

const statuses = { waiting: '待处理', decided: '已处理' } as const
type Status = keyof typeof statuses

/** Questions of members about their points: the list beside the one that is open. */
export default function AppealsPage() {
  const params = useParams()
  const navigate = useNavigate()
  const status: Status = params.status === 'decided' ? 'decided' : 'waiting'
  const list = useInfiniteQuery({
    queryKey: ['appeals', status],
    queryFn: ({ pageParam }) => api('points.appeals', { status, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const appeals = list.data?.pages.flatMap((page) => page.appeals) ?? []
  const opened = appeals.find(({ appealId }) => appealId === params.id)
  return (
    <ListDetail
      label="申诉"
      opened={params.id !== undefined}
      list={
        <ListPane
          label="申诉列表"
          list={list}
          empty={status === 'waiting' ? '没有等待处理的申诉' : '还没有处理过'}
          head={
            <Segmented
              block
              value={status}
              options={Object.entries(statuses).map(([value, label]) => ({ value, label }))}
              onChange={(value) => void navigate(`/appeals/${value}`)}
            />
          }
        >
          {appeals.map(({ appealId, text, organisationName, submittedAt, dueDay }) => (
            <ListRow
              key={appealId}
              to={`/appeals/${status}/${encodeURIComponent(appealId)}`}
              text={text}
              facts={[
                <>
                  {organisationName}
                  {status === 'waiting' && <Due day={dueDay} today={list.data?.pages[0]?.day ?? ''} />}
                  <span className="numbers">{readableInstant(submittedAt)}</span>
                </>,
              ]}
            />
          ))}
        </ListPane>
      }
    >
      {opened ? (
        <AppealDetail key={opened.appealId} appeal={opened} back={`/appeals/${status}`} />
      ) : (
        <NothingOpen
          say={
            params.id !== undefined && list.isSuccess
              ? '这件申诉不在列表里，可能已经有人处理了'
              : '从左边选一件'
          }
        />
      )}
    </ListDetail>
  )
}

/** By when an answer is due, in words that say so when it is late. */
function Due({ day, today }: { day: string; today: string }) {
  return (
    <span className="numbers">{day < today ? `已超期（${shortDay(day)}）` : `${shortDay(day)}前答复`}</span>
  )
}
