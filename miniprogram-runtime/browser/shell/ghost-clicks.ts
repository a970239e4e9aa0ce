/** A click follows the press it belongs to within this many milliseconds. */
const PRESS_MS = 700

/**
 * A tap may put another page or a sheet under the finger before the browser sends the click that follows. That
 * click would press what just appeared; a phone knows no such thing, so clicks that began elsewhere are dropped.
 */
export function dropGhostClicks(): void {
  let pressed: Node | null = null
  let byTouch = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const press = ({ type, target }: Event): void => {
    // After a touch the browser imitates a mouse, on whatever lies there by then; the touch is the true press.
    if (type === 'mousedown' && pressed && byTouch) return
    pressed = target as Node | null
    byTouch = type === 'touchstart'
    clearTimeout(timer)
    timer = setTimeout(() => (pressed = null), PRESS_MS)
  }
  document.addEventListener('touchstart', press, { capture: true, passive: true })
  document.addEventListener('mousedown', press, true)
  document.addEventListener(
    'click',
    (event) => {
      const target = event.target as Node
      const began = pressed
      pressed = null
      if (!began || began.contains(target) || target.contains(began)) return
      event.stopImmediatePropagation()
      event.preventDefault()
    },
    true,
  )
}
