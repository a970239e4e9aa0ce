const barWidth = 36
const gap = 10
const height = 110

/** Members by tenth of the full score: labelled bars, and the same as a table. */
export function ScoreBars({ buckets, fullScore }: { buckets: number[]; fullScore: number }) {
  const width = buckets.length * (barWidth + gap) - gap
  const most = Math.max(1, ...buckets)
  const rangeOf = (index: number) => {
    const from = Math.ceil((index * fullScore) / buckets.length)
    const to = Math.ceil(((index + 1) * fullScore) / buckets.length) - 1
    return index === buckets.length - 1 ? `${from}–${fullScore}` : `${from}–${to}`
  }
  return (
    <section className="card">
      <h2>得分分布</h2>
      <svg
        className="score-bars"
        viewBox={`0 -20 ${width} ${height + 44}`}
        role="img"
        aria-label="各分数段的人数，数字见下表"
      >
        <line x1="0" x2={width} y1={height} y2={height} />
        {buckets.map((count, index) => {
          const bar = (count / most) * height
          const x = index * (barWidth + gap)
          return (
            <g key={index}>
              <rect x={x} y={height - bar} width={barWidth} height={bar} rx="4" />
              <text x={x + barWidth / 2} y={height - bar - 6}>
                {count || ''}
              </text>
              <text x={x + barWidth / 2} y={height + 18} className="score-bars-label">
                {rangeOf(index)}
              </text>
            </g>
          )
        })}
      </svg>
      <details>
        <summary>看表格</summary>
        <table className="score-bars-table numbers">
          <thead>
            <tr>
              <th scope="col">分数</th>
              <th scope="col">人数</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map((count, index) => (
              <tr key={index}>
                <td>{rangeOf(index)}</td>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
