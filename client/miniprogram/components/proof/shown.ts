/**
 * What a page shows, on its way to the page that checks it. It goes through the storage, because packages of the
 * mini-program may each have a copy of this module, and is gone once it was taken.
 */
import Taro from '@tarojs/taro'
import type { Json } from '../../../../transparency-log/entry'
import { routes } from '../../words/routes'

/** What the page that leads to the check shows. */
export interface Shown {
  /** Undefined when an entry is opened from the log itself. */
  content?: Json
  /** The promise somebody kept with a receipt. */
  promise?: string
}

const KEY = 'proof.shown'

/** Opens the check of an entry against what is shown. */
export function openProof(entryId: string, shown: Shown): void {
  Taro.setStorageSync(KEY, { entryId, shown })
  void Taro.navigateTo({ url: `${routes.proof}?entryId=${encodeURIComponent(entryId)}` })
}

/** Takes what was shown of this entry. */
export function takeShown(entryId: string | undefined): Shown {
  const left = Taro.getStorageSync(KEY) as { entryId: string; shown: Shown } | ''
  Taro.removeStorageSync(KEY)
  return left && left.entryId === entryId ? left.shown : {}
}
