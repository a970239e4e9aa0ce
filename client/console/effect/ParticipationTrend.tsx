import { Chart } from '../parts/Chart'
import { dark, light } from '../parts/palette'
import { shortDay, weekdayOf } from '../parts/time'
import { usePrefersDark } from '../parts/useColorScheme'
import type { Effect } from './Findings'

/** How many took part on each day, as a line, and as a table for whoever wants the numbers. */
export function ParticipationTrend({ effect }: { effect: Effect }) {
  const palette = usePrefersDark() ? dark : light
  const { trend, memberCount } = effect
  const known = trend.flatMap(({ tookPart }) => tookPart ?? [])
  if (known.length === 0) return null
  const average = Math.round(known.reduce((sum, count) => sum + count, 0) / known.length)
  const summary = `近 ${trend.length} 天每天参与人数，平均每天 ${average} 人，共 ${memberCount} 名党员，数字见下表`
  return (
    <section className="card">
      <h2>每天参与人数</h2>
      <Chart
        label={summary}
        height={200}
        option={{
          grid: { left: 8, right: 56, top: 16, bottom: 8, containLabel: true },
          xAxis: {
            type: 'category',
            boundaryGap: false,
            data: trend.map(({ day }) => shortDay(day)),
            axisLine: { lineStyle: { color: palette.border } },
            axisTick: { show: false },
            axisLabel: { color: palette.inkFaint, interval: 6 },
          },
          yAxis: {
            type: 'value',
            minInterval: 1,
            axisLabel: { color: palette.inkFaint },
            splitLine: { lineStyle: { color: palette.hairline } },
          },
          series: [
            {
              type: 'line',
              data: trend.map(({ tookPart }) => tookPart),
              showSymbol: false,
              lineStyle: { color: palette.accent, width: 2 },
              itemStyle: { color: palette.accent },
              areaStyle: { color: palette.accent, opacity: 0.08 },
              endLabel: { show: true, color: palette.ink, formatter: '今天 {c}' },
            },
          ],
        }}
      />
      <details className="effect-table">
        <summary>看数字</summary>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">参与人数</th>
            </tr>
          </thead>
          <tbody>
            {[...trend].reverse().map(({ day, tookPart }) => (
              <tr key={day}>
                <td>
                  {shortDay(day)} {weekdayOf(day)}
                </td>
                <td>{tookPart ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
