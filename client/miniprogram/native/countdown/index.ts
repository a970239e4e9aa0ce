/**
 * What is left until an instant, ticking by itself: a tick changes this component and not the page around it.
 * Properties: `until`, milliseconds since 1970 by the server's clock; `offset`, how far that clock is ahead of the
 * phone's (milliseconds).
 */
import { followCountdown } from './words'

interface Data {
  until: number
  offset: number
  text: string
  spoken: string
}

/** How to stop each running countdown; a component's own fields are for its data. */
const running = new WeakMap<object, () => void>()

function follow(countdown: NativeInstance<Data>): void {
  rest(countdown)
  const { until, offset } = countdown.data
  const stop = followCountdown(
    until,
    () => Date.now() + offset,
    ({ text, spoken }) => {
      const shown = countdown.data
      if (text !== shown.text) countdown.setData(spoken === shown.spoken ? { text } : { text, spoken })
    },
  )
  running.set(countdown, stop)
}

function rest(countdown: NativeInstance<Data>): void {
  running.get(countdown)?.()
  running.delete(countdown)
}

Component<Data>({
  properties: { until: { type: Number, value: 0 }, offset: { type: Number, value: 0 } },
  data: { text: '', spoken: '' },
  lifetimes: {
    attached() {
      follow(this)
    },
    detached() {
      rest(this)
    },
  },
  // A page that nobody sees needs no clock.
  pageLifetimes: {
    show() {
      follow(this)
    },
    hide() {
      rest(this)
    },
  },
  observers: {
    'until, offset'() {
      if (running.has(this)) follow(this)
    },
  },
})
