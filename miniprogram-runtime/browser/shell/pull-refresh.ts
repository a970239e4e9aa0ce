import { el } from './element'

/** How far the finger must pull, and how high the indicator stands while refreshing (CSS pixels). */
const TRIGGER_PX = 60
const STANDING_PX = 56
const RESISTANCE = 0.5

/** The indicator above a scrolling area that appears when it is pulled down at its top. */
export class PullRefresh {
  private readonly indicator = el('div', { class: 'phone-pull' }, el('i'), el('i'), el('i'))
  private start: number | undefined
  private pulled = 0
  private running = false

  constructor(
    private readonly scroller: HTMLElement,
    private readonly refresh: () => void,
  ) {
    scroller.prepend(this.indicator)
    scroller.addEventListener('touchstart', (event) => this.begin(event.touches[0]?.clientY))
    scroller.addEventListener('touchmove', (event) => this.move(event.touches[0]?.clientY), { passive: true })
    scroller.addEventListener('touchend', () => this.end())
    scroller.addEventListener('mousedown', (event) => this.begin(event.clientY))
    scroller.addEventListener('mousemove', (event) => this.move(event.clientY))
    scroller.addEventListener('mouseup', () => this.end())
    scroller.addEventListener('mouseleave', () => this.end())
  }

  /** Refreshes as if pulled. */
  trigger(): void {
    if (this.running) return
    this.running = true
    this.indicator.toggleAttribute('data-running', true)
    this.indicator.style.height = `${STANDING_PX}px`
    this.refresh()
  }

  stop(): void {
    this.running = false
    this.indicator.removeAttribute('data-running')
    this.indicator.style.height = '0'
  }

  private begin(y: number | undefined): void {
    this.start = this.scroller.scrollTop <= 0 && !this.running ? y : undefined
    this.pulled = 0
  }

  private move(y: number | undefined): void {
    if (this.start === undefined || y === undefined) return
    this.pulled = Math.max(0, (y - this.start) * RESISTANCE)
    this.indicator.style.height = `${Math.min(this.pulled, STANDING_PX * 1.5)}px`
  }

  private end(): void {
    if (this.start === undefined) return
    this.start = undefined
    if (this.pulled >= TRIGGER_PX * RESISTANCE) this.trigger()
    else this.stop()
  }
}
