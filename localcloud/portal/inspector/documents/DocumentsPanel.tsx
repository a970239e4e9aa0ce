import arrowLeft from 'lucide-static/icons/arrow-left.svg'
import { type FormEvent, useState } from 'react'
import { DOCUMENTS_PER_PAGE, type StoredDocument, useDocuments } from '../../api/documents'
import { arrowKeys } from '../../parts/arrowKeys'
import { Icon } from '../../parts/Icon'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { DocumentDialog } from './DocumentDialog'
import './documents.css'
import { type Fields, parseFilter } from './json'
import { summaryOf } from './summary'
import { Transfer } from './Transfer'

/** The documents of a collection. */
export function DocumentsPanel({ collection, onBack }: { collection: string; onBack: () => void }) {
  const [filter, setFilter] = useState<Fields>({})
  /** Where each page seen so far begins; the last one is shown. */
  const [pages, setPages] = useState<Array<string | null>>([null])
  const [opened, setOpened] = useState<StoredDocument | null>(null)
  const { data, error, refetch, isPlaceholderData } = useDocuments(collection, filter, pages.at(-1) ?? null)

  return (
    <>
      <div className="panel-bar">
        <button type="button" className="small-button" onClick={onBack}>
          <Icon source={arrowLeft} />
          集合
        </button>
        <code className="documents-name">{collection}</code>
        <Transfer collection={collection} />
        <FilterForm
          onFilter={(wish) => {
            setFilter(wish)
            setPages([null])
          }}
        />
      </div>
      {!data ? (
        error ? (
          <Failure error={error} retry={refetch} />
        ) : (
          <Loading />
        )
      ) : data.documents.length === 0 ? (
        <Empty>
          {Object.keys(filter).length > 0 ? '没有符合条件的文档。' : '这个集合还是空的，可以导入一个文件。'}
        </Empty>
      ) : (
        <ul className="documents" aria-busy={isPlaceholderData} onKeyDown={arrowKeys}>
          {data.documents.map((document) => (
            <li key={JSON.stringify(document._id)}>
              <button type="button" className="document" onClick={() => setOpened(document)}>
                <code className="document-id">{String(document._id)}</code>
                <span className="document-fields">
                  {summaryOf(document).map(({ name, value }) => (
                    <span key={name}>
                      {name} <b>{value}</b>
                    </span>
                  ))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {data && (pages.length > 1 || data.next !== null) && (
        <div className="documents-pages">
          <button
            type="button"
            className="small-button"
            disabled={pages.length === 1}
            onClick={() => setPages(pages.slice(0, -1))}
          >
            上一页
          </button>
          <span className="hint">
            第 {pages.length} 页，每页 {DOCUMENTS_PER_PAGE} 个
          </span>
          <button
            type="button"
            className="small-button"
            disabled={data.next === null || isPlaceholderData}
            onClick={() => setPages([...pages, data.next])}
          >
            下一页
          </button>
        </div>
      )}
      {opened && <DocumentDialog collection={collection} document={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function FilterForm({ onFilter }: { onFilter: (filter: Fields) => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  function apply(event: FormEvent) {
    event.preventDefault()
    const parsed = parseFilter(text)
    if ('problem' in parsed) return setProblem(parsed.problem)
    setProblem(null)
    onFilter(parsed.value)
  }

  return (
    <form className="documents-filter" role="search" onSubmit={apply}>
      <input
        type="search"
        className="field"
        aria-label="条件"
        aria-invalid={problem !== null}
        aria-describedby="filter-help"
        placeholder={'{"status": "published"} 或一个 _id'}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="small-button">
        查找
      </button>
      <p id="filter-help" className={problem === null ? 'unseen' : 'bad'} role="status">
        {problem ?? '写一个 JSON 查询条件或一个 _id，回车查找；留空看全部'}
      </p>
    </form>
  )
}
