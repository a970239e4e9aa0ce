import { type RefObject, useLayoutEffect, useState } from 'react'

/** The screen the product is shown on, in CSS pixels, and the bezel around it. */
export const PHONE = { width: 390, height: 844, bezel: 10 }
const SMALLEST = 0.5

/** How much smaller the phone must be to fit into `room`. Never larger than life. */
export function useFittingScale(room: RefObject<HTMLElement | null>): number {
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    const fit = () => {
      const { clientWidth, clientHeight } = element
      // Not shown at the moment: keep the size for when it is again.
      if (clientWidth === 0) return
      const across = (clientWidth - 2 * PHONE.bezel) / PHONE.width
      const down = (clientHeight - 2 * PHONE.bezel) / PHONE.height
      setScale(Math.max(SMALLEST, Math.min(1, across, down)))
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    return () => observer.disconnect()
  }, [room])
  return scale
}
