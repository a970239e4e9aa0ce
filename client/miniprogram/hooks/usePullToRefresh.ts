import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down asks again; the page must set `enablePullDownRefresh`. */
export function usePullToRefresh(refresh: () => Promise<void>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}
