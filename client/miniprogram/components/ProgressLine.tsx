import Progress from '@taroify/core/progress'
import { View } from '@tarojs/components'
import './ProgressLine.css'

/** How far something has come, 0 to 1; `label` says it in words for screen readers. */
export function ProgressLine({ value, label }: { value: number; label: string }) {
  return (
    <View className="progress-line" aria-label={label}>
      <Progress percent={Math.round(value * 100)} label={false} />
    </View>
  )
}
