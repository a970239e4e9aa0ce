import close from 'lucide-static/icons/x.svg'
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import './dialog.css'
import { Icon } from './Icon'

interface DialogProps {
  title: string
  onClose(): void
  /** Large ones take what room there is. */
  large?: boolean
  children: ReactNode
}

/** Something to be dealt with before going on. Escape closes it and puts the focus back where it was. */
export function Dialog({ title, onClose, large = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      // Of two dialogs that go at once only the outer one knows something that is still there.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  function leave(event: SyntheticEvent) {
    event.preventDefault()
    // A dialog may stand in another one.
    event.stopPropagation()
    onClose()
  }

  return (
    <dialog
      ref={dialog}
      className={large ? 'dialog large' : 'dialog'}
      aria-labelledby={name}
      // Whether it goes is decided by whoever opened it; browsers let that be said of Escape itself every time,
      // of the cancelling that follows from it only once.
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave(event)
      }}
      onCancel={leave}
    >
      <h2 id={name}>{title}</h2>
      {children}
      {/* Last, so that the focus begins in what the dialog is about. */}
      <button
        type="button"
        className="icon-button dialog-close"
        onClick={onClose}
        aria-label="关闭"
        title="关闭"
      >
        <Icon source={close} />
      </button>
    </dialog>
  )
}
