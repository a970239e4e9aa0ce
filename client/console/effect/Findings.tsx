import type { Output } from '../api/client'

export type Effect = Output<'evaluation.effect'>

const kindNames = { below: '可以加强', weak: '可以加强', above: '做得好' } as const

/** What stands out, as sentences. */
export function Findings({ effect }: { effect: Effect }) {
  return (
    <section className="card">
      <h2>值得看的</h2>
      {effect.findings.length === 0 ? (
        <p className="effect-none">
          近 {effect.days} 天没有超出偶然的差别：作答的人还少，或者与兄弟组织相当。
        </p>
      ) : (
        <ul className="findings">
          {effect.findings.map((finding) => (
            <li key={finding.topic.id} className={finding.kind === 'above' ? 'finding good' : 'finding'}>
              <span className="finding-kind">{kindNames[finding.kind]}</span>
              <span>{finding.sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
