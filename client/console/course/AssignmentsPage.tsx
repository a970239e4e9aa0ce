import { useQuery } from '@tanstack/react-query'
import { Empty, Select, Skeleton } from 'antd'
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { withDepth } from '../roster/organisations'
import { Assignments } from './Assignments'
import './course.css'

/**
 * What an organisation asks its members to learn. `?assign={courseId}&dueDay={day}&reason={words}` opens the form filled in,
 * so that whoever found what would help can hand it over; `?open={assignmentId}` opens what became of one.
 */
export default function AssignmentsPage() {
  const { organisationId } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const structure = useQuery({
    queryKey: ['organisations'],
    queryFn: () => api('organisation.structure', {}),
  })
  if (structure.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  if (structure.isError) return <Failure error={structure.error} retry={() => void structure.refetch()} />
  const tree = withDepth(structure.data.organisations)
  const first = tree[0]
  if (!first) return <Empty className="page" description="还没有您能查看的组织" />
  if (organisationId === undefined)
    return <Navigate to={`/assignments/${first.organisation.id}?${search.toString()}`} replace />
  return (
    <div className="page assignments">
      <Select
        className="assignments-organisation"
        value={organisationId}
        aria-label="组织"
        options={tree.map(({ organisation, depth }) => ({
          value: organisation.id,
          label: '　'.repeat(depth) + organisation.name,
        }))}
        onChange={(id) => void navigate(`/assignments/${id}`)}
      />
      <Assignments
        key={organisationId}
        organisationId={organisationId}
        opened={search.get('open')}
        wish={{ courseId: search.get('assign'), dueDay: search.get('dueDay'), reason: search.get('reason') }}
      />
    </div>
  )
}
