import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { reasonNames, type Reason, reasons } from '../moderation/words'
import type { WordFields } from './WordsPage'

type Entry = WordFields['entries'][number]
const levels = [
  { value: 'watch' as const, label: '由人看看' },
  { value: 'forbidden' as const, label: '法律禁止' },
]

interface EntriesTableProps {
  list: WordFields
  readOnly: boolean
  onChange: (list: WordFields) => void
}

/** The words with their category and level, and the phrases in which they are harmless. */
export function EntriesTable({ list, readOnly, onChange }: EntriesTableProps) {
  const [filter, setFilter] = useState('')
  const [word, setWord] = useState('')
  const { entries, exceptions } = list
  const put = (next: Entry) =>
    onChange({ ...list, entries: entries.map((entry) => (entry.word === next.word ? next : entry)) })
  const add = () => {
    const plain = word.trim()
    if (plain === '' || entries.some((entry) => entry.word === plain)) return
    onChange({
      ...list,
      entries: [{ word: plain, category: 'advertising', level: 'watch', variants: [] }, ...entries],
    })
    setWord('')
  }
  return (
    <section className="card">
      <div className="words-add">
        <Input
          aria-label="找词"
          value={filter}
          placeholder="找词"
          allowClear
          onChange={(event) => setFilter(event.target.value)}
        />
        <Input
          aria-label="新词"
          value={word}
          maxLength={20}
          placeholder="新词"
          disabled={readOnly}
          onChange={(event) => setWord(event.target.value)}
          onPressEnter={add}
        />
        <Button disabled={readOnly || word.trim() === ''} onClick={add}>
          加上
        </Button>
      </div>
      <Table<Entry>
        rowKey="word"
        size="small"
        scroll={{ x: 640 }}
        dataSource={entries.filter((entry) => entry.word.includes(filter.trim()))}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '没有词' }}
        columns={[
          { title: '词', dataIndex: 'word' },
          {
            title: '类别',
            key: 'category',
            render: (_, entry) => (
              <Select<Reason>
                size="small"
                aria-label={`${entry.word}的类别`}
                value={entry.category}
                disabled={readOnly}
                options={reasons.map((value) => ({ value, label: reasonNames[value] }))}
                onChange={(category) => put({ ...entry, category })}
              />
            ),
          },
          {
            title: '怎么办',
            key: 'level',
            render: (_, entry) => (
              <Select<Entry['level']>
                size="small"
                aria-label={`${entry.word}怎么办`}
                value={entry.level}
                disabled={readOnly}
                options={levels}
                onChange={(level) => put({ ...entry, level })}
              />
            ),
          },
          {
            title: '别的写法（用顿号隔开）',
            key: 'variants',
            render: (_, entry) => (
              <Input
                size="small"
                aria-label={`${entry.word}的别的写法`}
                defaultValue={entry.variants.join('、')}
                disabled={readOnly}
                onBlur={(event) => put({ ...entry, variants: listed(event.target.value) })}
              />
            ),
          },
          {
            title: '',
            key: 'remove',
            render: (_, entry) => (
              <Button
                type="text"
                size="small"
                disabled={readOnly}
                aria-label={`去掉${entry.word}`}
                onClick={() =>
                  onChange({ ...list, entries: entries.filter((other) => other.word !== entry.word) })
                }
              >
                去掉
              </Button>
            ),
          },
        ]}
      />
      <label className="words-exceptions">
        例外：这些话里的词不算（用顿号隔开）
        <Input.TextArea
          key={exceptions.join()}
          aria-label="例外"
          defaultValue={exceptions.join('、')}
          disabled={readOnly}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onBlur={(event) => onChange({ ...list, exceptions: listed(event.target.value) })}
        />
      </label>
    </section>
  )
}

function listed(text: string): string[] {
  const parts = text.split(/[、,，\n]/).map((part) => part.trim())
  return [...new Set(parts.filter((part) => part !== ''))]
}
