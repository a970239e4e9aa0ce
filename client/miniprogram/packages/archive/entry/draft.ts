/** What a member has begun to write about an entry, kept on this device until it is sent. */
import Taro from '@tarojs/taro'

const keyOf = (entryId: string) => `points.appeal.${entryId}`

export function readDraft(entryId: string): string {
  const kept: unknown = Taro.getStorageSync(keyOf(entryId))
  return typeof kept === 'string' ? kept : ''
}

export function keepDraft(entryId: string, text: string): void {
  Taro.setStorageSync(keyOf(entryId), text)
}

export function dropDraft(entryId: string): void {
  Taro.removeStorageSync(keyOf(entryId))
}
