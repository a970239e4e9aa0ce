import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Table, Tag } from 'antd'
import { Link, useNavigate } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { newId } from '../parts/newId'
import { readableInstant } from '../parts/time'
import type { Managed } from './trainingForm'

const kinds = { lecture: '线上讲座', class: '线下培训' }

/** Trainings of the own organisation and what stands below it, the latest first. */
export function TrainingList({ organisationId }: { organisationId: string }) {
  const navigate = useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['trainings', organisationId],
    queryFn: ({ pageParam }) => api('training.managed', { organisationId, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  const trainings = list.data?.pages.flatMap((page) => page.trainings) ?? []
  return (
    <div className="page training">
      <header className="training-head">
        <h1 className="page-title">培训</h1>
        <Button type="primary" onClick={() => void navigate(`/trainings/${newId()}/new`)}>
          新建
        </Button>
      </header>
      <Table<Managed>
        rowKey="trainingId"
        size="middle"
        dataSource={trainings}
        loading={list.isPending}
        pagination={false}
        scroll={{ x: 760 }}
        locale={{
          emptyText: (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有培训。点“新建”安排第一场。" />
          ),
        }}
        columns={[
          {
            title: '题目',
            dataIndex: 'title',
            render: (title: string, { trainingId }) => (
              <Link to={`/trainings/${trainingId}/plan`}>{title}</Link>
            ),
          },
          { title: '形式', dataIndex: 'kind', render: (kind: Managed['kind']) => kinds[kind] },
          {
            title: '时间',
            dataIndex: 'startsAt',
            className: 'numbers faint',
            render: (at: string) => readableInstant(at),
          },
          { title: '组织', dataIndex: 'organisationName', className: 'faint' },
          {
            title: '报名',
            key: 'seats',
            className: 'numbers',
            render: (_, training) => <Seats {...training} />,
          },
          { title: '状态', key: 'state', render: (_, training) => <State {...training} /> },
        ]}
      />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再列一些
        </Button>
      )}
    </div>
  )
}

function Seats({ capacity, seatsTaken, waitingCount }: Managed) {
  if (capacity === null) return '不限'
  return `${seatsTaken} / ${capacity}${waitingCount > 0 ? ` · 候补 ${waitingCount}` : ''}`
}

function State({ status, endsAt }: Managed) {
  if (status === 'draft') return <Tag>草稿</Tag>
  if (status === 'cancelled') return <Tag color="warning">已取消</Tag>
  return Date.parse(endsAt) < Date.now() ? <Tag>已结束</Tag> : <Tag color="success">已发布</Tag>
}
