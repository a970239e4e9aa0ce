import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useRef } from 'react'

interface Props {
  /** The chart in one sentence, for whoever cannot see it. */
  label: string
  /** Pixels. */
  height: number
  option: EChartsCoreOption
}

/** A chart drawn by echarts, which comes only when the first one is shown. */
export function Chart({ label, height, option }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const text = JSON.stringify(option)
  useEffect(() => {
    const element = place.current
    if (!element) return
    let stop = () => {}
    let gone = false
    void import('./echarts').then(({ init }) => {
      if (gone) return
      const chart = init(element, null, { renderer: 'svg' })
      chart.setOption({ animation: false, ...(JSON.parse(text) as EChartsCoreOption) })
      const watcher = new ResizeObserver(() => chart.resize())
      watcher.observe(element)
      stop = () => {
        watcher.disconnect()
        chart.dispose()
      }
    })
    return () => {
      gone = true
      stop()
    }
  }, [text])
  return <div ref={place} role="img" aria-label={label} style={{ height }} />
}
