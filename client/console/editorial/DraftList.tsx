import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Input, type InputRef, Segmented, Select, Skeleton } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { NavLink, useNavigate, useSearchParams } from 'react-router-dom'
import { Failure } from '../parts/Failure'
import { Key } from '../parts/Key'
import { newId } from '../parts/newId'
import { readableInstant } from '../parts/time'
import { isFilterKey, useShortcut } from '../parts/useShortcut'
import { useSettled } from '../parts/useSettled'
import { useWho } from '../shell/who'
import { listedStatuses, type ListedStatus, statusNames, type Subject, type Version } from './subject'
import './draftList.css'
import { type Topic, topicOptions } from './topics'
import { unsavedDrafts } from './useDraftEditing'
import { addressOf, useVersionList } from './useVersions'

interface Props<Form> {
  subject: Subject<Form>
  status: ListedStatus
}

/** The versions of one status, with a filter over what is listed. */
export function DraftList<Form>({ subject, status }: Props<Form>) {
  const [filter, setFilter] = useState(useSearchParams()[0].get('find') ?? '')
  const [topic, setTopic] = useState<Topic>()
  const query = useSettled(filter.trim(), 250)
  const list = useVersionList(
    subject,
    status,
    subject.searches ? { ...(topic && { topic }), ...(query && { query }) } : {},
  )
  const navigate = useNavigate()
  const filterField = useRef<InputRef>(null)
  const rows = useRef<HTMLDivElement>(null)
  useShortcut(isFilterKey, () => filterField.current?.focus())

  const versions = list.data?.pages.flatMap((page) => page.versions) ?? []
  const shown = subject.searches ? versions : versions.filter((version) => mentions(version, filter))

  return (
    <section className="draft-list" aria-label={`${subject.noun}列表`}>
      <div className="draft-list-head">
        <Segmented
          block
          value={status}
          options={listedStatuses.map((value) => ({ value, label: statusNames[value] }))}
          onChange={(value) => void navigate(`/${subject.key}/${value}`)}
        />
        <div className="draft-list-tools">
          <Input
            ref={filterField}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => event.key === 'ArrowDown' && moveFocus(rows.current, event)}
            placeholder={subject.searches ? '标题或拼音首字母' : '查找'}
            aria-label="在列表里找"
            allowClear
            suffix={<Key>/</Key>}
          />
          <Button
            icon={<PlusOutlined />}
            onClick={() => void navigate(`/${subject.key}/draft/${newId()}/new`)}
          >
            新建
          </Button>
        </div>
        {subject.searches && (
          <Select
            value={topic}
            options={topicOptions}
            onChange={setTopic}
            allowClear
            placeholder="全部主题"
            aria-label="筛选"
          />
        )}
      </div>
      <div className="draft-rows" ref={rows} onKeyDown={(event) => moveFocus(rows.current, event)}>
        {status === 'draft' && <NeverSaved subject={subject} />}
        {list.isPending ? (
          <Skeleton active className="draft-list-skeleton" paragraph={{ rows: 8 }} />
        ) : list.isError ? (
          <Failure error={list.error} retry={() => void list.refetch()} />
        ) : shown.length === 0 ? (
          <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description={filter || topic ? '列表里没有这样的内容' : emptyWords[status]}
          />
        ) : (
          shown.map((version) => <Row key={`${version.id}@${version.version}`} {...{ subject, version }} />)
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
      <p className="draft-list-hint">
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

const emptyWords: Record<ListedStatus, string> = {
  draft: '没有草稿',
  inReview: '没有等待审核的稿件',
  published: '还没有发布过',
}

function Row<Form>({ subject, version }: { subject: Subject<Form>; version: Version }) {
  const { name } = useWho()
  return (
    <NavLink className="draft-row" to={addressOf(subject, version)}>
      <span className="draft-row-title">
        {version.title}
        {version.superseded && <span className="amber"> · 已不再有效</span>}
      </span>
      <span className="draft-row-facts">
        {[version.topic.name, version.kindName, version.author === name ? '我' : version.author]
          .filter(Boolean)
          .join(' · ')}
        <span className="numbers">{readableInstant(version.updatedAt)}</span>
      </span>
    </NavLink>
  )
}

/** Work that exists on this computer only. */
function NeverSaved<Form>({ subject }: { subject: Subject<Form> }) {
  const { name } = useWho()
  return unsavedDrafts.findNew(name, subject.key).map(({ id, title, from, keptAt }) => (
    <NavLink
      key={id}
      className="draft-row"
      to={{ pathname: `/${subject.key}/draft/${id}/new`, search: from === null ? '' : `?from=${from}` }}
    >
      <span className="draft-row-title">{title || '还没有题目'}</span>
      <span className="draft-row-facts">
        <span className="amber">● 只在这台电脑上，还没保存</span>
        <span className="numbers">{readableInstant(keptAt)}</span>
      </span>
    </NavLink>
  ))
}

function mentions(version: Version, filter: string): boolean {
  const words = filter.trim().toLowerCase()
  return [version.title, version.topic.name, version.author, version.kindName ?? ''].some((text) =>
    text.toLowerCase().includes(words),
  )
}

/** Arrow keys go from row to row; Enter opens, as it does on any link. */
function moveFocus(list: HTMLElement | null, event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !list) return
  const rows = [...list.querySelectorAll<HTMLElement>('a.draft-row')]
  const current = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[Math.min(rows.length - 1, Math.max(0, current + step))]
  if (!next) return
  event.preventDefault()
  next.focus()
}
