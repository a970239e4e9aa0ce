/**
 * Signed promises of the public log that somebody wanted to keep on this phone: proof that an unnamed letter arrived. They
 * open no letter; the receipt's digits are kept nowhere.
 */
import Taro from '@tarojs/taro'

export interface KeptPromise {
  letterId: string
  /** As it was signed. */
  promise: string
  /** The day it was kept. */
  day: string
}

const KEY = 'feedback.promises'

/** The newest first. */
export function keptPromises(): KeptPromise[] {
  const kept: unknown = Taro.getStorageSync(KEY)
  return Array.isArray(kept) ? kept.filter(isKept) : []
}

export function keepPromise(promise: KeptPromise): void {
  const others = keptPromises().filter(({ letterId }) => letterId !== promise.letterId)
  Taro.setStorageSync(KEY, [promise, ...others])
}

export function removePromise(letterId: string): void {
  const left = keptPromises().filter((one) => one.letterId !== letterId)
  if (left.length > 0) Taro.setStorageSync(KEY, left)
  else Taro.removeStorageSync(KEY)
}

/** Storage may hold anything, e.g. what an older version wrote. */
function isKept(value: unknown): value is KeptPromise {
  const { letterId, promise, day } = (value ?? {}) as Partial<Record<keyof KeptPromise, unknown>>
  return [letterId, promise, day].every((text) => typeof text === 'string')
}
