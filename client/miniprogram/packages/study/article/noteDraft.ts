/** What was being written in a note, kept on this device until it is saved. */
import Taro from '@tarojs/taro'

const keyOf = (noteId: string) => `study.note.${noteId}`

export function readNoteDraft(noteId: string): string | undefined {
  const kept: unknown = Taro.getStorageSync(keyOf(noteId))
  return typeof kept === 'string' && kept !== '' ? kept : undefined
}

export function keepNoteDraft(noteId: string, text: string): void {
  Taro.setStorageSync(keyOf(noteId), text)
}

export function dropNoteDraft(noteId: string): void {
  Taro.removeStorageSync(keyOf(noteId))
}
