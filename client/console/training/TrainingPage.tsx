import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tabs } from 'antd'
import { Link, useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { withDepth } from '../roster/organisations'
import { Answers } from './Answers'
import { People } from './People'
import './training.css'
import { TrainingEditor } from './TrainingEditor'
import { TrainingList } from './TrainingList'
import { Wall } from './Wall'

/** Trainings: the list, one of them with its people and questions, or its code on the wall. */
export default function TrainingPage() {
  const { trainingId, part = 'plan' } = useParams()
  const structure = useQuery({
    queryKey: ['organisations'],
    queryFn: () => api('organisation.structure', {}),
  })
  if (structure.isPending) return <Waiting />
  if (structure.isError) return <Failure error={structure.error} retry={() => void structure.refetch()} />
  const organisations = withDepth(structure.data.organisations)
  const first = organisations[0]
  if (!first) return <p className="page">还没有您能安排培训的组织。</p>
  if (trainingId === undefined) return <TrainingList organisationId={first.organisation.id} />
  if (part === 'wall') return <Wall trainingId={trainingId} />
  if (part === 'new')
    return (
      <div className="page training">
        <Head title="新的培训" />
        <TrainingEditor trainingId={trainingId} saved={null} organisations={organisations} />
      </div>
    )
  return <One trainingId={trainingId} part={part} organisations={organisations} />
}

interface OneProps {
  trainingId: string
  part: string
  organisations: ReturnType<typeof withDepth>
}

function One({ trainingId, part, organisations }: OneProps) {
  const navigate = useNavigate()
  const training = useQuery({
    queryKey: ['training', trainingId],
    queryFn: () => api('training.read', { trainingId }),
  })
  if (training.isPending) return <Waiting />
  if (training.isError) return <Failure error={training.error} retry={() => void training.refetch()} />
  const parts = [
    {
      key: 'plan',
      label: '安排',
      children: (
        <TrainingEditor trainingId={trainingId} saved={training.data} organisations={organisations} />
      ),
    },
    { key: 'people', label: '名单与签到', children: <People training={training.data} /> },
    { key: 'questions', label: '提问', children: <Answers trainingId={trainingId} /> },
  ]
  return (
    <div className="page training">
      <Head title={training.data.title} />
      <Tabs
        activeKey={part}
        items={training.data.status === 'draft' ? parts.slice(0, 1) : parts}
        destroyOnHidden
        onChange={(next) => void navigate(`/trainings/${trainingId}/${next}`)}
      />
    </div>
  )
}

function Head({ title }: { title: string }) {
  return (
    <header>
      <Link className="training-back" to="/trainings">
        ← 全部培训
      </Link>
      <h1 className="page-title">{title}</h1>
    </header>
  )
}

function Waiting() {
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  )
}
