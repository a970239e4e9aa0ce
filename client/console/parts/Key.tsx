import type { ReactNode } from 'react'

/** A keyboard hint; hidden where there is no keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="key" aria-hidden>
      {children}
    </kbd>
  )
}
