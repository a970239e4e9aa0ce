import type { CSSProperties, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { factorOf, useScaleChoice } from '../theme/scale'
import { PageHeader } from './PageHeader'

interface ScreenProps {
  children: ReactNode
  /** Title of a page that is not a tab; on h5, which has no navigation bar, it is shown with a way back. */
  title?: string
  className?: string
}

/** The paper a screen is written on; sets the size of its text. */
export function Screen({ children, title, className = '' }: ScreenProps) {
  const scale = factorOf(useScaleChoice())
  return (
    <View className={`screen ${className}`} role="main" style={{ '--scale': scale } as CSSProperties}>
      {title !== undefined && <PageHeader title={title} />}
      {children}
    </View>
  )
}
