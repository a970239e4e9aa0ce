import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { readableDay } from '../parts/time'
import { withDepth } from '../roster/organisations'
import './effect.css'
import { Findings } from './Findings'
import { TopicTable } from './TopicTable'
import { ParticipationTrend } from './ParticipationTrend'

/** What a group has learned: what stands out, topic by topic, and how it took part. Never by name. */
export default function EffectPage() {
  const { organisationId } = useParams()
  const effect = useQuery({
    queryKey: ['effect', organisationId],
    queryFn: () => api('evaluation.effect', { organisationId }),
  })
  if (effect.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    )
  if (effect.isError) return <Failure error={effect.error} retry={() => void effect.refetch()} />
  const { data } = effect
  return (
    <div className="page effect">
      <header className="effect-head">
        <div>
          <h1 className="page-title">学习成效</h1>
          <p className="faint">
            {data.organisationName} · {data.memberCount} 名党员 · 到 {readableDay(data.day)} 为止的{' '}
            {data.days} 天
          </p>
        </div>
        <Organisations chosen={data.organisationId} />
      </header>
      <Findings effect={data} />
      <TopicTable effect={data} />
      <ParticipationTrend effect={data} />
      <p className="effect-note">
        这里只有人数和平均数，从不显示姓名，也不排名次。不足 {data.groupMinimum}{' '}
        人作答的不显示；兄弟组织只取两个以上合起来的平均，看不出其中任何一个。只有超出偶然的差别才写成发现。
      </p>
    </div>
  )
}

/** The organisations one may look at, when there is a choice. */
function Organisations({ chosen }: { chosen: string }) {
  const navigate = useNavigate()
  const structure = useQuery({
    queryKey: ['organisations'],
    queryFn: () => api('organisation.structure', {}),
  })
  const tree = withDepth(structure.data?.organisations ?? [])
  if (tree.length < 2) return null
  return (
    <Select
      className="effect-organisations"
      aria-label="组织"
      showSearch
      optionFilterProp="label"
      value={chosen}
      options={tree.map(({ organisation, depth }) => ({
        value: organisation.id,
        label: '　'.repeat(depth) + organisation.name,
      }))}
      onChange={(id) => void navigate(`/effect/${id}`)}
    />
  )
}
