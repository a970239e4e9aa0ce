/** What is being written, kept on this device until it is sent. */
import Taro from '@tarojs/taro'
import { newId } from '../../../words/newId'
import type { Kind } from '../words'

export interface CommentDraft {
  /** Where it is to stand: subject, and the comment it answers. */
  place: string
  /** Stays the same when it is sent again, so that it stands there once. */
  commentId: string
  kind: Kind
  text: string
}

const storageKey = 'comment.draft'

export function readDraft(place: string): CommentDraft {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return isDraft(kept) && kept.place === place
    ? kept
    : { place, commentId: newId(), kind: 'comment', text: '' }
}

export function keepDraft(draft: CommentDraft): void {
  Taro.setStorageSync(storageKey, draft)
}

export function dropDraft(): void {
  Taro.removeStorageSync(storageKey)
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isDraft(value: unknown): value is CommentDraft {
  if (typeof value !== 'object' || value === null) return false
  const { place, commentId, kind, text } = value as Partial<CommentDraft>
  return (
    typeof place === 'string' &&
    typeof commentId === 'string' &&
    typeof text === 'string' &&
    (kind === 'comment' || kind === 'question')
  )
}
