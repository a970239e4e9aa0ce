import Progress from '@taroify/core/progress'
import { View } from '@tarojs/components'
import { roleOf } from './roleOf'
import './ProgressLine.css'

/** How far something has come, 0 to 1; `label` says it in words for screen readers. */
export function ProgressLine({ value, label }: { value: number; label: string }) {
  const percent = Math.round(value * 100)
  return (
    <View className="progress-line" {...roleOf('progressbar')} aria-valuenow={percent} aria-label={label}>
      <Progress percent={percent} label={false} />
    </View>
  )
}
