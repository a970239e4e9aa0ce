import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '../../../components/Card'
import { Tappable } from '../../../components/Tappable'
import { roleOf } from '../../../components/roleOf'
import { Drawing } from './Drawing'
import { useInk } from './useInk'
import './chart.css'

interface LineCardProps {
  id: string
  title: string
  /** The chart in one sentence: shown above it, and all a screen reader needs. */
  sentence: string
  /** From left to right; `label` stands on the axis, where there is room. */
  points: Array<{ label: string; share: number }>
  /** What the columns of the table are. */
  columns: [string, string]
  children?: React.ReactNode
}

/** Shares over time as a line, with its last value written beside it, and as a table for whoever wants the numbers. */
export function LineCard({ id, title, sentence, points, columns, children }: LineCardProps) {
  const [table, setTable] = useState(false)
  const ink = useInk()
  const last = points.at(-1)
  const label = { color: ink.faint, fontSize: ink.textSize }
  const least = Math.min(...points.map(({ share }) => share))
  return (
    <Card
      title={title}
      aside={
        <Tappable
          className="chart-toggle"
          onTap={() => setTable(!table)}
          label={`${title}：${table ? '看图' : '看数字'}`}
        >
          {table ? '看图' : '看数字'}
        </Tappable>
      }
    >
      <View className="chart-sentence">{sentence}</View>
      {table ? (
        <View className="chart-table">
          <View className="chart-row secondary">
            <View className="grow">{columns[0]}</View>
            <View>{columns[1]}</View>
          </View>
          {points.map((point) => (
            <View className="chart-row" key={point.label}>
              <View className="grow">{point.label}</View>
              <View>{percent(point.share)}</View>
            </View>
          ))}
        </View>
      ) : (
        <View {...roleOf('img')} aria-label={sentence}>
          <Drawing
            id={id}
            option={{
              grid: { left: 4, right: 3.6 * ink.textSize, top: 12, bottom: 4, containLabel: true },
              xAxis: {
                type: 'category',
                boundaryGap: false,
                data: points.map((point) => point.label),
                axisLine: { lineStyle: { color: ink.line } },
                axisTick: { show: false },
                axisLabel: { ...label, hideOverlap: true },
              },
              yAxis: {
                type: 'value',
                min: least < 0.5 ? 0 : 50,
                max: 100,
                interval: least < 0.5 ? 50 : 25,
                axisLabel: { ...label, formatter: '{value}%' },
                splitLine: { lineStyle: { color: ink.line } },
              },
              series: [
                {
                  type: 'line',
                  data: points.map(({ share }) => Math.round(share * 1000) / 10),
                  showSymbol: points.length < 15,
                  symbolSize: 5,
                  lineStyle: { color: ink.red, width: 2 },
                  itemStyle: { color: ink.red },
                  endLabel: {
                    show: true,
                    color: ink.ink,
                    fontSize: ink.textSize + 2,
                    formatter: last ? percent(last.share) : '',
                  },
                },
              ],
            }}
          />
        </View>
      )}
      {children}
    </Card>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
