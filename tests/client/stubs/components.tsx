/** Stand-ins for Taro's components: plain elements with the same events. */
import type { ChangeEvent, MouseEvent, ReactNode } from 'react'

interface ViewProps {
  children?: ReactNode
  onClick?: (event: MouseEvent) => void
  [attribute: string]: unknown
}

/** Attributes that reach the element as they are; the rest belongs to Taro. */
function passedOn(props: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).filter(([name]) => /^(role|id|className|style|aria-|onClick|onKeyDown)/.test(name)),
  )
}

export function View({ children, ...props }: ViewProps) {
  const { 'aria-role': role, ...attributes } = passedOn(props)
  return (
    <div {...(role === undefined ? {} : { role: String(role) })} {...attributes}>
      {children}
    </div>
  )
}

export function ScrollView(props: ViewProps) {
  return <View {...props} />
}

interface InputProps {
  value: string
  placeholder?: string
  'aria-label'?: string
  onInput: (event: { detail: { value: string } }) => void
  onBlur?: () => void
}

export function Input({ value, placeholder, onInput, onBlur, ...rest }: InputProps) {
  return (
    <input
      value={value}
      placeholder={placeholder}
      aria-label={rest['aria-label']}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onInput({ detail: { value: event.target.value } })}
      onBlur={onBlur}
    />
  )
}
