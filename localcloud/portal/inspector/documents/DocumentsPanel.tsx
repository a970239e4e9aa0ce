import arrowLeft from 'lucide-static/icons/arrow-left.svg'
import { useState } from 'react'
import { NoAnswerError } from '../../api/client'
import { DOCUMENTS_PER_PAGE, type StoredDocument, useDocuments } from '../../api/documents'
import { Icon } from '../../parts/Icon'
import { Empty, Failure, Loading } from '../../parts/Notice'
import { DocumentDialog } from './DocumentDialog'
import { DocumentList } from './DocumentList'
import './documents.css'
import { FilterForm } from './FilterForm'
import { type Fields, sameJson } from './json'
import { Transfer } from './Transfer'

/** The documents of a collection. */
export function DocumentsPanel({ collection, onBack }: { collection: string; onBack: () => void }) {
  const [filter, setFilter] = useState<Fields>({})
  /** Where each page seen so far begins; the last one is shown. */
  const [pages, setPages] = useState<Array<string | null>>([null])
  const [opened, setOpened] = useState<StoredDocument | null>(null)
  const found = useDocuments(collection, filter, pages.at(-1) ?? null)
  const filtered = Object.keys(filter).length > 0

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
      {found.data ? (
        <>
          {found.data.documents.length > 0 ? (
            <DocumentList
              documents={found.data.documents}
              busy={found.isPlaceholderData}
              onOpen={setOpened}
            />
          ) : (
            <Empty>{filtered ? '没有符合条件的文档。' : '这个集合还是空的，可以导入一个文件。'}</Empty>
          )}
          <Pages
            number={pages.length}
            next={found.isPlaceholderData ? null : found.data.next}
            onBack={() => setPages(pages.slice(0, -1))}
            onNext={(next) => setPages([...pages, next])}
          />
        </>
      ) : !found.error ? (
        <Loading />
      ) : filtered && !(found.error instanceof NoAnswerError) ? (
        <p className="notice bad" role="alert">
          本地云不接受这个条件：{found.error.message}
        </p>
      ) : (
        <Failure error={found.error} retry={found.refetch} />
      )}
      {opened && (
        <DocumentDialog
          collection={collection}
          document={opened}
          changedMeanwhile={isChanged(opened, found.data?.documents)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface PagesProps {
  /** From 1. */
  number: number
  /** Where the next page begins, if there is one. */
  next: string | null
  onBack(): void
  onNext(next: string): void
}

function Pages({ number, next, onBack, onNext }: PagesProps) {
  if (number === 1 && next === null) return null
  return (
    <div className="documents-pages">
      <button type="button" className="small-button" disabled={number === 1} onClick={onBack}>
        上一页
      </button>
      <span className="hint">
        第 {number} 页，每页 {DOCUMENTS_PER_PAGE} 个
      </span>
      <button
        type="button"
        className="small-button"
        disabled={next === null}
        onClick={() => next !== null && onNext(next)}
      >
        下一页
      </button>
    </div>
  )
}

/** True when the list has another version of a document. */
function isChanged(document: StoredDocument, list: readonly StoredDocument[] | undefined): boolean {
  const now = list?.find(({ _id }) => _id === document._id)
  return now !== undefined && !sameJson(now, document)
}
