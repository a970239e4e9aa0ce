import { propertyOf } from '../framework/builtin'

/** Gives pressed elements their `hover-class` for as long as WeChat would. */
export function watchHover(root: HTMLElement): void {
  const press = (event: Event): void => {
    let element = event.target as Element | null
    while (element && element !== root) {
      const name = propertyOf(element, 'hoverClass')
      if (typeof name === 'string' && name && name !== 'none' && !propertyOf(element, 'disabled')) {
        return hold(element, name)
      }
      element = element.parentElement
    }
  }
  const hold = (element: Element, name: string): void => {
    const classes = name.split(/\s+/).filter(Boolean)
    const start = setTimeout(
      () => element.classList.add(...classes),
      Number(propertyOf(element, 'hoverStartTime')) || 0,
    )
    const release = (): void => {
      for (const type of ['touchend', 'touchcancel', 'mouseup']) window.removeEventListener(type, release)
      clearTimeout(start)
      setTimeout(
        () => element.classList.remove(...classes),
        Number(propertyOf(element, 'hoverStayTime')) || 0,
      )
    }
    for (const type of ['touchend', 'touchcancel', 'mouseup']) window.addEventListener(type, release)
  }
  root.addEventListener('touchstart', press, { passive: true })
  root.addEventListener('mousedown', press)
}
