import { View } from '@tarojs/components'

interface BarsProps {
  bars: Array<{ name: string; count: number }>
}

/** Counts side by side: a name, its number, and a bar as long as its share of the largest. */
export function Bars({ bars }: BarsProps) {
  const largest = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <View className="report-bars">
      {bars.map(({ name, count }) => (
        <View key={name}>
          <View className="report-bar-head">
            <View className="grow">{name}</View>
            <View className="report-value">{count} 条</View>
          </View>
          <View className="report-bar-track" aria-hidden>
            <View className="report-bar" style={{ width: `${(count / largest) * 100}%` }} />
          </View>
        </View>
      ))}
    </View>
  )
}
