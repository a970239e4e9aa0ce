import { Link } from 'react-router-dom'
import type { Item } from './ItemsPage'

/** One question: why it is worth a look, its figures, and who chose what. */
export function ItemCard({ item, minimum }: { item: Item; minimum: number }) {
  const { statistics } = item
  return (
    <article className="card item">
      <h2>
        <Link to={`/quiz/published/${item.questionId}/${item.version}`}>{item.stem}</Link>
      </h2>
      <p className="faint">
        {item.topic.name} · 第 {item.version} 版 · {item.answers} 次作答
      </p>
      {item.doubts.length > 0 && (
        <ul className="item-doubts">
          {item.doubts.map((doubt) => (
            <li key={doubt.id}>{doubt.text}</li>
          ))}
        </ul>
      )}
      {statistics ? (
        <div className="item-columns">
          <dl className="item-figures numbers">
            <Figure name="答对率" value={percent(statistics.facility)} />
            <Figure name="区分度" value={index(statistics.discrimination)} />
            <Figure name="区分效率" value={index(statistics.efficiency)} />
            <Figure name="瞎猜得分" value={statistics.guess === null ? '—' : percent(statistics.guess)} />
          </dl>
          <Options options={statistics.options} />
        </div>
      ) : (
        <p className="faint">样本还少：满 {minimum} 次作答后显示数字。</p>
      )}
    </article>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Options({ options }: { options: NonNullable<Item['statistics']>['options'] }) {
  if (options.length === 0) return null
  return (
    <table className="item-options numbers">
      <thead>
        <tr>
          <th scope="col">选项</th>
          <th scope="col">选的人</th>
        </tr>
      </thead>
      <tbody>
        {[...options]
          .sort((a, b) => Number(b.right) - Number(a.right) || b.chosen - a.chosen)
          .map(({ text, right, chosen }) => (
            <tr key={text} className={right ? 'right' : undefined}>
              <td>
                {text}
                {right && <span className="item-right">正确</span>}
              </td>
              <td>{percent(chosen)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** A figure from −1 to 1 in percent, as Moodle writes it. */
function index(value: number | null): string {
  return value === null ? '—' : `${Math.round(value * 100)}%`
}
