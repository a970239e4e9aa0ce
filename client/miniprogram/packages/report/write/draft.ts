/** A report that is being written, kept on this device until it is sent. */
import Taro from '@tarojs/taro'
import { type Reason, reasonNames } from '../words'

export interface ReportDraft {
  questionId: string
  reason: Reason | null
  text: string
}

const storageKey = 'report.draft'

/** The draft about this question; a new one when there is none or when it is about another. */
export function readDraft(questionId: string): ReportDraft {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return isDraft(kept) && kept.questionId === questionId ? kept : { questionId, reason: null, text: '' }
}

export function keepDraft(draft: ReportDraft): void {
  Taro.setStorageSync(storageKey, draft)
}

export function dropDraft(): void {
  Taro.removeStorageSync(storageKey)
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isDraft(value: unknown): value is ReportDraft {
  if (typeof value !== 'object' || value === null) return false
  const { questionId, reason, text } = value as Partial<ReportDraft>
  return (
    typeof questionId === 'string' &&
    typeof text === 'string' &&
    (reason === null || (typeof reason === 'string' && reason in reasonNames))
  )
}
