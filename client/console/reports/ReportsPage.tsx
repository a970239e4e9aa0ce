import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Segmented, Table } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { CaseDetail } from './CaseDetail'
import './reports.css'
import { outcomeNames } from './words'

type Case = Output<'quiz.reportCases'>['cases'][number]
type Status = 'open' | 'closed'

/** Questions that members reported as faulty, one case a question. */
export default function ReportsPage() {
  const { caseId } = useParams()
  const [status, setStatus] = useState<Status>('open')
  if (caseId !== undefined) return <CaseDetail key={caseId} caseId={caseId} />
  return (
    <div className="page">
      <header className="reports-head">
        <h1 className="page-title">题目有误</h1>
        <Segmented<Status>
          value={status}
          options={[
            { value: 'open', label: '待核对' },
            { value: 'closed', label: '已办结' },
          ]}
          onChange={setStatus}
        />
      </header>
      <CaseList key={status} status={status} />
    </div>
  )
}

function CaseList({ status }: { status: Status }) {
  const navigate = useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['report cases', status],
    queryFn: ({ pageParam }) => api('quiz.reportCases', { status, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      <Table<Case>
        rowKey="caseId"
        size="middle"
        loading={list.isPending}
        dataSource={list.data?.pages.flatMap((page) => page.cases) ?? []}
        pagination={false}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={status === 'open' ? '没有等待核对的题目' : '还没有办结过'}
            />
          ),
        }}
        columns={[
          {
            title: '题目',
            key: 'stem',
            render: (_, { caseId, stem }) => (
              <Button
                type="link"
                className="case-link"
                onClick={() => void navigate(`/reports/${encodeURIComponent(caseId)}`)}
              >
                {stem}
              </Button>
            ),
          },
          { title: '主题', key: 'topic', width: 140, render: (_, { topic }) => topic.name },
          { title: '反馈', key: 'reports', width: 80, render: (_, { reports }) => `${reports} 人` },
          ...(status === 'closed'
            ? [
                {
                  title: '结果',
                  key: 'outcome',
                  width: 130,
                  render: (_: unknown, { outcome }: Case) => outcome && outcomeNames[outcome],
                },
              ]
            : []),
          {
            title: '时间',
            dataIndex: 'updatedAt',
            width: 140,
            className: 'numbers',
            render: (instant: string) => readableInstant(instant),
          },
        ]}
      />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再列一些
        </Button>
      )}
    </>
  )
}
