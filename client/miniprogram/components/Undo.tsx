import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { roleOf } from './roleOf'
import { Tappable } from './Tappable'
import './Undo.css'

/** How long something can be taken back (milliseconds): long enough to read it and reach for it without haste. */
const undoTime = 8000

interface UndoProps {
  /** What was done, e.g. 笔记已删除. */
  children: string
  onUndo: () => void
  /** The time is over. */
  onOver: () => void
}

/** Says what was done and takes it back, lying over the foot of the page. */
export function Undo({ children, onUndo, onOver }: UndoProps) {
  useEffect(() => {
    const timer = setTimeout(onOver, undoTime)
    return () => clearTimeout(timer)
  }, [onOver])
  return (
    <View className="undo" {...roleOf('status')}>
      <View className="grow">{children}</View>
      <Tappable className="undo-button" onTap={onUndo}>
        撤销
      </Tappable>
    </View>
  )
}
