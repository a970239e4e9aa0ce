import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button, Empty, Segmented, Skeleton } from 'antd'
import { type KeyboardEvent, useRef } from 'react'
import { NavLink, useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { Key } from '../parts/Key'
import { readableInstant } from '../parts/time'
import { AppealDetail } from './AppealDetail'
import './appeals.css'

export type Appeal = Output<'points.appeals'>['appeals'][number]

const statuses = { waiting: '待处理', decided: '已处理' } as const
type Status = keyof typeof statuses

/** Questions of members about their points: the list beside the one that is open. */
export default function AppealsPage() {
  const params = useParams()
  const status: Status = params.status === 'decided' ? 'decided' : 'waiting'
  const list = useInfiniteQuery({
    queryKey: ['appeals', status],
    queryFn: ({ pageParam }) => api('points.appeals', { status, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const appeals = list.data?.pages.flatMap((page) => page.appeals) ?? []
  const opened = appeals.find(({ appealId }) => appealId === params.id)
  return (
    <div className={params.id === undefined ? 'appeals' : 'appeals appeals-opened'}>
      <List status={status} list={list} appeals={appeals} />
      <section className="appeals-detail" aria-label="申诉">
        {opened ? (
          <AppealDetail key={opened.appealId} appeal={opened} back={`/appeals/${status}`} />
        ) : (
          <Empty
            className="appeals-none"
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={
              params.id !== undefined && list.isSuccess
                ? '这件申诉不在列表里，可能已经有人处理了'
                : '从左边选一件'
            }
          />
        )}
      </section>
    </div>
  )
}

interface ListProps {
  status: Status
  list: UseInfiniteQueryResult
  appeals: readonly Appeal[]
}

function List({ status, list, appeals }: ListProps) {
  const navigate = useNavigate()
  const rows = useRef<HTMLDivElement>(null)
  return (
    <section className="appeals-list" aria-label="申诉列表">
      <div className="appeals-list-head">
        <Segmented
          block
          value={status}
          options={Object.entries(statuses).map(([value, label]) => ({ value, label }))}
          onChange={(value) => void navigate(`/appeals/${value}`)}
        />
      </div>
      <div className="appeals-rows" ref={rows} onKeyDown={(event) => moveFocus(rows.current, event)}>
        {list.isPending ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : list.error ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : appeals.length === 0 ? (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={status === 'waiting' ? '没有等待处理的申诉' : '还没有处理过'}
          />
        ) : (
          appeals.map((appeal) => (
            <NavLink
              key={appeal.appealId}
              className="appeals-row"
              to={`/appeals/${status}/${encodeURIComponent(appeal.appealId)}`}
            >
              <span className="appeals-row-text">{appeal.text}</span>
              <span className="appeals-row-facts">
                {appeal.organisationName}
                <span className="numbers">{readableInstant(appeal.submittedAt)}</span>
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
