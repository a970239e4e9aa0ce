import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { withDepth } from '../roster/organisations'
import { useWho } from '../shell/who'
import './hours.css'
import { Overview } from './Overview'
import { Proposals } from './Proposals'
import { Targets } from './Targets'

/** Study hours: how a branch stands, entries by hand, the yearly target. */
export default function HoursPage() {
  const { part } = useParams()
  const navigate = useNavigate()
  const { roles } = useWho()
  const office = roles.find(({ role }) => role === 'branchOfficer' || role === 'committeeOfficer')
  const [chosen, setChosen] = useState<string>()
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
  const organisationId = chosen ?? first?.organisation.id
  const targets = { key: 'targets', label: '年度目标', children: <Targets /> }
  if (!office || !organisationId)
    return (
      <div className="page hours">
        <h1 className="page-title">学时</h1>
        {targets.children}
      </div>
    )
  const parts = [
    { key: 'overview', label: '学时情况', children: <Overview organisationId={organisationId} /> },
    {
      key: 'proposals',
      label: '补录与更正',
      children: <Proposals organisationId={organisationId} key={organisationId} />,
    },
    targets,
  ]
  return (
    <div className="page hours">
      <header className="hours-head">
        <h1 className="page-title">学时</h1>
        <Select
          className="hours-organisation"
          aria-label="组织"
          value={organisationId}
          onChange={setChosen}
          options={tree.map(({ organisation, depth }) => ({
            value: organisation.id,
            label: '　'.repeat(depth) + organisation.name,
          }))}
        />
      </header>
      <Tabs
        activeKey={part ?? 'overview'}
        items={parts}
        destroyOnHidden
        onChange={(next) => void navigate(`/hours/${next}`)}
      />
    </div>
  )
}
