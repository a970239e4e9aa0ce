import { propertyOf, type Builtin } from '../framework/builtin'
import { el } from '../shell/element'

/** A drag shorter than this share of the swiper springs back. */
const SWIPE_SHARE = 0.2
/** Movement until it is known which way a finger goes, in pixels. */
const DIRECTION_PX = 6

type Source = '' | 'autoplay' | 'touch'

/** A length as WeChat takes it (`10px`, `20rpx`) in CSS. */
function length(value: unknown): string {
  const rpx = /^(-?[\d.]+)rpx$/.exec(String(value))
  if (rpx) return `${(Number(rpx[1]) / 750) * 100}vw`
  return /^-?[\d.]+px$/.test(String(value)) ? String(value) : '0px'
}

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
    let finish: ReturnType<typeof setTimeout> | undefined
    const items = (): HTMLElement[] =>
      [...element.querySelectorAll<HTMLElement>('wx-swiper-item')].filter(
        (item) => item.closest('wx-swiper') === element,
      )
    const shown = (): number => Math.max(1, Number(get('displayMultipleItems')))
    const last = (): number => Math.max(0, items().length - (get('circular') ? 1 : shown()))
    /** Places from the current item; of a circle the shorter way round, or the side that a finger pulls in. */
    const distance = (index: number, count: number, offset: number): number => {
      const straight = index - current
      if (!get('circular') || count <= shown()) return straight
      const forward = (straight + count) % count
      const behind = forward * 2 > count || (forward * 2 === count && offset > 0)
      return behind && forward >= shown() ? forward - count : forward
    }
    const draw = (offset = 0): void => {
      const list = items()
      const axis = get('vertical') ? 'Y' : 'X'
      const [before, after] = [length(get('previousMargin')), length(get('nextMargin'))]
      const size = `calc((100% - ${before} - ${after}) / ${shown()})`
      list.forEach((item, index) => {
        item.style.transition = offset === 0 ? `transform ${String(get('duration'))}ms` : 'none'
        item.style.transform = `translate${axis}(calc(${distance(index, list.length, offset) * 100}% + ${offset}px))`
        item.style[get('vertical') ? 'height' : 'width'] = size
        item.style[get('vertical') ? 'top' : 'left'] = before
        const place = distance(index, list.length, 0)
        item.setAttribute('aria-hidden', String(place < 0 || place >= shown()))
      })
      element.toggleAttribute('data-vertical', get('vertical') === true)
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
    const detail = (source: Source) => {
      const item = items()[current]
      return { current, currentItemId: String((item && propertyOf(item, 'itemId')) ?? ''), source }
    }
    const go = (index: number, source: Source): void => {
      const count = items().length
      if (count === 0) return
      const target = get('circular') ? (index + count) % count : Math.min(Math.max(index, 0), last())
      const changed = target !== current
      current = target
      draw()
      if (!changed) return
      emit('change', detail(source))
      clearTimeout(finish)
      finish = setTimeout(() => emit('animationfinish', detail(source)), Number(get('duration')))
    }
    const schedule = (): void => {
      clearInterval(timer)
      if (!get('autoplay')) return
      // Where it does not go round it begins again after its end.
      const next = () => go(!get('circular') && current >= last() ? 0 : current + 1, 'autoplay')
      timer = setInterval(next, Number(get('interval')))
    }
    let start: { x: number; y: number } | undefined
    /** A finger that goes across scrolls what is around instead; undefined until it is known. */
    let along: boolean | undefined
    const begin = (x: number, y: number): void => {
      start = { x, y }
      along = undefined
      clearInterval(timer)
    }
    const move = (x: number, y: number): void => {
      if (!start) return
      const [dx, dy] = [x - start.x, y - start.y]
      if (along === undefined && Math.hypot(dx, dy) >= DIRECTION_PX)
        along = get('vertical') ? Math.abs(dy) >= Math.abs(dx) : Math.abs(dx) >= Math.abs(dy)
      if (!along) return
      draw(get('vertical') ? dy : dx)
      emit('transition', get('vertical') ? { dx: 0, dy: -dy } : { dx: -dx, dy: 0 })
    }
    const end = (x: number, y: number): void => {
      if (!start) return
      const pulled = get('vertical') ? y - start.y : x - start.x
      const size = get('vertical') ? element.clientHeight : element.clientWidth
      const far = along === true && Math.abs(pulled) > size * SWIPE_SHARE
      start = undefined
      go(far ? current - Math.sign(pulled) : current, 'touch')
      schedule()
    }
    const cancel = (): void => {
      start = undefined
      draw()
      schedule()
    }
    element.addEventListener(
      'touchstart',
      ({ touches: [touch] }) => touch && begin(touch.clientX, touch.clientY),
    )
    element.addEventListener(
      'touchmove',
      ({ touches: [touch] }) => touch && move(touch.clientX, touch.clientY),
    )
    element.addEventListener(
      'touchend',
      ({ changedTouches: [touch] }) => touch && end(touch.clientX, touch.clientY),
    )
    element.addEventListener('touchcancel', cancel)
    element.addEventListener('mousedown', ({ clientX, clientY }) => begin(clientX, clientY))
    element.addEventListener('mousemove', ({ clientX, clientY }) => move(clientX, clientY))
    element.addEventListener('mouseup', ({ clientX, clientY }) => end(clientX, clientY))
    element.addEventListener('mouseleave', () => start && cancel())
    const observer = new MutationObserver((records) => {
      if (!records.some(({ target }) => !dots.contains(target))) return
      if (items().length > 0 && current > last()) go(last(), '')
      else draw()
    })
    observer.observe(element, { childList: true })
    const redraw = () => draw()
    return {
      on: {
        current: (index: number) => {
          // It may be given before there are items.
          if (items().length === 0) current = index
          else go(index, '')
        },
        vertical: redraw,
        circular: redraw,
        displayMultipleItems: redraw,
        previousMargin: redraw,
        nextMargin: redraw,
        indicatorColor: redraw,
        indicatorActiveColor: redraw,
        autoplay: schedule,
        interval: schedule,
        indicatorDots: (show: boolean) => {
          dots.hidden = !show
        },
      },
      detached: () => {
        clearInterval(timer)
        clearTimeout(finish)
        observer.disconnect()
      },
    }
  },
}
