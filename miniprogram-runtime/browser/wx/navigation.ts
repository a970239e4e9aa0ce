import { pullRefreshOf } from '../pages/scrolling'
import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'

interface UrlOptions {
  url: string
}

/** Routes between pages, and what belongs to the page on top: title, bars, scrolling, pulling. */
export function navigationApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const { navigator, navigationBar, tabBar } = runtime
  const top = (): NonNullable<typeof navigator.top> => {
    if (!navigator.top) throw new ApiFailure('there is no page yet')
    return navigator.top
  }
  const pull = (): NonNullable<ReturnType<typeof pullRefreshOf>> => {
    const refresher = pullRefreshOf(top())
    if (!refresher) throw new ApiFailure('enablePullDownRefresh is not set in the JSON of this page')
    return refresher
  }
  type Events = Record<string, (...args: unknown[]) => void>
  return {
    navigateTo: asyncApi('navigateTo', ({ url, events }: UrlOptions & { events?: Events }) => ({
      eventChannel: navigator.navigateTo(url, events),
    })),
    redirectTo: asyncApi('redirectTo', ({ url }: UrlOptions) => navigator.redirectTo(url)),
    reLaunch: asyncApi('reLaunch', ({ url }: UrlOptions) => navigator.reLaunch(url)),
    switchTab: asyncApi('switchTab', ({ url }: UrlOptions) => navigator.switchTab(url)),
    navigateBack: asyncApi('navigateBack', ({ delta }: { delta?: number }) => navigator.navigateBack(delta)),
    setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { title: string }) => {
      top().title = title
      runtime.redraw()
    }),
    setNavigationBarColor: asyncApi(
      'setNavigationBarColor',
      (colours: { frontColor: string; backgroundColor: string }) => {
        navigationBar.setColours(top(), colours)
        runtime.redraw()
      },
    ),
    showNavigationBarLoading: asyncApi('showNavigationBarLoading', () => navigationBar.setLoading(true)),
    hideNavigationBarLoading: asyncApi('hideNavigationBarLoading', () => navigationBar.setLoading(false)),
    setBackgroundColor: asyncApi(
      'setBackgroundColor',
      ({ backgroundColor }: { backgroundColor?: string }) => {
        top().scroller.style.background = backgroundColor ?? ''
      },
    ),
    pageScrollTo: asyncApi(
      'pageScrollTo',
      ({ scrollTop, selector, duration }: { scrollTop?: number; selector?: string; duration?: number }) => {
        const { scroller } = top()
        const target = selector ? scroller.querySelector(selector) : null
        const behavior = duration === 0 ? 'auto' : 'smooth'
        if (target) target.scrollIntoView?.({ behavior })
        else scroller.scrollTo?.({ top: scrollTop ?? 0, behavior })
      },
    ),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => pull().trigger()),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => pullRefreshOf(navigator.top)?.stop()),
    setTabBarBadge: asyncApi('setTabBarBadge', ({ index, text }: { index: number; text: string }) => {
      tabBar.setBadge(index, text)
      runtime.redraw()
    }),
    removeTabBarBadge: asyncApi('removeTabBarBadge', ({ index }: { index: number }) => {
      tabBar.setBadge(index, undefined)
      runtime.redraw()
    }),
    showTabBarRedDot: asyncApi('showTabBarRedDot', ({ index }: { index: number }) => {
      tabBar.setBadge(index, '')
      runtime.redraw()
    }),
    hideTabBarRedDot: asyncApi('hideTabBarRedDot', ({ index }: { index: number }) => {
      tabBar.setBadge(index, undefined)
      runtime.redraw()
    }),
    hideTabBar: asyncApi('hideTabBar', () => {
      tabBar.setHidden(true)
      runtime.redraw()
    }),
    showTabBar: asyncApi('showTabBar', () => {
      tabBar.setHidden(false)
      runtime.redraw()
    }),
  }
}
