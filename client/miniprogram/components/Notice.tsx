import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { IconName } from './Icon'
import { Icon } from './Icon'
import './Notice.css'

interface NoticeProps {
  children: ReactNode
  tone?: 'plain' | 'good' | 'care' | 'wrong'
  icon?: IconName
  className?: string
}

const usualIcon = { plain: 'info', good: 'done', care: 'warning', wrong: 'wrong' } as const

/** A sentence the person should see, its tone carried by an icon and the words, never by colour alone. */
export function Notice({ children, tone = 'plain', icon = usualIcon[tone], className = '' }: NoticeProps) {
  return (
    <View className={`notice notice-${tone} ${className}`}>
      <Icon name={icon} size="small" className="notice-icon" />
      <View className="grow">{children}</View>
    </View>
  )
}
