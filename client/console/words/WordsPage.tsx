import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { Proposal } from '../moderation/Proposal'
import { SettingsVersions } from '../moderation/SettingsVersions'
import { ErrorText, Failure } from '../parts/Failure'
import { EntriesTable } from './EntriesTable'
import { Exchange } from './Exchange'
import { TryField } from './TryField'
import './words.css'

type Book = Output<'review.words'>
export type WordFields = Pick<NonNullable<Book['current']>, 'entries' | 'exceptions'>

const empty: WordFields = { entries: [], exceptions: [] }

/** The words that texts are searched for: tried, changed by one moderator, confirmed by another. */
export default function WordsPage() {
  const book = useQuery({ queryKey: ['review words'], queryFn: () => api('review.words', {}) })
  if (book.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    )
  if (book.isError) return <Failure error={book.error} retry={() => void book.refetch()} />
  return <Words key={`${book.data.current?.version} ${book.data.proposed?.version}`} book={book.data} />
}

function Words({ book }: { book: Book }) {
  const { current, proposed, versions } = book
  const shown = proposed ?? current ?? empty
  const [list, setList] = useState<WordFields>({ entries: shown.entries, exceptions: shown.exceptions })
  const changed =
    JSON.stringify(list) !== JSON.stringify({ entries: shown.entries, exceptions: shown.exceptions })
  return (
    <div className="page words">
      <header>
        <h1 className="page-title">词表</h1>
        <p className="faint">
          {current === null ? '还没有词表' : `第 ${current.version} 版，${current.entries.length} 个词`}
          。“法律禁止”的词直接不通过，“由人看看”的词只是请人看一眼。批评用的话不应当在这里。
        </p>
      </header>
      {proposed && <Proposed book={book} />}
      <TryField list={list} />
      <EntriesTable list={list} readOnly={proposed !== null} onChange={setList} />
      <Exchange list={list} readOnly={proposed !== null} onImport={setList} />
      {!proposed && <Propose book={book} list={list} changed={changed} />}
      <section className="card">
        <h2>历次修改</h2>
        <SettingsVersions versions={versions} />
      </section>
    </div>
  )
}

function Propose({ book, list, changed }: { book: Book; list: WordFields; changed: boolean }) {
  const [why, setWhy] = useState('')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const propose = useMutation({
    mutationFn: () => api('review.proposeWords', { version: book.nextVersion, why: why.trim(), ...list }),
    onSuccess: (next) => {
      void message.success('已提出，等另一位审核员确认')
      queries.setQueryData(['review words'], next)
    },
  })
  return (
    <section className="card words-propose">
      <Input
        aria-label="为什么改"
        value={why}
        maxLength={100}
        placeholder="为什么改。会对所有人公开，请不要写出词来"
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button
        type="primary"
        disabled={!changed || why.trim() === ''}
        loading={propose.isPending}
        onClick={() => propose.mutate()}
      >
        提出修改
      </Button>
      {propose.error && <Alert type="error" showIcon title={<ErrorText error={propose.error} />} />}
    </section>
  )
}

/** What waits for a second moderator. */
function Proposed({ book }: { book: Book }) {
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (confirm: boolean) =>
      api('review.decideWords', { version: book.proposed?.version ?? 0, confirm }),
    onSuccess: (next) => queries.setQueryData(['review words'], next),
  })
  const { proposed, current } = book
  if (!proposed) return null
  const before = new Set(current?.entries.map(({ word }) => word))
  const after = new Set(proposed.entries.map(({ word }) => word))
  const added = proposed.entries.filter(({ word }) => !before.has(word)).map(({ word }) => word)
  const gone = (current?.entries ?? []).filter(({ word }) => !after.has(word)).map(({ word }) => word)
  const lines = [
    added.length > 0 ? `增加：${added.slice(0, 30).join('、')}` : '',
    gone.length > 0 ? `去掉：${gone.slice(0, 30).join('、')}` : '',
    added.length + gone.length === 0 ? '改了词的类别、写法或例外' : '',
  ]
  return (
    <Proposal
      title={`第 ${proposed.version} 版等待确认：${proposed.why}（${proposed.proposer}）`}
      lines={lines.filter((line) => line !== '')}
      mine={proposed.mine}
      mayDecide
      waiting={decide.isPending}
      error={decide.error}
      onDecide={decide.mutate}
    />
  )
}
