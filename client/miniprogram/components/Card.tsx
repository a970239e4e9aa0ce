import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Card.css'

interface CardProps {
  children: ReactNode
  title?: string
  /** A short figure or state at the right of the title. */
  aside?: ReactNode
  className?: string
}

/** Rows in a card, each with its own space and hairline. */
export function Rows({ children }: { children: ReactNode }) {
  return <View className="card-rows">{children}</View>
}

/** One thing, set apart by space and a hairline. */
export function Card({ children, title, aside, className = '' }: CardProps) {
  return (
    <View className={`card ${className}`}>
      {title !== undefined && (
        <View className="card-head">
          <View className="heading grow" role="heading" aria-level="2">
            {title}
          </View>
          {aside !== undefined && <View className="secondary">{aside}</View>}
        </View>
      )}
      {children}
    </View>
  )
}
