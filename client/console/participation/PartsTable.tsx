import { Button, Table } from 'antd'
import { Link } from 'react-router-dom'
import { type Participation, ShareBar } from './Figures'

interface Props {
  parts: Participation[]
  groupMinimum: number
  /** Go to the page before and after; null where there is none. */
  earlier: (() => void) | null
  later: (() => void) | null
}

/** The organisations directly below; each opens its own page. */
export function PartsTable({ parts, groupMinimum, earlier, later }: Props) {
  return (
    <section className="card parts">
      <h2>各支部</h2>
      <Table<Participation>
        rowKey="organisationId"
        dataSource={parts}
        pagination={false}
        size="small"
        scroll={{ x: 460 }}
        columns={[
          {
            title: '组织',
            dataIndex: 'organisationName',
            render: (name: string, part) => <Link to={`/participation/${part.organisationId}`}>{name}</Link>,
          },
          { title: '党员', dataIndex: 'memberCount', align: 'right', className: 'numbers' },
          {
            title: '参与',
            key: 'tookPart',
            width: 130,
            render: (_, part) => <TookPart part={part} groupMinimum={groupMinimum} />,
          },
          { title: '读完', dataIndex: 'studied', align: 'right', className: 'numbers', render: orDash },
          { title: '答题', dataIndex: 'quizzed', align: 'right', className: 'numbers', render: orDash },
          {
            title: '平均答对',
            dataIndex: 'averageCorrect',
            align: 'right',
            className: 'numbers',
            render: (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`),
          },
        ]}
      />
      {(earlier || later) && (
        <div className="parts-pages">
          <Button size="small" disabled={!earlier} onClick={() => earlier?.()}>
            上一页
          </Button>
          <Button size="small" disabled={!later} onClick={() => later?.()}>
            下一页
          </Button>
        </div>
      )}
    </section>
  )
}

function TookPart({ part, groupMinimum }: { part: Participation; groupMinimum: number }) {
  if (part.tookPart === null) return <span className="faint">不足 {groupMinimum} 人</span>
  return (
    <span className="numbers took-part">
      {part.tookPart}
      <ShareBar share={part.memberCount > 0 ? part.tookPart / part.memberCount : 0} />
    </span>
  )
}

function orDash(count: number | null) {
  return count ?? '—'
}
