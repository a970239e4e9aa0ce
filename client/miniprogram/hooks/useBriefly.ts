import { useEffect, useState } from 'react'

/** True for four seconds from the moment `when` becomes true: for a note that need not be dismissed. */
export function useBriefly(when: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!when) return
    const timer = setTimeout(() => setOver(true), 4000)
    return () => clearTimeout(timer)
  }, [when])
  return when && !over
}
