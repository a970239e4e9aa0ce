import { useQuery } from '@tanstack/react-query'
import { Descriptions, Segmented, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { reasonNames } from '../moderation/words'
import { Failure } from '../parts/Failure'
import { readableDay } from '../parts/time'
import { PolicyCard } from './PolicyCard'
import './reviewReport.css'

type Report = Output<'review.report'>
type Days = 30 | 90 | 365

/** What becomes of the public's comments, in the same figures as everybody sees, and the policy behind them. */
export default function ReviewReportPage() {
  const [days, setDays] = useState<Days>(30)
  const report = useQuery({
    queryKey: ['review report', days],
    queryFn: () => api('review.report', { days }),
  })
  return (
    <div className="page review-report">
      <header className="review-report-head">
        <h1 className="page-title">审核报告</h1>
        <Segmented<Days>
          value={days}
          options={[
            { value: 30, label: '30 天' },
            { value: 90, label: '90 天' },
            { value: 365, label: '一年' },
          ]}
          onChange={setDays}
        />
      </header>
      {report.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : report.isError ? (
        <Failure error={report.error} retry={() => void report.refetch()} />
      ) : (
        <Figures report={report.data} />
      )}
      <PolicyCard />
    </div>
  )
}

function Figures({ report }: { report: Report }) {
  const { automatic, byPerson, appeals, reported, reasons, halfWithinMinutes } = report
  const rejected = automatic.rejected + byPerson.rejected
  return (
    <>
      <p className="faint">
        {readableDay(report.from)}到{readableDay(report.to)}。手机上对所有人公开的是同样的数字。
      </p>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, sm: 2 }}
        items={[
          { key: 'received', label: '收到', children: `${report.received} 条` },
          { key: 'edits', label: '作者改写', children: `${report.edits} 次` },
          { key: 'automatic', label: '机器核验后直接公开', children: `${automatic.published} 条` },
          { key: 'person', label: '由人看过后公开', children: `${byPerson.published} 条` },
          {
            key: 'rejected',
            label: '没有通过',
            children: `${rejected} 条，其中机器判定 ${automatic.rejected} 条`,
          },
          {
            key: 'half',
            label: '由人看的，一半等了',
            children: halfWithinMinutes === null ? '还没有' : `不到 ${halfWithinMinutes} 分钟`,
          },
          {
            key: 'appeals',
            label: '申诉',
            children: `${appeals.received} 件，成立 ${appeals.reversed} 件，维持 ${appeals.upheld} 件`,
          },
          {
            key: 'reported',
            label: '读者举报后再看',
            children: `${reported.looked} 条，维持公开 ${reported.kept} 条`,
          },
        ]}
      />
      <Table
        rowKey="reason"
        size="small"
        pagination={false}
        dataSource={reasons}
        locale={{ emptyText: '这段时间没有不通过的' }}
        columns={[
          {
            title: '没有通过的理由',
            dataIndex: 'reason',
            render: (reason: (typeof reasons)[number]['reason']) => reasonNames[reason],
          },
          { title: '条数', dataIndex: 'count', width: 100, className: 'numbers' },
        ]}
      />
    </>
  )
}
