import type { Output } from '../api/client'
import { shortDay, weekdayOf } from '../parts/time'

type Trend = Output<'evaluation.today'>['trend']

interface Props {
  trend: Trend
  memberCount: number
  /** There is room for the table beside the bars. */
  wide: boolean
}

const barWidth = 30
const gap = 18
const height = 120

/** Who took part on each of the last seven days: labelled bars, and the same as a table. */
export function TrendChart({ trend, memberCount, wide }: Props) {
  const width = trend.length * (barWidth + gap) - gap
  return (
    <section className={wide ? 'card trend wide' : 'card trend'}>
      <h2>近七天参与人数</h2>
      <svg
        viewBox={`0 -40 ${width} ${height + 84}`}
        role="img"
        aria-label={`近七天参与人数，共 ${memberCount} 名党员，数字见下表`}
      >
        <line x1="0" x2={width} y1={height} y2={height} className="trend-base" />
        <line x1="0" x2={width} y1="0" y2="0" className="trend-all" />
        <text x="0" y="-26" className="trend-label">
          虚线：全体 {memberCount} 名党员
        </text>
        {trend.map(({ day, tookPart }, index) => {
          const x = index * (barWidth + gap)
          const middle = x + barWidth / 2
          const bar = tookPart === null ? 0 : barHeight(tookPart, memberCount)
          const last = index === trend.length - 1
          return (
            <g key={day} className={last ? 'trend-day last' : 'trend-day'}>
              <rect x={x} y={height - bar} width={barWidth} height={bar} rx="4" />
              <text x={middle} y={height - bar - 7}>
                {tookPart ?? '—'}
              </text>
              <text x={middle} y={height + 20} className="trend-label">
                {last ? '今天' : weekdayOf(day)}
              </text>
              <text x={middle} y={height + 38} className="trend-label">
                {day.slice(8)}日
              </text>
            </g>
          )
        })}
      </svg>
      <details open={wide}>
        <summary>看表格</summary>
        <table className="trend-table numbers">
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">参与人数</th>
            </tr>
          </thead>
          <tbody>
            {trend.map(({ day, tookPart }) => (
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

function barHeight(tookPart: number, memberCount: number): number {
  return memberCount > 0 ? Math.max(2, (tookPart / memberCount) * height) : 0
}
