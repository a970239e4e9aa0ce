import type { Report } from '../report'
import { pageOrigin } from './backend'

interface Target {
  id: string
  dataset?: object
  getBackendElement(): unknown
}

interface Owner {
  _$: {
    getShadowRoot(): { querySelector(s: string): Target | null; querySelectorAll(s: string): Target[] } | null
  }
}

interface Options {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

type Margins = Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>

/** True where going from one share to the other meets a threshold, which for 0 means any overlap at all. */
function meets(thresholds: number[], from: number, to: number): boolean {
  return thresholds.some((at) => from >= at !== to >= at || from > at !== to > at)
}

/** How much of an element can be seen on its page, or within another element around it. */
class PageIntersectionObserver {
  private readonly observers: IntersectionObserver[] = []
  private around: string | undefined
  private margins: Margins = {}

  constructor(
    private readonly owner: Owner,
    private readonly options: Options,
    private readonly report: Report,
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.around = selector
    this.margins = margins
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.around = undefined
    this.margins = margins
    return this
  }

  observe(selector: string, listener: (seen: object) => void): void {
    if (!window.IntersectionObserver)
      this.report.notSimulated('IntersectionObserver where there is no layout')
    const root = this.owner._$.getShadowRoot()
    const first = root?.querySelector(selector)
    const targets = this.options.observeAll ? (root?.querySelectorAll(selector) ?? []) : first ? [first] : []
    for (const target of targets) this.follow(target, listener)
  }

  disconnect(): void {
    for (const observer of this.observers.splice(0)) observer.disconnect()
  }

  private follow(target: Target, listener: (seen: object) => void): void {
    const element = target.getBackendElement() as Element
    const around =
      this.around && this.owner._$.getShadowRoot()?.querySelector(this.around)?.getBackendElement()
    const root = (around || element.closest('.phone-scroll')) as Element | null
    if (!root?.contains(element)) {
      this.report.notSimulated(
        'IntersectionObserver.relativeTo an element that is not around the observed one',
      )
    }
    const { thresholds = [0], initialRatio = 0 } = this.options
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins
    let before: number | undefined = initialRatio
    const observer = new window.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const told = before === undefined || meets(thresholds, before, entry.intersectionRatio)
          before = undefined
          if (told) listener(this.seen(target, element, entry))
        }
      },
      { root, rootMargin: `${top}px ${right}px ${bottom}px ${left}px`, threshold: thresholds },
    )
    observer.observe(element)
    this.observers.push(observer)
  }

  /** What the mini-program is told: plain data, places counted from the page's own corner. */
  private seen(target: Target, element: Element, entry: IntersectionObserverEntry): object {
    const origin = pageOrigin(element)
    const inPage = (box: DOMRectReadOnly | null): object => {
      const { left = 0, top = 0, width = 0, height = 0 } = box ?? {}
      const [x, y] = [left - origin.x, top - origin.y]
      return { left: x, top: y, right: x + width, bottom: y + height, width, height }
    }
    return {
      id: target.id,
      dataset: { ...target.dataset },
      intersectionRatio: entry.intersectionRatio,
      intersectionRect: inPage(entry.intersectionRect),
      boundingClientRect: inPage(entry.boundingClientRect),
      relativeRect: inPage(entry.rootBounds),
      time: entry.time,
    }
  }
}

/** Observes within the page: the framework's own observer knows only the whole window, bars of the phone included. */
export function observeWithinPages(caller: { prototype: object }, report: Report): void {
  const prototype = caller.prototype as { createIntersectionObserver(options?: Options): object }
  prototype.createIntersectionObserver = function (this: unknown, options = {}) {
    return new PageIntersectionObserver(this as Owner, options, report)
  }
}
