import { View } from '@tarojs/components'
import { roleOf } from '../../../components/roleOf'

/** A hairline at the top of the screen that grows with reading. */
export function ReadingLine({ position }: { position: number }) {
  const percent = Math.round(position * 100)
  return (
    <View
      className="reading-line"
      {...roleOf('progressbar')}
      aria-valuenow={percent}
      aria-label={`已读 ${percent}%`}
    >
      <View className="reading-line-done" style={{ transform: `scaleX(${position})` }} />
    </View>
  )
}
