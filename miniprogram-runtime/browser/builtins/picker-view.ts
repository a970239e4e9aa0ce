import { type Builtin, type BuiltinHost, propertyOf } from '../framework/builtin'

/** Height of an item before it is laid out (CSS pixels). */
const ITEM_PX = 34
/** A column that has not moved for this long has come to rest (milliseconds). */
const REST_MS = 120

const hosts = new WeakMap<Element, BuiltinHost>()
const chosen = new WeakMap<Element, number>()

const columnsOf = (view: Element): Element[] => [...view.querySelectorAll('wx-picker-view-column')]
const indexesOf = (view: Element): number[] => columnsOf(view).map((column) => chosen.get(column) ?? 0)

function heightOfItems(column: Element): number {
  return (column.firstElementChild as HTMLElement | null)?.offsetHeight || ITEM_PX
}

function turn(column: Element, index: number): void {
  chosen.set(column, index)
  ;[...column.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === index)))
}

function settle(column: Element, index: number): void {
  const view = column.closest('wx-picker-view')
  const last = Math.max(column.children.length - 1, 0)
  const target = Math.min(Math.max(index, 0), last)
  if (!view || chosen.get(column) === target) return
  turn(column, target)
  hosts.get(view)?.emit('change', { value: indexesOf(view) })
}

/** Columns to choose from, standing on the page itself. */
export const pickerView: Builtin = {
  properties: {
    value: null,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
  },
  create(host) {
    hosts.set(host.element, host)
    const apply = (): void => {
      const value = host.get('value')
      columnsOf(host.element).forEach((column, at) => {
        const index = Number(Array.isArray(value) ? value[at] : 0) || 0
        turn(column, index)
        column.scrollTo?.({ top: index * heightOfItems(column) })
      })
    }
    // The columns a value belongs to are drawn after it.
    return { on: { value: () => void requestAnimationFrame(apply) } }
  },
}

export const pickerViewColumn: Builtin = {
  create({ element }) {
    element.setAttribute('role', 'listbox')
    let resting: ReturnType<typeof setTimeout> | undefined
    element.addEventListener('scroll', (event) => {
      event.stopPropagation()
      clearTimeout(resting)
      const look = (): void => settle(element, Math.round(element.scrollTop / heightOfItems(element)))
      resting = setTimeout(look, REST_MS)
    })
    // For those who have no finger: a press on an item turns the column to it.
    element.addEventListener('click', (event) => {
      const item = [...element.children].find((child) => child.contains(event.target as Node))
      if (!item || propertyOf(element, 'disabled')) return
      const index = [...element.children].indexOf(item)
      element.scrollTo?.({ top: index * heightOfItems(element) })
      settle(element, index)
    })
    return { detached: () => clearTimeout(resting) }
  },
}
