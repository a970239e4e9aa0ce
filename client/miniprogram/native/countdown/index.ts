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

/** How to stop each running countdown; kept outside the components, whose fields would travel with their data. */
const running = new WeakMap<object, () => void>()

Component({
  properties: { until: { type: Number, value: 0 }, offset: { type: Number, value: 0 } },
  data: { text: '', spoken: '' },
  lifetimes: {
    attached() {
      this.follow()
    },
    detached() {
      this.rest()
    },
  },
  // A page that nobody sees needs no clock.
  pageLifetimes: {
    show() {
      this.follow()
    },
    hide() {
      this.rest()
    },
  },
  observers: {
    'until, offset'() {
      if (running.has(this)) this.follow()
    },
  },
  methods: {
    follow(this: { data: Data; setData(change: Partial<Data>): void; rest(): void }) {
      this.rest()
      const { until, offset } = this.data
      const stop = followCountdown(
        until,
        () => Date.now() + offset,
        ({ text, spoken }) => {
          const { data } = this
          if (text === data.text) return
          this.setData(spoken === data.spoken ? { text } : { text, spoken })
        },
      )
      running.set(this, stop)
    },
    rest() {
      running.get(this)?.()
      running.delete(this)
    },
  },
})
