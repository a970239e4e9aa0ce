import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'

/** WeChat's limits, in bytes: one value, and all values of one person together. */
const VALUE_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** Storage of one person, kept apart from everybody else's in the browser's own. */
export class PersonalStorage {
  private readonly prefix: string

  constructor(
    private readonly store: Storage,
    openid: string,
  ) {
    this.prefix = `weapp:${openid}:`
  }

  keys(): string[] {
    return Array.from({ length: this.store.length }, (_, index) => this.store.key(index) ?? '')
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length))
  }

  /** The value as it was stored, or undefined. */
  get(key: string): unknown {
    const text = this.store.getItem(this.prefix + key)
    return text === null ? undefined : (JSON.parse(text) as { value: unknown }).value
  }

  set(key: string, value: unknown): void {
    if (!key) throw new ApiFailure('parameter error: parameter.key should be a non-empty String')
    const text = JSON.stringify({ value })
    if (text.length > VALUE_LIMIT) throw new ApiFailure('entry size limit reached')
    if (this.size() + text.length > TOTAL_LIMIT) throw new ApiFailure('storage size limit reached')
    this.store.setItem(this.prefix + key, text)
  }

  remove(key: string): void {
    this.store.removeItem(this.prefix + key)
  }

  clear(): void {
    for (const key of this.keys()) this.remove(key)
  }

  size(): number {
    return this.keys().reduce((sum, key) => sum + (this.store.getItem(this.prefix + key)?.length ?? 0), 0)
  }

  info(): { keys: string[]; currentSize: number; limitSize: number } {
    return { keys: this.keys(), currentSize: Math.ceil(this.size() / 1024), limitSize: TOTAL_LIMIT / 1024 }
  }
}

/** Storage, synchronous and asynchronous. */
export function storageApi({ device }: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const storage = new PersonalStorage(window.localStorage, device.openid)
  const named = (name: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      throw new Error(`${name}:fail ${(error as Error).message}`)
    }
  }
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => named('setStorageSync', () => storage.set(key, value)),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => storage.info(),
    getStorage: asyncApi('getStorage', ({ key }: { key: string }) => {
      const data = storage.get(key)
      if (data === undefined) throw new ApiFailure('data not found')
      return { data }
    }),
    setStorage: asyncApi('setStorage', ({ key, data }: { key: string; data: unknown }) =>
      storage.set(key, data),
    ),
    removeStorage: asyncApi('removeStorage', ({ key }: { key: string }) => storage.remove(key)),
    clearStorage: asyncApi('clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi('getStorageInfo', () => storage.info()),
  }
}
