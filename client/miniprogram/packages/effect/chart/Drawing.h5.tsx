import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { type EChartsCoreOption, init } from './echarts'

interface DrawingProps {
  id: string
  option: EChartsCoreOption
}

/** echarts in the browser. */
export function Drawing({ id, option }: DrawingProps) {
  const text = JSON.stringify(option)
  useEffect(() => {
    const place = document.getElementById(id)
    if (!place) return
    const chart = init(place)
    chart.setOption({ animation: false, ...(JSON.parse(text) as EChartsCoreOption) })
    const watcher = new ResizeObserver(() => chart.resize())
    watcher.observe(place)
    return () => {
      watcher.disconnect()
      chart.dispose()
    }
  }, [id, text])
  return <View id={id} className="chart-drawing" />
}
