import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import Popup from '@taroify/core/popup'
import { Button } from './Button'
import './ConfirmSheet.css'

interface ConfirmSheetProps {
  open: boolean
  title: string
  children: ReactNode
  /** What the deciding button says, e.g. 交卷. */
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks, at thumb height, before something that cannot be taken back. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { open, title, children, confirm, cancel, onConfirm, onCancel } = props
  return (
    <Popup open={open} rounded placement="bottom" onClose={onCancel}>
      <View className="confirm" role="alertdialog" aria-label={title} aria-modal="true">
        <View className="heading">{title}</View>
        <View className="confirm-text">{children}</View>
        <Button onTap={onConfirm}>{confirm}</Button>
        <Button kind="quiet" onTap={onCancel}>
          {cancel}
        </Button>
      </View>
    </Popup>
  )
}
