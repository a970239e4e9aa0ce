import type { Builtin } from '../framework/builtin'
import { PullRefresh } from '../shell/pull-refresh'

export const scrollView: Builtin = {
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    scrollWithAnimation: Boolean,
    upperThreshold: null,
    lowerThreshold: null,
    enableBackToTop: Boolean,
    enableFlex: Boolean,
    enhanced: Boolean,
    bounces: Boolean,
    showScrollbar: Boolean,
    type: String,
    refresherEnabled: Boolean,
    refresherTriggered: Boolean,
    refresherThreshold: Number,
    refresherDefaultStyle: String,
    refresherBackground: String,
  },
  defaults: { upperThreshold: 50, lowerThreshold: 50 },
  create({ element, get, emit }) {
    let refresher: PullRefresh | undefined
    let last = { top: 0, left: 0 }
    let atEnd = false
    element.addEventListener(
      'scroll',
      (event) => {
        if (event.target !== element) return
        event.stopImmediatePropagation()
        const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
        emit('scroll', {
          scrollTop,
          scrollLeft,
          scrollHeight,
          scrollWidth,
          deltaX: last.left - scrollLeft,
          deltaY: last.top - scrollTop,
        })
        const lower = Number(get('lowerThreshold'))
        const upper = Number(get('upperThreshold'))
        const vertical = scrollHeight > clientHeight
        const left = vertical
          ? scrollHeight - clientHeight - scrollTop
          : scrollWidth - clientWidth - scrollLeft
        if (left <= lower && !atEnd) emit('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
        atEnd = left <= lower
        const [now, before] = vertical ? [scrollTop, last.top] : [scrollLeft, last.left]
        if (now <= upper && before > upper) emit('scrolltoupper', { direction: vertical ? 'top' : 'left' })
        last = { top: scrollTop, left: scrollLeft }
      },
      true,
    )
    const scrollTo = (position: ScrollToOptions): void => {
      const behavior = get('scrollWithAnimation') ? 'smooth' : 'auto'
      // The content this position belongs to is drawn in the same update, after this property.
      requestAnimationFrame(() => element.scrollTo?.({ ...position, behavior }))
    }
    return {
      on: {
        scrollY: (on: boolean) => {
          element.style.overflowY = on ? 'auto' : ''
        },
        scrollX: (on: boolean) => {
          element.style.overflowX = on ? 'auto' : ''
        },
        enableFlex: (on: boolean) => element.toggleAttribute('enable-flex', on),
        scrollTop: (top: unknown) => {
          if (top !== '' && top !== null && top !== undefined) scrollTo({ top: Number(top) })
        },
        scrollLeft: (left: unknown) => {
          if (left !== '' && left !== null && left !== undefined) scrollTo({ left: Number(left) })
        },
        scrollIntoView: (id: string) => {
          if (id) requestAnimationFrame(() => element.querySelector(`[id="${id}"]`)?.scrollIntoView?.())
        },
        refresherEnabled: (on: boolean) => {
          if (on) refresher ??= new PullRefresh(element, () => emit('refresherrefresh', { dy: 0 }))
        },
        refresherTriggered: (on: boolean) => {
          if (on) refresher?.trigger()
          else refresher?.stop()
        },
      },
    }
  },
}
