import type { ReactNode } from 'react'
import { Dialog } from './Dialog'

interface ConfirmProps {
  title: string
  /** What pressing the button does, e.g. 删除. */
  action: string
  /** What the other button says. */
  otherwise?: string
  state: { isPending: boolean; error: Error | null }
  onConfirm(): void
  onClose(): void
  children: ReactNode
}

/** Asks before something that cannot be taken back. */
export function Confirm({
  title,
  action,
  otherwise = '取消',
  state,
  onConfirm,
  onClose,
  children,
}: ConfirmProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-body">{children}</div>
      {state.error && (
        <p className="dialog-problem bad" role="alert">
          没有{action}：{state.error.message}
        </p>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {otherwise}
        </button>
        <button type="button" className="button danger-button" disabled={state.isPending} onClick={onConfirm}>
          {action}
        </button>
      </div>
    </Dialog>
  )
}
