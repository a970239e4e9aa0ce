import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { BUILTIN_TAGS } from '../../shared/builtin-tags'
import { toBrowserUnits } from '../../shared/units'

/** WeChat calls it a long press after this many milliseconds. */
const LONG_PRESS_MS = 350
const LONG_PRESS_TOLERANCE_PX = 10

export type Backend = InstanceType<typeof glassEasel.CurrentWindowBackendContext>

interface FrameworkElement extends HTMLElement {
  __wxElement?: unknown
}

const rectangleOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element)

/** Where the page that holds an element begins in the window; mini-program code counts from there. */
export function pageOrigin(element: Element | null | undefined): { x: number; y: number } {
  const frame = element?.closest('.phone-page')
  if (!frame) return { x: 0, y: 0 }
  const { x, y } = rectangleOf(frame)
  return { x, y }
}

function rectangleInPage(element: Element): DOMRect {
  const { left, top, width, height } = rectangleOf(element)
  const origin = pageOrigin(element)
  const [x, y] = [left - origin.x, top - origin.y]
  const rectangle = { x, y, left: x, top: y, width, height, right: x + width, bottom: y + height }
  return { ...rectangle, toJSON: () => rectangle }
}

/** Inline styles get browser units; ids lose the scope prefix, so that `#id` in styles and tests works as in WeChat. */
function adapt(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) =>
    setAttribute(name, name === 'style' ? toBrowserUnits(String(value)) : value)
  element.getBoundingClientRect = () => rectangleInPage(element)
  Object.defineProperty(element, 'id', {
    configurable: true,
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => setAttribute('id', id.replace(/^[0-9a-f]+--/, '')),
  })
  return element
}

/**
 * Connects the component framework to this window's DOM. Built-in components become `wx-…` elements.
 */
export function createBackend(): Backend {
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.document = {
    createElement: (tag: string) => adapt(document.createElement(BUILTIN_TAGS.has(tag) ? `wx-${tag}` : tag)),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as Backend['document']
  backend.onEvent((target, type, detail, options) => {
    const origin = (options as { originalEvent?: Event }).originalEvent?.target
    if (type === 'tap' && origin instanceof Element && origin.closest('wx-button[disabled]')) return
    glassEasel.Event.triggerEvent(target, type, detail as object, options)
  })
  detectLongPress()
  return backend
}

function frameworkElementOf(node: EventTarget | null): unknown {
  let element = node as FrameworkElement | null
  while (element && !element.__wxElement) element = element.parentElement
  return element?.__wxElement
}

function detectLongPress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let start = { x: 0, y: 0 }
  const cancel = (): void => clearTimeout(timer)
  const begin = (target: EventTarget | null, x: number, y: number): void => {
    cancel()
    start = { x, y }
    timer = setTimeout(() => {
      const element = frameworkElementOf(target) as
        Parameters<typeof glassEasel.Event.triggerEvent>[0] | undefined
      if (!element) return
      for (const type of ['longpress', 'longtap']) {
        glassEasel.Event.triggerEvent(element, type, { x, y }, { bubbles: true, composed: true })
      }
    }, LONG_PRESS_MS)
  }
  const move = (x: number, y: number): void => {
    if (Math.hypot(x - start.x, y - start.y) > LONG_PRESS_TOLERANCE_PX) cancel()
  }
  const body = document.body
  body.addEventListener('touchstart', ({ target, touches }) => {
    const touch = touches[0]
    if (touch) begin(target, touch.clientX, touch.clientY)
  })
  body.addEventListener('touchmove', ({ touches }) => {
    const touch = touches[0]
    if (touch) move(touch.clientX, touch.clientY)
  })
  body.addEventListener('mousedown', ({ target, clientX, clientY }) => begin(target, clientX, clientY))
  body.addEventListener('mousemove', ({ clientX, clientY }) => move(clientX, clientY))
  for (const type of ['touchend', 'touchcancel', 'mouseup']) body.addEventListener(type, cancel)
}
