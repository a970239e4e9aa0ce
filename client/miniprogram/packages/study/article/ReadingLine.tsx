import { View } from '@tarojs/components'

/** A hairline at the top of the screen that grows with reading. */
export function ReadingLine({ position }: { position: number }) {
  return (
    <View className="reading-line" aria-label={`已读 ${Math.round(position * 100)}%`}>
      <View className="reading-line-done" style={{ transform: `scaleX(${position})` }} />
    </View>
  )
}
