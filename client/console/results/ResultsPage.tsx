import { useQuery } from '@tanstack/react-query'
import { Alert, Empty, Skeleton, Table, Tag } from 'antd'
import { Link, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { PeopleTable } from './PeopleTable'
import './results.css'
import { ScoreBars } from './ScoreBars'

type Exam = Output<'exam.published'>['exams'][number]
type Results = Output<'exam.results'>

/** How exams came out: as groups, by name only whether a required one was passed. */
export default function ResultsPage() {
  const { examId, organisationId } = useParams()
  return examId ? <ExamResults examId={examId} organisationId={organisationId} /> : <ExamList />
}

function ExamList() {
  const published = useQuery({
    queryKey: ['results', 'published'],
    queryFn: () => api('exam.published', {}),
  })
  if (published.isPending) return <Waiting />
  if (published.isError) return <Failure error={published.error} retry={() => void published.refetch()} />
  return (
    <div className="page results">
      <h1 className="page-title">考试成绩</h1>
      <Table<Exam>
        rowKey="examId"
        dataSource={published.data.exams}
        pagination={false}
        size="small"
        scroll={{ x: 560 }}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有发布过考试" /> }}
        columns={[
          {
            title: '考试',
            dataIndex: 'title',
            render: (title: string, exam) => (
              <>
                <Link to={`/results/${exam.examId}`}>{title}</Link> {exam.required && <Tag>必考</Tag>}
              </>
            ),
          },
          { title: '谁参加', dataIndex: 'organisationName' },
          {
            title: '时间',
            key: 'window',
            className: 'numbers',
            render: (_, { opensAt, closesAt }) =>
              `${readableInstant(opensAt)} 至 ${readableInstant(closesAt)}`,
          },
        ]}
      />
    </div>
  )
}

function ExamResults({ examId, organisationId }: { examId: string; organisationId?: string }) {
  const results = useQuery({
    queryKey: ['results', examId],
    queryFn: () => api('exam.results', { examId }),
  })
  if (results.isPending) return <Waiting />
  if (results.isError) return <Failure error={results.error} retry={() => void results.refetch()} />
  const { title, total, buckets, parts, fullScore, passScore, groupMinimum } = results.data
  return (
    <div className="page results">
      <header>
        <Link to={organisationId ? `/results/${examId}` : '/results'}>
          ← {organisationId ? '回到成绩' : '全部考试'}
        </Link>
        <h1 className="page-title">{title}</h1>
        <p className="faint">
          {total.organisationName} · 满分 {fullScore} 分{passScore !== null && ` · 及格 ${passScore} 分`}
        </p>
      </header>
      {organisationId ? (
        <PeopleTable examId={examId} organisationId={organisationId} />
      ) : (
        <>
          <Summary results={results.data} />
          {buckets && <ScoreBars buckets={buckets} fullScore={fullScore} />}
          <PartsTable examId={examId} parts={parts} />
          <p className="faint">
            这里是人数和平均数，不排名次；交卷后约一分钟计入。每人只计最好的一次。不足 {groupMinimum}{' '}
            人参加的组织不显示成绩：人数太少会暴露个人。
          </p>
        </>
      )}
    </div>
  )
}

function Summary({ results: { total, groupMinimum } }: { results: Results }) {
  const figures = [
    ['参加', total.taken, total.memberCount],
    ['通过', total.passed, total.taken],
  ] as const
  return (
    <section className="card results-figures">
      {figures.map(([label, count, of]) => (
        <div key={label}>
          <p className="faint">{label}</p>
          <p className="results-number">
            {count ?? '—'}
            <small>人{of ? ` / ${of}` : ''}</small>
          </p>
        </div>
      ))}
      <div>
        <p className="faint">平均得分率</p>
        <p className="results-number">{percent(total.average)}</p>
        {total.average === null && <p className="faint">满 {groupMinimum} 人参加后显示</p>}
      </div>
    </section>
  )
}

function PartsTable({ examId, parts }: { examId: string; parts: Results['parts'] }) {
  const count = (value: number | null) => value ?? '—'
  return (
    <section className="card">
      <h2>各组织</h2>
      <Table<Results['parts'][number]>
        rowKey="organisationId"
        dataSource={parts}
        pagination={parts.length > 50 ? { pageSize: 50 } : false}
        size="small"
        scroll={{ x: 520 }}
        columns={[
          {
            title: '组织',
            dataIndex: 'organisationName',
            render: (name: string, part) =>
              part.namesShown ? <Link to={`/results/${examId}/${part.organisationId}`}>{name}</Link> : name,
          },
          { title: '党员', dataIndex: 'memberCount', align: 'right', className: 'numbers' },
          { title: '参加', dataIndex: 'taken', align: 'right', className: 'numbers', render: count },
          { title: '通过', dataIndex: 'passed', align: 'right', className: 'numbers', render: count },
          { title: '得分率', dataIndex: 'average', align: 'right', className: 'numbers', render: percent },
        ]}
      />
      {parts.some(({ namesShown }) => namesShown) && (
        <Alert type="info" showIcon title="点组织名可以看到谁已通过、谁还没有，方便提醒；看不到分数。" />
      )}
    </section>
  )
}

function percent(share: number | null): string {
  return share === null ? '—' : `${Math.round(share * 100)}%`
}

function Waiting() {
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  )
}
