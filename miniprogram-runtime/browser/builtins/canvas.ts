import type { Builtin } from '../framework/builtin'
import { el } from '../shell/element'
import type { BuiltinServices } from './services'

/** What mini-program code gets of a canvas: no element of the browser, so it takes no listeners and no children. */
export interface CanvasNode {
  width: number
  height: number
  getContext(kind: string): unknown
  createImage(): HTMLImageElement
  requestAnimationFrame(callback: FrameRequestCallback): number
  cancelAnimationFrame(id: number): void
  toDataURL(type?: string, quality?: number): string
}

const nodes = new WeakMap<Element, CanvasNode>()

/** The canvas node of a `<canvas type="2d">` element; undefined for every other element. */
export function canvasNodeOf(element: Element): CanvasNode | undefined {
  return nodes.get(element)
}

export function canvas(services: BuiltinServices): Builtin {
  return {
    properties: { type: String, canvasId: String, disableScroll: Boolean },
    create({ element, get, report }) {
      const surface = el('canvas') as HTMLCanvasElement
      element.prepend(surface)
      nodes.set(element, nodeOf(surface, services.asset))
      // The type is set after the element has been made.
      requestAnimationFrame(() => {
        if (get('type') !== '2d') {
          report.error(
            new Error(`not simulated: <canvas type="${String(get('type') ?? '')}">, only type="2d"`),
          )
        }
      })
      return { on: { ariaLabel: (label: string) => surface.setAttribute('aria-label', label) } }
    },
  }
}

/** What mini-program code gets of a canvas, on the page or off it. */
export function nodeOf(surface: HTMLCanvasElement, asset: (path: string) => string): CanvasNode {
  let context: unknown
  const node: CanvasNode = {
    get width() {
      return surface.width
    },
    set width(width) {
      surface.width = width
    },
    get height() {
      return surface.height
    },
    set height(height) {
      surface.height = height
    },
    getContext(kind) {
      if (kind !== '2d') throw new Error(`not simulated: canvas.getContext("${kind}")`)
      context ??= contextOf(surface, node)
      return context
    },
    createImage: () => pictureOf(asset),
    requestAnimationFrame: (callback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (id) => cancelAnimationFrame(id),
    toDataURL: (type, quality) => surface.toDataURL(type, quality),
  }
  return node
}

/** The browser's own context, but for its canvas, which is the mini-program's. */
function contextOf(surface: HTMLCanvasElement, node: CanvasNode): unknown {
  const real = surface.getContext('2d')
  if (!real) return null
  return new Proxy(real, {
    get: (target, key) => {
      if (key === 'canvas') return node
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  })
}

/** A picture to draw with; files of the package and temporary files are found as everywhere else. */
function pictureOf(asset: (path: string) => string): HTMLImageElement {
  const picture = new Image()
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(picture, 'src', {
    get: () => source?.get?.call(picture) as unknown,
    set: (path: string) => source?.set?.call(picture, asset(path)),
  })
  return picture
}
