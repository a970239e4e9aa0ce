import { type KeyboardEvent, useState } from 'react'
import { type StoredDocument, useDeleteDocument, useSaveDocument } from '../../api/documents'
import { Confirm } from '../../parts/Confirm'
import { CopyButton } from '../../parts/CopyButton'
import { Dialog } from '../../parts/Dialog'
import { changedFields, documentText, parseDocument } from './json'

interface DocumentDialogProps {
  collection: string
  document: StoredDocument
  /** True when somebody has written it since it was opened. */
  changedMeanwhile: boolean
  onClose(): void
}

/** One document as JSON: to read, to change, to delete. */
export function DocumentDialog({ collection, document, changedMeanwhile, onClose }: DocumentDialogProps) {
  const original = documentText(document)
  const [text, setText] = useState(original)
  const [asking, setAsking] = useState<'save' | 'delete' | 'close' | null>(null)
  const save = useSaveDocument(collection, onClose)
  const erase = useDeleteDocument(collection, onClose)
  const parsed = parseDocument(text, document._id)
  const problem = 'problem' in parsed ? parsed.problem : null
  const changes = 'value' in parsed ? changedFields(document, parsed.value) : []
  const calm = () => {
    save.reset()
    erase.reset()
    setAsking(null)
  }

  function keys(event: KeyboardEvent) {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (changes.length > 0) setAsking('save')
  }

  return (
    <Dialog
      large
      title={`${collection} / ${document._id}`}
      onClose={() => (text === original ? onClose() : setAsking('close'))}
    >
      <textarea
        className="document-text"
        aria-label="文档内容"
        aria-invalid={problem !== null}
        spellCheck={false}
        rows={Math.min(28, Math.max(8, original.split('\n').length + 1))}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
      />
      <p className="document-state" role="status">
        {problem !== null ? (
          <span className="bad">{problem}</span>
        ) : changes.length > 0 ? (
          changesInWords(changes)
        ) : (
          <span className="hint">直接在上面改。日期写作 {'{"$date": "2026-11-22T08:00:00.000Z"}'}。</span>
        )}
      </p>
      {changedMeanwhile && (
        <p className="document-state warn" role="status">
          打开之后，这个文档被别处改过。现在保存会盖掉那些修改；想看新的，先关掉再打开。
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button danger-button" onClick={() => setAsking('delete')}>
          删除
        </button>
        <CopyButton text={text} label="文档内容" />
        <button
          type="button"
          className="button main-button"
          disabled={changes.length === 0}
          title="Ctrl+S"
          onClick={() => setAsking('save')}
        >
          保存
        </button>
      </div>
      {asking === 'save' && 'value' in parsed && (
        <Confirm
          title="保存这些修改？"
          action="保存"
          state={save}
          onConfirm={() => save.mutate({ _id: document._id, text: JSON.stringify(parsed.value) })}
          onClose={calm}
        >
          <p>{changesInWords(changes)}</p>
          <p className="hint">直接写进数据库，不经过云函数，也不检查业务规则。</p>
        </Confirm>
      )}
      {asking === 'delete' && (
        <Confirm
          title="删除这个文档？"
          action="删除"
          state={erase}
          onConfirm={() => erase.mutate(document._id)}
          onClose={calm}
        >
          <p>
            <code>
              {collection} / {document._id}
            </code>
          </p>
          <p className="hint">删了就没有了。想留一份，先复制它的内容。</p>
        </Confirm>
      )}
      {asking === 'close' && (
        <Confirm
          title="放弃修改？"
          action="放弃"
          otherwise="继续改"
          state={{ isPending: false, error: null }}
          onConfirm={onClose}
          onClose={calm}
        >
          <p>改动还没有保存。</p>
        </Confirm>
      )}
    </Dialog>
  )
}

function changesInWords(changes: ReturnType<typeof changedFields>): string {
  return changes.map(({ name, change }) => `${change} ${name}`).join('，')
}
