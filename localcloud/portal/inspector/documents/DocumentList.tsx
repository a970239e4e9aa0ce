import type { StoredDocument } from '../../api/documents'
import { arrowKeys } from '../../parts/arrowKeys'
import { summaryOf } from './summary'

interface DocumentListProps {
  documents: readonly StoredDocument[]
  /** True while these are still those of another page. */
  busy: boolean
  onOpen(document: StoredDocument): void
}

export function DocumentList({ documents, busy, onOpen }: DocumentListProps) {
  return (
    <ul className="documents" aria-busy={busy} onKeyDown={arrowKeys}>
      {documents.map((document) => (
        // Ids may be numbers and texts: 7 and "7" are two documents.
        <li key={JSON.stringify(document._id)}>
          <button type="button" className="document" onClick={() => onOpen(document)}>
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
  )
}
