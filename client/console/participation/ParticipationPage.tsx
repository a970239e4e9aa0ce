import { ReloadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { readableDay, readableInstant, weekdayOf } from '../parts/time'
import { Figures } from './Figures'
import { PartsTable } from './PartsTable'
import './participation.css'
import { TrendChart } from './TrendChart'

const refreshEveryMs = 60_000

/** How many took part today and what the group knows, in counts; never by name. */
export default function ParticipationPage() {
  const { organisationId } = useParams()
  return <Participation key={organisationId} organisationId={organisationId} />
}

function Participation({ organisationId }: { organisationId: string | undefined }) {
  /** Where the pages of parts gone through began; the last one is on screen. */
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors.at(-1)
  const today = useQuery({
    queryKey: ['participation', organisationId, cursor],
    queryFn: () => api('evaluation.today', { organisationId, cursor }),
    placeholderData: keepPreviousData,
    refetchInterval: refreshEveryMs,
  })
  if (today.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    )
  if (today.isError) return <Failure error={today.error} retry={() => void today.refetch()} />
  const { day, groupMinimum, total, parts, nextCursor, trend } = today.data
  return (
    <div className="page participation">
      <header className="participation-head">
        <div>
          {organisationId && (
            <Link className="participation-back" to="/participation">
              ← 回到全部
            </Link>
          )}
          <h1 className="page-title">今日参与</h1>
          <p className="faint">
            {total.organisationName} · {readableDay(day)} {weekdayOf(day)} · {total.memberCount} 名党员
          </p>
        </div>
        <Button
          size="small"
          type="text"
          icon={<ReloadOutlined />}
          loading={today.isFetching}
          onClick={() => void today.refetch()}
        >
          {readableInstant(new Date(today.dataUpdatedAt).toISOString())} 更新
        </Button>
      </header>
      <Figures group={total} groupMinimum={groupMinimum} />
      <div className={parts.length > 0 ? 'participation-columns' : undefined}>
        {parts.length > 0 && (
          <PartsTable
            parts={parts}
            groupMinimum={groupMinimum}
            earlier={cursor === undefined ? null : () => setCursors(cursors.slice(0, -1))}
            later={nextCursor === null ? null : () => setCursors([...cursors, nextCursor])}
          />
        )}
        <TrendChart trend={trend} memberCount={total.memberCount} wide={parts.length === 0} />
      </div>
      <p className="participation-note">
        这里只有人数和平均数，从不显示姓名，也不排名次。不足 {groupMinimum}{' '}
        人的组织不显示：人数太少时，平均数会暴露个人。
        {'这些数字用来安排学习，不用来考核个人。'}
      </p>
    </div>
  )
}
