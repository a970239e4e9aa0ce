import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table } from 'antd'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'

type Part = Output<'course.assignmentParts'>['parts'][number]

/** How many finished in each organisation directly below. */
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
  if (parts.data.parts.length === 0) return <p className="faint">下面没有别的组织。</p>
  return (
    <Table<Part>
      rowKey="organisationId"
      size="small"
      pagination={false}
      dataSource={parts.data.parts}
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
