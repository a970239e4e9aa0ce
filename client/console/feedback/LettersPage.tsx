import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Segmented, Select, Skeleton } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { NavLink, useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { Key } from '../parts/Key'
import { LetterDetail } from './LetterDetail'
import { type Category, categoryNames, leftOf, modeNames, statusNames, type Row } from './words'
import './letters.css'

const places = {
  open: { name: '待办', scope: 'own', state: 'open' },
  done: { name: '办完', scope: 'own', state: 'done' },
  below: { name: '下级', scope: 'below', state: 'open' },
} as const
type Place = keyof typeof places

/** Letters of the own desks: the queue by what is due first, beside the one that is open. */
export default function LettersPage() {
  const params = useParams()
  const place: Place = params.place !== undefined && params.place in places ? (params.place as Place) : 'open'
  return (
    <div className={params.letterId === undefined ? 'letters' : 'letters letters-opened'}>
      <Queue place={place} />
      <section className="letters-detail" aria-label="来信">
        {params.letterId ? (
          <LetterDetail key={params.letterId} letterId={params.letterId} back={`/letters/${place}`} />
        ) : (
          <Empty className="letters-none" image={Empty.PRESENTED_IMAGE_SIMPLE} description="从左边选一封" />
        )}
      </section>
    </div>
  )
}

function Queue({ place }: { place: Place }) {
  const navigate = useNavigate()
  const rows = useRef<HTMLDivElement>(null)
  const [category, setCategory] = useState<Category>()
  const { scope, state } = places[place]
  const list = useInfiniteQuery({
    queryKey: ['letters', place, category],
    queryFn: ({ pageParam }) => api('feedback.queue', { scope, state, category, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const letters = list.data?.pages.flatMap((page) => page.letters) ?? []
  return (
    <section className="letters-list" aria-label="来信列表">
      <div className="letters-list-head">
        <Segmented
          block
          value={place}
          options={Object.entries(places).map(([value, { name }]) => ({ value, label: name }))}
          onChange={(value) => void navigate(`/letters/${value}`)}
        />
        <Select
          aria-label="类别"
          allowClear
          placeholder="全部类别"
          value={category}
          onChange={setCategory}
          options={Object.entries(categoryNames).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div className="letters-rows" ref={rows} onKeyDown={(event) => moveFocus(rows.current, event)}>
        {list.isPending ? (
          <Skeleton active paragraph={{ rows: 6 }} />
        ) : list.error ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : letters.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有来信" />
        ) : (
          letters.map((letter) => <QueueRow key={letter.letterId} letter={letter} place={place} />)
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
      <p className="letters-hint">
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

function QueueRow({ letter, place }: { letter: Row; place: Place }) {
  const { letterId, mode, category, organisationName, opening, status, clock, waiting } = letter
  const late = clock !== null && clock.daysLeft < 0
  return (
    <NavLink className="letters-row" to={`/letters/${place}/${encodeURIComponent(letterId)}`}>
      <span className="letters-row-text">{mode === 'sealed' ? '密封的信，请在“密件箱”打开' : opening}</span>
      <span className="letters-row-facts">
        <span>
          {categoryNames[category]} · {modeNames[mode]} · {organisationName}
        </span>
      </span>
      <span className="letters-row-facts">
        <span>
          {statusNames[status]}
          {waiting && status !== 'submitted' && ' · 来信人有新话'}
        </span>
        {clock && <span className={late ? 'letters-late' : 'numbers'}>{leftOf(clock)}</span>}
      </span>
    </NavLink>
  )
}

/** Arrow keys go from row to row; Enter opens, as it does on any link. */
function moveFocus(list: HTMLElement | null, event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !list) return
  const rows = [...list.querySelectorAll<HTMLElement>('a.letters-row')]
  const current = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))]
  if (!next) return
  event.preventDefault()
  next.focus()
}
