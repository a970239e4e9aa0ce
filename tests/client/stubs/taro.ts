/** A stand-in for Taro's API: storage in memory, navigation as a list of where it went. */
import { useEffect } from 'react'

const storage = new Map<string, unknown>()
const shown = new Set<() => void>()
const networks = new Set<(state: { isConnected: boolean }) => void>()

/** What the pages asked of Taro, for tests to look at. */
export const device = {
  visited: [] as string[],
  params: {} as Record<string, string>,
  storage,
  /** Shows the page again, as after coming back from another one. */
  showAgain: () => shown.forEach((callback) => callback()),
  /** Takes the network away or brings it back. */
  network: (isConnected: boolean) => networks.forEach((tell) => tell({ isConnected })),
  reset() {
    storage.clear()
    networks.clear()
    shown.clear()
    device.visited = []
    device.params = {}
  },
}

/** Storage keeps values, not references. */
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const go = async ({ url }: { url: string }) => {
  device.visited.push(url)
}

export function useDidShow(callback: () => void): void {
  useEffect(() => {
    shown.add(callback)
    return () => {
      shown.delete(callback)
    }
  }, [callback])
}

export const useRouter = () => ({ params: device.params })
export const usePullDownRefresh = () => undefined
export const useReachBottom = () => undefined

export default {
  getStorageSync: (key: string) => (storage.has(key) ? copy(storage.get(key)) : ''),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  getCurrentPages: () => [{}],
  canIUse: () => false,
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  showToast: async () => undefined,
  getNetworkType: async () => ({ networkType: 'wifi' }),
  onNetworkStatusChange: (tell: (state: { isConnected: boolean }) => void) => void networks.add(tell),
  offNetworkStatusChange: (tell: (state: { isConnected: boolean }) => void) => void networks.delete(tell),
  setNavigationBarTitle: async () => undefined,
}
