import close from 'lucide-static/icons/x.svg'
import { type ReactNode, useLayoutEffect, useId, useRef } from 'react'
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
  // Closed before it is taken away: only then does the focus go back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={large ? 'dialog large' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        // Whether it goes is decided by whoever opened it.
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={name}>{title}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label="关闭" title="关闭">
          <Icon source={close} />
        </button>
      </div>
      {children}
    </dialog>
  )
}
