import type { Output } from '../api/client'
import { Chart } from '../parts/Chart'
import { dark, light } from '../parts/palette'
import { readableDay, shortDay } from '../parts/time'
import { usePrefersDark } from '../parts/useColorScheme'

type Mastery = NonNullable<Output<'course.assignmentParts'>['mastery']>

/** How the group answered on the course's topic before and after it was assigned: in words, as a line, as numbers. */
export function MasteryAround({ mastery }: { mastery: Mastery }) {
  const palette = usePrefersDark() ? dark : light
  const { topic, days, weeks, sentence } = mastery
  const known = weeks.filter(({ own }) => own !== null)
  // The line is cut where the course was assigned, by the last week before it.
  const assignedAt = weeks.findLast(({ day }) => day < mastery.day)?.day
  return (
    <section className="mastery" aria-label={`“${topic.name}”布置前后`}>
      <p className="mastery-sentence">{sentence}</p>
      {known.length > 1 && (
        <>
          <Chart
            label={`“${topic.name}”近 ${days} 天答对率，每周末一点，${readableDay(mastery.day)}布置，数字见下表`}
            height={160}
            option={{
              grid: { left: 8, right: 48, top: 24, bottom: 8, containLabel: true },
              xAxis: {
                type: 'category',
                boundaryGap: false,
                data: weeks.map(({ day }) => shortDay(day)),
                axisLine: { lineStyle: { color: palette.border } },
                axisTick: { show: false },
                axisLabel: { color: palette.inkFaint },
              },
              yAxis: {
                type: 'value',
                max: 100,
                axisLabel: { color: palette.inkFaint, formatter: '{value}%' },
                splitLine: { lineStyle: { color: palette.hairline } },
                splitNumber: 2,
              },
              series: [
                {
                  type: 'line',
                  data: weeks.map(({ own }) => own && Math.round(own.share * 100)),
                  symbolSize: 5,
                  lineStyle: { color: palette.accent, width: 2 },
                  itemStyle: { color: palette.accent },
                  endLabel: { show: true, color: palette.ink, formatter: '{c}%' },
                  markLine: assignedAt && {
                    symbol: 'none',
                    silent: true,
                    lineStyle: { color: palette.inkSoft, type: 'dashed' },
                    label: { formatter: '布置', color: palette.inkSoft },
                    data: [{ xAxis: shortDay(assignedAt) }],
                  },
                },
              ],
            }}
          />
          <details className="mastery-table">
            <summary>看数字</summary>
            <table className="numbers">
              <thead>
                <tr>
                  <th scope="col">到这一天的 {days} 天</th>
                  <th scope="col">答对</th>
                  <th scope="col">作答</th>
                </tr>
              </thead>
              <tbody>
                {weeks.map(({ day, own }) => (
                  <tr key={day}>
                    <td>{shortDay(day)}</td>
                    <td>{own ? `${Math.round(own.share * 100)}%` : '不显示'}</td>
                    <td>{own ? `${own.members} 人` : '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
          <p className="faint">前后有变化，不一定都是因为这门课；同期别的学习也在里面。</p>
        </>
      )}
    </section>
  )
}
