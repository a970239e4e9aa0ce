import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Table } from 'antd'
import { Link } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { MakeUp } from '../hours/MakeUp'
import { Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import type { Managed } from './trainingForm'

type Person = Output<'training.attendance'>['people'][number]

const refreshEveryMs = 15_000

/** Who is enrolled, came and went. */
export function People({ training }: { training: Managed }) {
  const { trainingId, startsAt, endsAt } = training
  const people = useQuery({
    queryKey: ['attendance', trainingId],
    queryFn: () => api('training.attendance', { trainingId }),
    refetchInterval: refreshEveryMs,
  })
  if (people.isError) return <Failure error={people.error} retry={() => void people.refetch()} />
  const list = people.data?.people ?? []
  const enrolled = list.filter(({ state }) => state === 'enrolled')
  const signedIn = enrolled.filter(({ signedInAt }) => signedInAt !== null).length
  const planned = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  return (
    <>
      <div className="training-head">
        <p className="faint numbers">
          报名 {enrolled.length} 人，已签到 {signedIn} 人，候补{' '}
          {list.filter(({ state }) => state === 'waiting').length} 人
        </p>
        <span className="training-actions">
          {training.status === 'published' && Date.parse(startsAt) <= Date.now() && (
            <MakeUp
              organisationId={training.organisationId}
              subject={{ kind: 'training', trainingId, title: training.title, minutes: planned }}
            />
          )}
          {training.status === 'published' && (
            <Link to={`/trainings/${trainingId}/wall`}>
              <Button type="primary" tabIndex={-1}>
                大屏签到码
              </Button>
            </Link>
          )}
        </span>
      </div>
      <Table<Person>
        rowKey="memberId"
        size="small"
        dataSource={list}
        loading={people.isPending}
        pagination={false}
        scroll={{ x: 640 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有人报名" />,
        }}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 110 },
          { title: '支部', dataIndex: 'organisationName', className: 'faint' },
          { title: '报名', key: 'state', render: (_, person) => stateInWords(person) },
          { title: '签到', dataIndex: 'signedInAt', className: 'numbers', render: orDash },
          { title: '签退', dataIndex: 'signedOutAt', className: 'numbers', render: orDash },
          {
            title: '计入',
            dataIndex: 'minutes',
            className: 'numbers',
            render: (minutes: number | null) => (minutes === null ? '—' : `${minutes} 分钟`),
          },
        ]}
      />
      <p className="faint">您看名单会留下记录，报名的党员在培训页面能看到是谁、哪天看过。</p>
    </>
  )
}

function stateInWords({ state, late }: Person): string {
  if (state === 'left') return late ? '临时取消' : '已取消'
  return state === 'enrolled' ? '已报名' : '候补'
}

function orDash(at: string | null) {
  return at === null ? '—' : readableInstant(at)
}
