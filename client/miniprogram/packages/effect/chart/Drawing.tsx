import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { Canvas } from '@tarojs/components'
import { type EChartsCoreOption, init, setPlatformAPI } from './echarts'

interface DrawingProps {
  id: string
  option: EChartsCoreOption
}

/** A canvas node as WeChat gives it: no element of a browser. */
interface CanvasNode {
  width: number
  height: number
  addEventListener?: () => void
  removeEventListener?: () => void
}

/** echarts on WeChat's canvas. */
export function Drawing({ id, option }: DrawingProps) {
  const [page] = useState(() => Taro.getCurrentInstance().page)
  const text = JSON.stringify(option)
  useEffect(() => {
    let stop = () => {}
    let gone = false
    const query = Taro.createSelectorQuery()
    if (page) query.in(page as TaroGeneral.IAnyObject)
    query
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: Array<{ node: CanvasNode; width: number; height: number } | null>) => {
        if (gone || !found) return
        const { node, width, height } = found
        const ratio = Taro.getWindowInfo().pixelRatio
        node.width = width * ratio
        node.height = height * ratio
        // echarts listens on its canvas, which cannot be listened on here; nothing is to be touched on it.
        node.addEventListener ??= () => {}
        node.removeEventListener ??= () => {}
        setPlatformAPI({ createCanvas: () => node as never })
        const chart = init(node as never, null, { width, height, devicePixelRatio: ratio })
        chart.setOption({ animation: false, ...(JSON.parse(text) as EChartsCoreOption) })
        stop = () => chart.dispose()
      })
    return () => {
      gone = true
      stop()
    }
  }, [id, page, text])
  return <Canvas type="2d" id={id} canvasId={id} className="chart-drawing" />
}
