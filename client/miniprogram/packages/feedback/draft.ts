/** A letter that is being written, kept on this phone only until it is sent or erased. */
import Taro from '@tarojs/taro'
import { type Category, categoryNames, type Mode } from './words'

export interface Draft {
  mode: Mode | null
  category: Category
  organisation: { id: string; name: string } | null
  concerns: 'matter' | 'officer' | 'person'
  personName: string
  text: string
  name: string
  contact: string
  /** How many photos there were; they themselves are not kept, so that nobody finds them on the phone. */
  photos: number
}

const storageKey = 'feedback.draft'

export const emptyDraft: Draft = {
  mode: null,
  category: 'suggestion',
  organisation: null,
  concerns: 'matter',
  personName: '',
  text: '',
  name: '',
  contact: '',
  photos: 0,
}

export function readDraft(): Draft {
  const kept: unknown = Taro.getStorageSync(storageKey)
  return isDraft(kept) ? kept : emptyDraft
}

export function keepDraft(draft: Draft): void {
  Taro.setStorageSync(storageKey, draft)
}

export function eraseDraft(): void {
  Taro.removeStorageSync(storageKey)
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false
  const draft = value as Partial<Record<keyof Draft, unknown>>
  const isPlace =
    draft.organisation === null ||
    (typeof draft.organisation === 'object' &&
      typeof (draft.organisation as { id?: unknown }).id === 'string')
  return (
    isPlace &&
    [draft.text, draft.personName, draft.name, draft.contact].every((text) => typeof text === 'string') &&
    typeof draft.photos === 'number' &&
    typeof draft.category === 'string' &&
    draft.category in categoryNames &&
    [null, 'named', 'anonymous', 'sealed'].includes(draft.mode as string | null) &&
    ['matter', 'officer', 'person'].includes(draft.concerns as string)
  )
}
