import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Key } from '../parts/Key'
import { ListPane, ListRow, moveFocus } from '../parts/ListDetail'
import { newId } from '../parts/newId'
import { readableInstant } from '../parts/time'
import { isFilterKey, useShortcut } from '../parts/useShortcut'
import { useSettled } from '../parts/useSettled'
import { useWho } from '../shell/who'
import { listedStatuses, type ListedStatus, statusNames, type Subject, type Version } from './subject'
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
    <ListPane
      label={`${subject.noun}列表`}
      list={list}
      empty={filter || topic ? '列表里没有这样的内容' : emptyWords[status]}
      rowsRef={rows}
      before={status === 'draft' && <NeverSaved subject={subject} />}
      head={
        <>
          <Segmented
            block
            value={status}
            options={listedStatuses.map((value) => ({ value, label: statusNames[value] }))}
            onChange={(value) => void navigate(`/${subject.key}/${value}`)}
          />
          <div className="list-tools">
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
        </>
      }
    >
      {shown.map((version) => (
        <Row key={`${version.id}@${version.version}`} {...{ subject, version }} />
      ))}
    </ListPane>
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
    <ListRow
      to={addressOf(subject, version)}
      text={
        <>
          {version.title}
          {version.superseded && <span className="amber"> · 已不再有效</span>}
        </>
      }
      facts={[
        <>
          {[version.topic.name, version.kindName, version.author === name ? '我' : version.author]
            .filter(Boolean)
            .join(' · ')}
          <span className="numbers">{readableInstant(version.updatedAt)}</span>
        </>,
      ]}
    />
  )
}

/** Work that exists on this computer only. */
function NeverSaved<Form>({ subject }: { subject: Subject<Form> }) {
  const { name } = useWho()
  return unsavedDrafts.findNew(name, subject.key).map(({ id, title, from, keptAt }) => (
    <ListRow
      key={id}
      to={{ pathname: `/${subject.key}/draft/${id}/new`, search: from === null ? '' : `?from=${from}` }}
      text={title || '还没有题目'}
      facts={[
        <>
          <span className="amber">● 只在这台电脑上，还没保存</span>
          <span className="numbers">{readableInstant(keptAt)}</span>
        </>,
      ]}
    />
  ))
}

function mentions(version: Version, filter: string): boolean {
  const words = filter.trim().toLowerCase()
  return [version.title, version.topic.name, version.author, version.kindName ?? ''].some((text) =>
    text.toLowerCase().includes(words),
  )
}
