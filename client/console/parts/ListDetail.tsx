import { LeftOutlined } from '@ant-design/icons'
import { Button, Empty, Skeleton } from 'antd'
import { Children, type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react'
import { NavLink, type To, useNavigate } from 'react-router-dom'
import { Failure } from './Failure'
import { Key } from './Key'
import './listDetail.css'

interface ListDetailProps {
  /** Says what is shown beside the list, for screen readers. */
  label: string
  /** Whether one is open: a narrow screen shows it instead of the list. */
  opened: boolean
  list: ReactNode
  /** The one that is open, or `<NothingOpen>`. */
  children: ReactNode
  /** The detail has its own margins and its own scrolling. */
  toTheEdges?: boolean
}

/** A list beside what is open of it; on a narrow screen one at a time. */
export function ListDetail({ label, opened, list, children, toTheEdges }: ListDetailProps) {
  return (
    <div className={opened ? 'list-detail opened' : 'list-detail'}>
      {list}
      <section className={toTheEdges ? 'detail-pane to-the-edges' : 'detail-pane'} aria-label={label}>
        {children}
      </section>
    </div>
  )
}

/** Stands where the detail would, with what to do next. */
export function NothingOpen({ say, children }: { say: ReactNode; children?: ReactNode }) {
  return (
    <Empty className="detail-none" image={Empty.PRESENTED_IMAGE_SIMPLE} description={say}>
      {children}
    </Empty>
  )
}

/** Leads from the detail back to the list where only one of them has room. */
export function BackToList({ to }: { to: string }) {
  const navigate = useNavigate()
  return (
    <Button
      className="back-to-list"
      type="text"
      icon={<LeftOutlined />}
      aria-label="回到列表"
      onClick={() => void navigate(to)}
    />
  )
}

/** What a list needs of a query; queries without pages leave out what pages need. */
interface Listed {
  isPending: boolean
  error: Error | null
  refetch(): unknown
  hasNextPage?: boolean
  isFetchingNextPage?: boolean
  fetchNextPage?(): unknown
}

interface ListPaneProps {
  label: string
  /** Filters and buttons above the rows. */
  head?: ReactNode
  list: Listed
  /** Said when there are no rows. */
  empty: string
  /** `<ListRow>`s. */
  children: ReactNode
  /** Rows that are there before anything is loaded. */
  before?: ReactNode
  /** Stands below the rows and does not scroll. */
  foot?: ReactNode
  /** The keys that work here, where they are others than the arrows. */
  keys?: ReactNode
  /** The rows, for who moves the focus into them from outside. */
  rowsRef?: RefObject<HTMLDivElement>
}

/** Rows page by page with all that may happen while they load; arrow keys go from row to row. */
export function ListPane({ label, head, list, empty, children, before, foot, keys, rowsRef }: ListPaneProps) {
  const ownRef = useRef<HTMLDivElement>(null)
  const rows = rowsRef ?? ownRef
  return (
    <section className="list-pane" aria-label={label}>
      {head && <div className="list-pane-head">{head}</div>}
      <div className="list-rows" ref={rows} onKeyDown={(event) => moveFocus(rows.current, event)}>
        {before}
        {list.isPending ? (
          <Skeleton active className="list-loading" paragraph={{ rows: 6 }} />
        ) : list.error ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : Children.count(children) === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={empty} />
        ) : (
          children
        )}
        {list.hasNextPage && (
          <Button
            type="text"
            block
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage?.()}
          >
            再列一些
          </Button>
        )}
      </div>
      {foot}
      <p className="list-keys">
        {keys ?? (
          <>
            <span>
              <Key>↑</Key> <Key>↓</Key> 移动
            </span>
            <span>
              <Key>Enter</Key> 打开
            </span>
          </>
        )}
      </p>
    </section>
  )
}

interface ListRowProps {
  to: To
  /** What one recognises it by; at most two lines of it are shown. */
  text: ReactNode
  /** Lines of facts below it; what stands apart in a line goes to its ends. */
  facts: ReactNode[]
}

/** A row that opens beside the list. */
export function ListRow({ to, text, facts }: ListRowProps) {
  return (
    <NavLink className="list-row" to={to}>
      <span className="list-row-text">{text}</span>
      {Children.map(facts, (line) => (
        <span className="list-row-facts">{line}</span>
      ))}
    </NavLink>
  )
}

/** Arrow keys go from row to row; Enter opens, as it does on any link. */
export function moveFocus(list: HTMLElement | null, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !list) return
  const rows = [...list.querySelectorAll<HTMLElement>('a.list-row')]
  const current = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))]
  if (!next) return
  event.preventDefault()
  next.focus()
}
