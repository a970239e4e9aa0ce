/** Anything that can be tapped: read out by screen readers, and on h5 reachable and usable by keyboard. */
import type { CSSProperties, ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Tappable.css'

interface TappableProps {
  children: ReactNode
  onTap: () => void
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'
  /** What a screen reader says, when the text inside does not say it. */
  label?: string
  /** State of a radio, checkbox, switch or tab. */
  checked?: boolean
  disabled?: boolean
  className?: string
  style?: CSSProperties
}

export function Tappable(props: TappableProps) {
  const { children, onTap, role = 'button', label, checked, disabled = false, className = '', style } = props
  const tap = () => {
    if (!disabled) onTap()
  }
  return (
    <View
      className={`tappable ${className}`}
      style={style}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStayTime={60}
      onClick={tap}
      {...(process.env.TARO_ENV === 'h5'
        ? browserAttributes(role, label, checked, disabled, tap)
        : weappAttributes(role, label, checked, disabled))}
    >
      {children}
    </View>
  )
}

function weappAttributes(role: string, label?: string, checked?: boolean, disabled?: boolean) {
  return {
    'aria-role': role,
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': checked }),
    ...(disabled && { 'aria-disabled': true }),
  }
}

function browserAttributes(
  role: string,
  label: string | undefined,
  checked: boolean | undefined,
  disabled: boolean,
  tap: () => void,
) {
  const state = role === 'tab' ? 'aria-selected' : 'aria-checked'
  return {
    role,
    tabindex: disabled ? '-1' : '0',
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { [state]: String(checked) }),
    ...(disabled && { 'aria-disabled': 'true' }),
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      tap()
    },
  }
}
