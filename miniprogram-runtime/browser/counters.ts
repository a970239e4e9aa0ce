import type { CountersMessage } from '../shared/window'
import type { Navigator } from './pages/navigator'
import type { Report } from './report'

/** A page around the phone is told at most this often (milliseconds). */
const TELL_EVERY_MS = 300

/** Tells what crossed the bridge, and the audit's warnings, whenever they have changed. */
export function tellCounters(report: Report, send: (message: CountersMessage) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  report.counted.on(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      send({ type: 'miniprogram.counters', perPage: report.perPage, audit: report.audit.warnings })
    }, TELL_EVERY_MS)
  })
}

/** Measures the page on top after each change, once a frame however many there were. */
export function measureTrees(navigator: Navigator, report: Report): void {
  let waiting = false
  const measure = (): void => {
    waiting = false
    const page = navigator.top
    if (page) report.audit.tree(page.path, page.scroller)
  }
  const soon = (): void => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(measure)
  }
  report.counted.on(soon)
  navigator.changed.on(soon)
}
