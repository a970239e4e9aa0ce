import type { Json } from '../../../../transparency-log/entry'
import { ListRow } from '../ListRow'
import { openProof } from './shown'

interface ProofRowProps {
  /** The id the entry was logged under. */
  entryId: string
  /** What this page shows, put together by the domain's `proven.ts` exactly as the server did. */
  content?: Json
  /** The signed promise that came with a receipt. */
  promise?: string
}

/** Leads to the check of what a page shows against the public log. */
export function ProofRow({ entryId, content, promise }: ProofRowProps) {
  return (
    <ListRow
      icon="review"
      title="验证"
      note="看看这一页和公开日志里记下的是否一样"
      onTap={() => openProof(entryId, { content, promise })}
    />
  )
}
