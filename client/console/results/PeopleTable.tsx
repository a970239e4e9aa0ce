import { useQuery } from '@tanstack/react-query'
import { Skeleton, Table, Tag } from 'antd'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'

type Person = Output<'exam.people'>['people'][number]

const states: Record<Person['state'], { name: string; color?: string }> = {
  passed: { name: '已通过', color: 'green' },
  taken: { name: '已参加', color: 'green' },
  notPassed: { name: '还没有通过', color: 'orange' },
  notTaken: { name: '还没有参加' },
}

/** Who of an organisation has passed a required exam, in the order of names. */
export function PeopleTable({ examId, organisationId }: { examId: string; organisationId: string }) {
  const people = useQuery({
    queryKey: ['results', examId, organisationId],
    queryFn: () => api('exam.people', { examId, organisationId }),
  })
  if (people.isPending) return <Skeleton active />
  if (people.isError) return <Failure error={people.error} retry={() => void people.refetch()} />
  return (
    <section className="card">
      <h2>{people.data.organisationName}</h2>
      <Table<Person>
        rowKey="memberId"
        dataSource={people.data.people}
        pagination={people.data.people.length > 50 ? { pageSize: 50 } : false}
        size="small"
        columns={[
          { title: '姓名', dataIndex: 'name' },
          {
            title: '情况',
            dataIndex: 'state',
            render: (state: Person['state']) => <Tag color={states[state].color}>{states[state].name}</Tag>,
          },
        ]}
      />
    </section>
  )
}
