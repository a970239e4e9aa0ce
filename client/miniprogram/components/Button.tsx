import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Tappable } from './Tappable'
import './Button.css'

interface ButtonProps {
  children: ReactNode
  onTap: () => void
  /** `main` at most once on a screen; `quiet` beside it; `text` for what is rarely wanted. */
  kind?: 'main' | 'quiet' | 'text'
  /** Shows that it is at work and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  label?: string
  className?: string
}

export function Button(props: ButtonProps) {
  const { children, onTap, kind = 'main', busy = false, disabled = false, label, className = '' } = props
  return (
    <Tappable
      className={`button button-${kind} ${disabled ? 'button-disabled' : ''} ${className}`}
      onTap={onTap}
      disabled={disabled || busy}
      label={label}
    >
      {busy && <View className="button-busy" />}
      {children}
    </Tappable>
  )
}
