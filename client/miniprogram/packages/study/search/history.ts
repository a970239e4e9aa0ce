/** What was searched for on this device, the latest first. It is kept nowhere else. */
import Taro from '@tarojs/taro'

const storageKey = 'study.searches'
const kept = 8

export function readSearches(): string[] {
  const stored: unknown = Taro.getStorageSync(storageKey)
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string').slice(0, kept) : []
}

/** Puts a search first; answers with what is kept now. */
export function rememberSearch(query: string): string[] {
  const searches = [query, ...readSearches().filter((other) => other !== query)].slice(0, kept)
  Taro.setStorageSync(storageKey, searches)
  return searches
}

export function forgetSearches(): void {
  Taro.removeStorageSync(storageKey)
}
