import type { Builtin } from '../framework/builtin'
import { el } from '../shell/element'

/** A drag shorter than this share of the swiper springs back. */
const SWIPE_SHARE = 0.2

export const swiper: Builtin = {
  properties: {
    current: Number,
    autoplay: Boolean,
    interval: Number,
    duration: Number,
    circular: Boolean,
    vertical: Boolean,
    indicatorDots: Boolean,
    indicatorColor: String,
    indicatorActiveColor: String,
    previousMargin: String,
    nextMargin: String,
    displayMultipleItems: Number,
    easingFunction: String,
    snapToEdge: Boolean,
  },
  defaults: { interval: 5000, duration: 500, displayMultipleItems: 1 },
  create({ element, get, emit }) {
    const dots = el('div', { class: 'wx-swiper-dots', hidden: true })
    element.append(dots)
    let current = 0
    let timer: ReturnType<typeof setInterval> | undefined
    const items = (): HTMLElement[] =>
      [...element.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
        (item) => item.closest('wx-swiper') === element,
      )
    const draw = (offset = 0): void => {
      const list = items()
      const axis = get('vertical') ? 'Y' : 'X'
      list.forEach((item, index) => {
        item.style.transition = offset === 0 ? `transform ${String(get('duration'))}ms` : 'none'
        item.style.transform = `translate${axis}(calc(${(index - current) * 100}% + ${offset}px))`
        item.setAttribute('aria-hidden', String(index !== current))
      })
      dots.replaceChildren(
        ...list.map((_, index) => {
          const dot = el('i')
          dot.style.background = String(
            (index === current ? get('indicatorActiveColor') : get('indicatorColor')) || '',
          )
          dot.toggleAttribute('data-active', index === current)
          return dot
        }),
      )
    }
    const go = (index: number, source: '' | 'autoplay' | 'touch'): void => {
      const length = items().length
      if (length === 0) return
      const target = get('circular') ? (index + length) % length : Math.min(Math.max(index, 0), length - 1)
      const changed = target !== current
      current = target
      draw()
      if (changed) emit('change', { current, currentItemId: '', source })
    }
    let start: { x: number; y: number } | undefined
    const begin = (x: number, y: number): void => {
      start = { x, y }
    }
    const moved = (x: number, y: number): number =>
      start ? (get('vertical') ? y - start.y : x - start.x) : 0
    const end = (x: number, y: number): void => {
      const distance = moved(x, y)
      start = undefined
      const size = get('vertical') ? element.clientHeight : element.clientWidth
      const far = Math.abs(distance) > size * SWIPE_SHARE
      go(far ? current - Math.sign(distance) : current, 'touch')
    }
    element.addEventListener(
      'touchstart',
      ({ touches: [touch] }) => touch && begin(touch.clientX, touch.clientY),
    )
    element.addEventListener(
      'touchmove',
      ({ touches: [touch] }) => touch && draw(moved(touch.clientX, touch.clientY)),
    )
    element.addEventListener(
      'touchend',
      ({ changedTouches: [touch] }) => touch && end(touch.clientX, touch.clientY),
    )
    element.addEventListener('mousedown', ({ clientX, clientY }) => begin(clientX, clientY))
    element.addEventListener('mousemove', ({ clientX, clientY }) => start && draw(moved(clientX, clientY)))
    element.addEventListener('mouseup', ({ clientX, clientY }) => start && end(clientX, clientY))
    const observer = new MutationObserver((records) => {
      if (records.some(({ target }) => !dots.contains(target))) draw()
    })
    observer.observe(element, { childList: true })
    const schedule = (): void => {
      clearInterval(timer)
      if (get('autoplay')) timer = setInterval(() => go(current + 1, 'autoplay'), Number(get('interval')))
    }
    return {
      on: {
        current: (index: number) => go(index, ''),
        vertical: () => draw(),
        autoplay: schedule,
        interval: schedule,
        indicatorDots: (show: boolean) => {
          dots.hidden = !show
        },
      },
      detached: () => {
        clearInterval(timer)
        observer.disconnect()
      },
    }
  },
}
