/** An edit or an appeal that has been begun, kept on this device until it is sent. */
import Taro from '@tarojs/taro'

/** What it is for: another revision has another draft. */
export interface Place {
  act: 'edit' | 'appeal'
  commentId: string
  revision: number
}

const keyOf = ({ act, commentId, revision }: Place) => `comment.${act}.${commentId}.${revision}`

/** Empty when nothing is kept. */
export function readDraft(place: Place): string {
  const kept: unknown = Taro.getStorageSync(keyOf(place))
  return typeof kept === 'string' ? kept : ''
}

export function keepDraft(place: Place, text: string): void {
  Taro.setStorageSync(keyOf(place), text)
}

export function dropDraft(place: Place): void {
  Taro.removeStorageSync(keyOf(place))
}
