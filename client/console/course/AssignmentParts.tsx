import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { MasteryAround } from './MasteryAround'

type Part = Output<'course.assignmentParts'>['parts'][number]

/** What the course brought, and how many finished in each organisation directly below. */
export function AssignmentParts({
  assignmentId,
  organisationId,
}: {
  assignmentId: string
  organisationId: string
}) {
  const parts = useQuery({
    queryKey: ['assignmentParts', assignmentId, organisationId],
    queryFn: () => api('course.assignmentParts', { assignmentId, organisationId }),
  })
  if (parts.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />
  if (parts.isError) return <Failure error={parts.error} retry={() => void parts.refetch()} />
  return (
    <>
      {parts.data.mastery && <MasteryAround mastery={parts.data.mastery} />}
      <Effects effects={parts.data.effects} />
      {parts.data.parts.length === 0 ? (
        <p className="faint">下面没有别的组织。</p>
      ) : (
        <Parts parts={parts.data.parts} />
      )}
    </>
  )
}

const effectWords = {
  after: (first: string, second: string) => `学之前答对 ${first}，学完答对 ${second}`,
  week: (first: string, second: string) => `学完答对 ${first}，一周后还记得 ${second}`,
  month: (first: string, second: string) => `学完答对 ${first}，一个月后还记得 ${second}`,
}

/** What the short tests before, after and later tell of everybody who took both of a pair. */
function Effects({ effects }: { effects: Output<'course.assignmentParts'>['effects'] }) {
  if (effects.length === 0)
    return <p className="faint">课前课后小测还不足 5 人两次都做，暂不显示学到了多少。</p>
  return (
    <ul className="assignment-effects">
      {effects.map(({ stage, members, first, second }) => (
        <li key={stage}>
          {effectWords[stage](percent(first), percent(second))}
          <span className="faint">（{members} 人两次都做了）</span>
        </li>
      ))}
    </ul>
  )
}

const percent = (share: number) => `${Math.round(share * 100)}%`

function Parts({ parts }: { parts: Part[] }) {
  return (
    <Table<Part>
      rowKey="organisationId"
      size="small"
      pagination={false}
      dataSource={parts}
      columns={[
        { title: '组织', dataIndex: 'organisationName' },
        { title: '党员', dataIndex: 'memberCount', align: 'right', className: 'numbers' },
        {
          title: '学完',
          dataIndex: 'finished',
          align: 'right',
          className: 'numbers',
          render: (finished: number | null) => finished ?? <span className="faint">不显示</span>,
        },
      ]}
    />
  )
}
