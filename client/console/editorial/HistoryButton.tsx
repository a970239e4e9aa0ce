import { HistoryOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Drawer, Select, Spin } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { Difference } from './Difference'
import './history.css'
import { type History, type HistoryEntry, statusNames, type Subject } from './subject'
import { addressOf, useLoadedVersion } from './useVersions'

interface Props<Form> {
  subject: Subject<Form>
  id: string
  /** The version that is open. */
  version: number
}

/** Opens the history of an item; nothing for subjects that keep none. */
export function HistoryButton<Form>({ subject, id, version }: Props<Form>) {
  const [open, setOpen] = useState(false)
  const { history } = subject
  if (!history) return null
  return (
    <>
      <Button icon={<HistoryOutlined />} onClick={() => setOpen(true)}>
        版本
      </Button>
      <Drawer title="版本历史" open={open} onClose={() => setOpen(false)} size={1000} destroyOnHidden>
        <Versions {...{ subject, history, id, version }} onLeave={() => setOpen(false)} />
      </Drawer>
    </>
  )
}

function Versions<Form>({
  subject,
  history,
  id,
  version,
  onLeave,
}: Props<Form> & { history: History<Form>; onLeave: () => void }) {
  const list = useQuery({
    queryKey: [subject.key, 'history', id],
    queryFn: () => history.list(id),
    staleTime: 0,
  })
  const [pair, setPair] = useState<{ from: number; to: number } | null>(
    version > 1 ? { from: version - 1, to: version } : null,
  )
  const { message } = App.useApp()
  const navigate = useNavigate()
  if (list.isPending) return <Spin className="page-spin" />
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  const entries = list.data
  const [latest] = entries

  async function restore(entry: HistoryEntry) {
    onLeave()
    if (latest && latest.status !== 'published') {
      void message.info('已经有一份没发布的新版本，请先发布或改好它')
      await navigate(addressOf(subject, latest))
    } else await navigate(`/${subject.key}/draft/${id}/new?from=${entry.version}`)
  }
  const options = entries.map((entry) => ({
    value: entry.version,
    label: `第 ${entry.version} 版 · ${statusNames[entry.status]}`,
  }))
  return (
    <>
      <ol className="versions" aria-label="全部版本">
        {entries.map((entry) => (
          <li key={entry.version}>
            <div>
              <strong>
                第 {entry.version} 版 · {statusNames[entry.status]}
              </strong>
              <p className="faint">
                {(entry.authors ?? [entry.author]).join('、')} 写 · {readableInstant(entry.updatedAt)}
                {entry.reviewer && ` · ${entry.reviewer} 审核`}
                {entry.publishedAt && ` · ${readableInstant(entry.publishedAt)} 发布`}
              </p>
              {entry.note && <p className="faint">退回意见：{entry.note}</p>}
            </div>
            <span className="versions-actions">
              {entry.version !== version && (
                <Button
                  size="small"
                  onClick={() => {
                    onLeave()
                    void navigate(addressOf(subject, entry))
                  }}
                >
                  打开
                </Button>
              )}
              {entry.status === 'archived' && (
                <Button size="small" onClick={() => void restore(entry)}>
                  恢复这个版本
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {entries.length > 1 && (
        <>
          <div className="versions-pair">
            从
            <Select
              size="small"
              aria-label="较早的版本"
              value={pair?.from ?? null}
              options={options}
              onChange={(from) => setPair({ from, to: pair?.to ?? version })}
            />
            到
            <Select
              size="small"
              aria-label="较晚的版本"
              value={pair?.to ?? version}
              options={options}
              onChange={(to) => setPair({ from: pair?.from ?? to, to })}
            />
          </div>
          {pair && <VersionsCompared {...{ subject, history, id }} {...pair} />}
        </>
      )}
    </>
  )
}

/** The differences between two versions, read from the server. */
export function VersionsCompared<Form>({
  subject,
  history,
  id,
  from,
  to,
}: {
  subject: Subject<Form>
  history: History<Form>
  id: string
  from: number
  to: number
}) {
  const before = useLoadedVersion(subject, id, from)
  const after = useLoadedVersion(subject, id, to)
  const error = before.error ?? after.error
  if (error)
    return (
      <Failure
        error={error}
        retry={() => {
          before.refetch()
          after.refetch()
        }}
      />
    )
  if (!before.version || !after.version) return <Spin className="page-spin" />
  return <Difference before={history.parts(before.version.form)} after={history.parts(after.version.form)} />
}
