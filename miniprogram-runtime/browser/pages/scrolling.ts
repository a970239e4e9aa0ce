import { PullRefresh } from '../shell/pull-refresh'
import type { PageView } from './page'

/** WeChat's own distance in CSS pixels where the page's JSON gives none. */
const REACH_BOTTOM_PX = 50

const refreshers = new WeakMap<PageView, PullRefresh>()

/** Connects a page's scrolling to its hooks: onPageScroll, onReachBottom and, where allowed, onPullDownRefresh. */
export function watchScrolling(page: PageView): void {
  const { scroller, config } = page
  let atBottom = false
  scroller.addEventListener('scroll', (event) => {
    if (event.target !== scroller) return
    page.call('onPageScroll', { scrollTop: scroller.scrollTop })
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
    const near = left <= (config.onReachBottomDistance ?? REACH_BOTTOM_PX)
    if (near && !atBottom) page.call('onReachBottom')
    atBottom = near
  })
  if (config.enablePullDownRefresh) {
    refreshers.set(page, new PullRefresh(scroller, () => page.call('onPullDownRefresh')))
  }
}

/** Undefined where the page's JSON does not enable pulling. */
export function pullRefreshOf(page: PageView | undefined): PullRefresh | undefined {
  return page && refreshers.get(page)
}
