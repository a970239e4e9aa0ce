import { useQuery } from '@tanstack/react-query'
import { Empty, Select, Skeleton } from 'antd'
import { NavLink, Navigate, useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { type Organisation, withDepth } from './organisations'
import { Members } from './Members'
import './roster.css'

/** Organisations beside the members of the chosen one. */
export default function RosterPage() {
  const { organisationId } = useParams()
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
  // A committee often has no members of its own: begin where there are people.
  const first = tree.find(({ organisation }) => organisation.memberCount > 0) ?? tree[0]
  if (!first) return <Empty className="page" description="还没有您能查看的组织" />
  if (organisationId === undefined) return <Navigate to={`/roster/${first.organisation.id}`} replace />
  const chosen = tree.find(({ organisation }) => organisation.id === organisationId)?.organisation
  return (
    <div className="roster">
      <nav className="organisations" aria-label="组织">
        {tree.map(({ organisation, depth }) => (
          <NavLink
            key={organisation.id}
            to={`/roster/${organisation.id}`}
            style={{ paddingLeft: 12 + depth * 16 }}
          >
            <span>{organisation.name}</span>
            <span className="numbers">{organisation.memberCount || null}</span>
          </NavLink>
        ))}
      </nav>
      <section className="roster-members">
        <Select
          className="organisation-select"
          value={chosen?.id}
          aria-label="组织"
          options={tree.map(({ organisation, depth }) => ({
            value: organisation.id,
            label: '　'.repeat(depth) + organisation.name,
          }))}
          onChange={(id) => void navigate(`/roster/${id}`)}
        />
        <Members key={organisationId} organisationId={organisationId} heading={headingOf(chosen)} />
      </section>
    </div>
  )
}

function headingOf(organisation: Organisation | undefined): string {
  if (!organisation) return '党员名册'
  return organisation.memberCount > 0
    ? `${organisation.name} · ${organisation.memberCount} 人`
    : organisation.name
}
