/** Stand-ins for the few Taroify components in use: what is in them, without their looks. */
import type { ReactNode } from 'react'

export function Popup({ open, children }: { open: boolean; children: ReactNode }) {
  return open ? <div role="dialog">{children}</div> : null
}

export const Skeleton = () => <div data-testid="skeleton" />
