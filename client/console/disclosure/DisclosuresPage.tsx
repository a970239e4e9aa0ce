import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { ListDetail, ListPane, ListRow, NothingOpen } from '../parts/ListDetail'
import { newId } from '../parts/newId'
import { readableInstant, shortDay } from '../parts/time'
import { type Disclosure, stageNames } from './disclosureForm'
import { OpenedDisclosure } from './OpenedDisclosure'
import './disclosure.css'

type Stage = Disclosure['stage']

const isStage = (value: string | undefined): value is Stage => value !== undefined && value in stageNames

/** Disclosures by stage, beside the one that is open. */
export default function DisclosuresPage() {
  const params = useParams()
  const stage: Stage = isStage(params.stage) ? params.stage : 'draft'
  return (
    <ListDetail label="公示" opened={params.id !== undefined} list={<List stage={stage} />}>
      {params.id === undefined ? (
        <NothingOpen say="从左边选一件，或者起草新的公示" />
      ) : (
        <OpenedDisclosure key={params.id} disclosureId={params.id} />
      )}
    </ListDetail>
  )
}

function List({ stage }: { stage: Stage }) {
  const navigate = useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['disclosures', stage],
    queryFn: ({ pageParam }) => api('disclosure.desk', { stage, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const found = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <ListPane
      label="公示列表"
      list={list}
      empty={`没有${stageNames[stage]}的公示`}
      head={
        <div className="list-tools">
          <Select
            value={stage}
            aria-label="办到哪一步"
            options={Object.entries(stageNames).map(([value, label]) => ({ value: value as Stage, label }))}
            onChange={(next) => void navigate(`/disclosures/${next}`)}
          />
          <Button type="primary" onClick={() => void navigate(`/disclosures/draft/${newId()}`)}>
            起草
          </Button>
        </div>
      }
    >
      {found.map((row) => (
        <ListRow
          key={row.disclosureId}
          to={`/disclosures/${stage}/${encodeURIComponent(row.disclosureId)}`}
          text={row.title}
          facts={[
            `${row.category.name} · ${row.organisationName}`,
            <>
              {row.lastDay !== null ? `公示到${shortDay(row.lastDay)}` : '还没有公布'}
              <span className="numbers">{readableInstant(row.updatedAt)}</span>
            </>,
          ]}
        />
      ))}
    </ListPane>
  )
}
