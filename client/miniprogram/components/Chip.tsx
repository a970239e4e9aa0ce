import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Chip.css'

/** A short word about a thing. */
export function Chip({
  children,
  tone = 'plain',
}: {
  children: ReactNode
  tone?: 'plain' | 'good' | 'care' | 'wrong'
}) {
  return <View className={`chip chip-${tone}`}>{children}</View>
}
