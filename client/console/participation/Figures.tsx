import type { Output } from '../api/client'

export type Participation = Output<'evaluation.today'>['total']

/** The three counts of a group with their share of its members, and its average. */
export function Figures({ group, groupMinimum }: { group: Participation; groupMinimum: number }) {
  if (group.tookPart === null)
    return (
      <section className="card">
        <p className="figures-hidden">
          {group.memberCount < groupMinimum
            ? `这个组织不足 ${groupMinimum} 人，参与情况不显示。`
            : '显示总数会让人推算出人数太少的下级组织，所以这里不显示。'}
        </p>
      </section>
    )
  return (
    <section className="card figures">
      <Count label="今天参与" count={group.tookPart} of={group.memberCount} />
      <Count label="读完学习内容" count={group.studied} of={group.memberCount} />
      <Count label="答过题" count={group.quizzed} of={group.memberCount} />
      <div className="figure">
        <p className="figure-label">平均答对</p>
        <p className="figure-number">
          {group.averageCorrect === null ? '—' : Math.round(group.averageCorrect * 100)}
          {group.averageCorrect !== null && <small>%</small>}
        </p>
        {group.averageCorrect === null ? (
          <p className="faint">答题满 {groupMinimum} 人后显示</p>
        ) : (
          <ShareBar share={group.averageCorrect} />
        )}
      </div>
    </section>
  )
}

function Count({ label, count, of }: { label: string; count: number | null; of: number }) {
  const share = of > 0 && count !== null ? count / of : 0
  return (
    <div className="figure">
      <p className="figure-label">{label}</p>
      <p className="figure-number">
        {count ?? '—'}
        <small>人 · {Math.round(share * 100)}%</small>
      </p>
      <ShareBar share={share} />
    </div>
  )
}

/** A share from 0 to 1 as a thin bar; the number stands beside it, so it says nothing to a screen reader. */
export function ShareBar({ share }: { share: number }) {
  return (
    <div className="share-bar" aria-hidden>
      <span style={{ width: `${share * 100}%` }} />
    </div>
  )
}
