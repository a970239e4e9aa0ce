/** What the public log commits to about decisions on comments; server and phone make it the same way. */
import type { Json } from '../../../transparency-log/entry'

/** A decision of a person as the author of the comment can see it. */
export interface DecisionShown {
  commentId: string
  revision: number
  text: string
  outcome: 'published' | 'rejected' | 'kept' | 'appealUpheld' | 'appealReversed'
  reason: string | null
  at: string
}

/** A decision on a revision or an appeal. The log keeps only a commitment to it. */
export function reviewContent({ commentId, revision, text, outcome, reason, at }: DecisionShown): Json {
  return { commentId, revision, text, outcome, reason, at }
}
