import type { Effect } from './Findings'

/** Each topic's share of right answers as a bar, with the siblings' average as a mark on it: chart and table in one. */
export function TopicTable({ effect }: { effect: Effect }) {
  const withSiblings = effect.topics.some(({ siblings }) => siblings)
  return (
    <section className="card">
      <h2>各主题答对率</h2>
      {effect.topics.every(({ own }) => !own) ? (
        <p className="effect-none">各主题作答都还不满 {effect.groupMinimum} 人，暂不显示。</p>
      ) : (
        <div className="topic-scroll">
          <table className="topic-table numbers">
            <thead>
              <tr>
                <th scope="col">主题</th>
                <th scope="col" className="topic-bar-head">
                  {withSiblings && <span className="faint">竖线：兄弟组织平均</span>}
                </th>
                <th scope="col">答对</th>
                {withSiblings && <th scope="col">兄弟组织</th>}
                <th scope="col">作答</th>
              </tr>
            </thead>
            <tbody>
              {effect.topics.map(({ topic, own, siblings }) => (
                <tr key={topic.id}>
                  <th scope="row">{topic.name}</th>
                  <td className="topic-bar-cell">
                    {own && (
                      <div className="topic-bar" aria-hidden>
                        <span className="topic-bar-own" style={{ width: `${own.share * 100}%` }} />
                        {siblings && (
                          <span className="topic-bar-mark" style={{ left: `${siblings.share * 100}%` }} />
                        )}
                      </div>
                    )}
                  </td>
                  <td>
                    {own ? (
                      <span title={`九成五的把握在 ${percent(own.low)} 到 ${percent(own.high)} 之间`}>
                        {percent(own.share)}
                      </span>
                    ) : (
                      <span className="faint">不足 {effect.groupMinimum} 人</span>
                    )}
                  </td>
                  {withSiblings && <td>{siblings ? percent(siblings.share) : '—'}</td>}
                  <td>{own ? `${own.members} 人` : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
