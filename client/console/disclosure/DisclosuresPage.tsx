import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Select, Skeleton } from 'antd'
import { type KeyboardEvent, useRef } from 'react'
import { NavLink, useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { Key } from '../parts/Key'
import { newId } from '../parts/newId'
import { readableInstant, shortDay } from '../parts/time'
import '../points/appeals.css'
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
    <div className={params.id === undefined ? 'appeals' : 'appeals appeals-opened'}>
      <List stage={stage} />
      <section className="appeals-detail" aria-label="公示">
        {params.id === undefined ? (
          <Empty
            className="appeals-none"
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="从左边选一件，或者起草新的公示"
          />
        ) : (
          <OpenedDisclosure key={params.id} disclosureId={params.id} />
        )}
      </section>
    </div>
  )
}

function List({ stage }: { stage: Stage }) {
  const navigate = useNavigate()
  const rows = useRef<HTMLDivElement>(null)
  const list = useInfiniteQuery({
    queryKey: ['disclosures', stage],
    queryFn: ({ pageParam }) => api('disclosure.desk', { stage, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const found = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="appeals-list" aria-label="公示列表">
      <div className="appeals-list-head disclosure-list-head">
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
      <div className="appeals-rows" ref={rows} onKeyDown={(event) => moveFocus(rows.current, event)}>
        {list.isPending ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : list.error ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : found.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`没有${stageNames[stage]}的公示`} />
        ) : (
          found.map((row) => (
            <NavLink
              key={row.disclosureId}
              className="appeals-row"
              to={`/disclosures/${stage}/${encodeURIComponent(row.disclosureId)}`}
            >
              <span className="appeals-row-text">{row.title}</span>
              <span className="appeals-row-facts">
                {row.category.name} · {row.organisationName}
              </span>
              <span className="appeals-row-facts numbers">
                {row.lastDay !== null ? `公示到${shortDay(row.lastDay)}` : '还没有公布'}
                <span>{readableInstant(row.updatedAt)}</span>
              </span>
            </NavLink>
          ))
        )}
        {list.hasNextPage && (
          <Button
            type="text"
            block
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            再列一些
          </Button>
        )}
      </div>
      <p className="appeals-hint">
        <span>
          <Key>↑</Key> <Key>↓</Key> 移动
        </span>
        <span>
          <Key>Enter</Key> 打开
        </span>
      </p>
    </section>
  )
}

/** Arrow keys go from row to row; Enter opens, as it does on any link. */
function moveFocus(list: HTMLElement | null, event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !list) return
  const rows = [...list.querySelectorAll<HTMLElement>('a.appeals-row')]
  const current = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))]
  if (!next) return
  event.preventDefault()
  next.focus()
}
