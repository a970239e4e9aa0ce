import { Empty } from '../../parts/Notice'
import { sizeInWords } from '../../parts/size'
import { type ProgramCounters, rankPages } from './counters'
import './program.css'

/** What the mini-program in the phone sends from its logic to its view, page by page. */
export function ProgramPanel({ counters }: { counters: ProgramCounters | null }) {
  if (!counters) return <Empty>手机里打开小程序，这里会数它每个页面的 setData。</Empty>
  const { pages, calls, bytes } = rankPages(counters)
  return (
    <div className="program">
      <Audit warnings={counters.audit} />
      <table>
        <thead>
          <tr>
            <th scope="col">页面</th>
            <th scope="col">setData</th>
            <th scope="col">数据量</th>
            <th scope="col">最大一次</th>
          </tr>
        </thead>
        <tbody>
          {pages.map(({ route, ...count }) => (
            <tr key={route}>
              <th scope="row">
                <code>{route}</code>
              </th>
              <td>{count.calls} 次</td>
              <td>{sizeInWords(count.bytes)}</td>
              <td>{sizeInWords(count.largest)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td>{calls} 次</td>
            <td>{sizeInWords(bytes)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <p className="hint">从这次打开算起。数据按 JSON 的 UTF-8 字节数计。</p>
    </div>
  )
}

function Audit({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return <p className="good">✓ 没有超过微信体验评分的限度</p>
  return (
    <section aria-labelledby="audit-title">
      <h2 id="audit-title">超过体验评分的限度</h2>
      <ul className="warn">
        {warnings.map((warning, position) => (
          <li key={position}>{warning}</li>
        ))}
      </ul>
    </section>
  )
}
