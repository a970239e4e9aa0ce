import { useQuery } from '@tanstack/react-query'
import { Descriptions, Empty, Segmented, Select, Skeleton, Table } from 'antd'
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
  const [organisationId, setOrganisationId] = useState<string | null>(null)
  const report = useQuery({
    queryKey: ['review report', days, organisationId],
    queryFn: () => api('review.report', { days, organisationId }),
    placeholderData: (before) => before,
  })
  const organisations = report.data?.organisations ?? []
  return (
    <div className="page review-report">
      <header className="review-report-head">
        <h1 className="page-title">审核报告</h1>
        <div className="review-report-choice">
          <Select<string>
            aria-label="组织"
            value={organisationId ?? ''}
            options={[
              { value: '', label: '全部' },
              ...organisations.map(({ id, name, depth }) => ({
                value: id,
                label: '　'.repeat(depth) + name,
              })),
            ]}
            onChange={(id) => setOrganisationId(id === '' ? null : id)}
          />
          <Segmented<Days>
            value={days}
            options={[
              { value: 30, label: '30 天' },
              { value: 90, label: '90 天' },
              { value: 365, label: '一年' },
            ]}
            onChange={setDays}
          />
        </div>
      </header>
      {report.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : report.isError ? (
        <Failure error={report.error} retry={() => void report.refetch()} />
      ) : (
        <>
          <p className="faint">
            {readableDay(report.data.from)}到{readableDay(report.data.to)}
            {organisationId === null ? '' : '，这个组织和下级组织的公示下的评论'}
            。手机上对所有人公开的是同样的数字。
          </p>
          {report.data.figures ? (
            <Figures figures={report.data.figures} />
          ) : (
            <Empty description="处理过的评论还不多，满五条才公布。" />
          )}
        </>
      )}
      <PolicyCard />
    </div>
  )
}

function Figures({ figures }: { figures: NonNullable<Report['figures']> }) {
  const { received, edits, automatic, byPerson, appeals, reported, reasons, medianMinutes } = figures
  const rejected = automatic.rejected + byPerson.rejected
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, sm: 2 }}
        items={[
          { key: 'received', label: '收到', children: `${received} 条` },
          { key: 'edits', label: '作者改写', children: `${edits} 次` },
          { key: 'automatic', label: '机器核验后直接公开', children: `${automatic.published} 条` },
          { key: 'person', label: '由人看过后公开', children: `${byPerson.published} 条` },
          {
            key: 'rejected',
            label: '没有通过',
            children: `${rejected} 条，其中机器判定 ${automatic.rejected} 条`,
          },
          {
            key: 'half',
            label: '由人看的，等了多久（中位数）',
            children: medianMinutes === null ? '满五条后公布' : `约 ${medianMinutes} 分钟`,
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
